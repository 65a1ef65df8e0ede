import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { asCatalog, readCatalogFile } from '../../src/site/catalog-file.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'api-status-codes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string): string {
  const file = join(folder, 'catalog.json');
  writeFileSync(file, content);
  return file;
}

describe('a file with a catalog', () => {
  test.each([
    ['this API’s', catalog],
    ['an invented one', inventedCatalog],
  ])('is read: %s', (_, of) => {
    expect(readCatalogFile(fileOf(JSON.stringify(of)))).toEqual(of);
  });

  test('is rejected if it is not JSON', () => {
    expect(() => readCatalogFile(fileOf('{"api":'))).toThrow(
      /catalog\.json is not a catalog: it is not JSON\./,
    );
  });
});

/** Copies the invented catalog with another value at a path; `undefined` removes the member. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(inventedCatalog));
  let parent = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = value;
  return JSON.parse(JSON.stringify(copy));
}

const endpoint = {
  number: '7',
  title: 'Turn',
  method: 'POST',
  paths: ['/turn'],
  responses: [{ code: '403.1', meaning: 'It is stuck.', title: 'Stuck', retry: 'never', fixer: 'api' }],
  documented: [],
  unknown: [],
  formerTitles: [],
  source: inventedCatalog.api.documentation,
};

describe('a catalog with a fault is rejected with the path to the fault', () => {
  test.each<[path: readonly (string | number)[], value: unknown, fault: string]>([
    [['standard', 3, 'message'], undefined, 'standard[3].message: expected string, received undefined'],
    [['standard', 2, 'code'], 403.6, 'standard[2].code: expected string, received number'],
    [['standard', 2, 'code'], '603', 'standard[2].code: expected a code in a string: three digits'],
    [['standard', 0, 'retry'], 'maybe', 'standard[0].retry: expected one of "never"|'],
    [['standard', 1, 'advice', 'endUser'], 7, 'standard[1].advice.endUser: expected string, received number'],
    [['standard', 1, 'group'], 'door', 'standard[1].group: there is no group door'],
    [['standard', 2, 'related', 0, 'code'], '404', 'standard[2].related[0].code: there is no code 404'],
    [['standard', 3, 'code'], '403', 'standard[3].code: 403 appears twice'],
    [['standard', 4, 'code'], '501.1', 'standard[4].code: there is no status 501'],
    [
      ['endpointGroups'],
      [
        { id: 'gates', label: 'Gates', beginning: '10' },
        { id: 'doors', label: 'Doors', beginning: '10' },
      ],
      'endpointGroups[1].beginning: 10 appears twice',
    ],
    [
      ['endpointGroups'],
      [{ id: 'gates', label: 'Gates', beginning: 'x' }],
      'endpointGroups[0].beginning: expected digits',
    ],
    [['groups', 0, 'stage'], 'door', 'groups[0].stage: there is no stage door'],
    [['reporting', 'header'], 'Sub Code', 'reporting.header: expected the name of a header field'],
    [['publication', 'date'], 'today', 'publication.date: expected a day, such as "2026-11-22"'],
    [['signature'], undefined, 'signature: expected object, received undefined'],
    [
      ['endpoints'],
      [endpoint],
      'endpoints[0].responses[0].advice: it is required, since the standard list has no 403.1',
    ],
    [['extra'], 1, 'the whole file: Unrecognized key: "extra"'],
  ])('%j', (path, value, fault) => {
    expect(() => asCatalog(changed(path, value), 'c.json')).toThrow(`c.json is not a catalog.\n  ${fault}`);
  });

  test('each of several faults', () => {
    expect(() => asCatalog({ ...inventedCatalog, api: 1, notes: [] }, 'c.json')).toThrow(
      /^c\.json is not a catalog\.\n {2}api: expected object.*\n {2}notes: expected object, received array$/,
    );
    const standard = inventedCatalog.standard.map((record) => ({
      ...record,
      title: 1,
      message: 1,
      sample: 1,
    }));
    expect(() => asCatalog({ ...inventedCatalog, standard }, 'c.json')).toThrow(/\n {2}and 5 more$/);
  });
});
