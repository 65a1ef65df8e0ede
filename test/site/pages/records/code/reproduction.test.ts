import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../../src/catalog/entries.ts';
import { catalog } from '../../../../../src/catalog/index.ts';
import { options } from '../../../../../src/cli/arguments/options.ts';
import { createMock } from '../../../../../src/mock/index.ts';
import { createClassifier } from '../../../../../src/reference/classifier.ts';
import {
  type MockRequest,
  mockHost,
  reproductionSection,
  requestFor,
} from '../../../../../src/site/pages/records/code/reproduction.ts';
import { blockMarkdown } from '../../../../../src/site/pages/writers/markdown-writer.ts';
import { inventedCatalog } from '../../../../fixtures/invented-catalog.ts';

const entries = [...entriesOf(catalog).values()];
const { classifyResponse } = createClassifier(catalog);

describe('the commands that reproduce a code', () => {
  test.each(entries.map((entry) => [entry.code, entry] as const))(
    'get %s from the mock',
    async (code, entry) => {
      const section = reproductionSection(entry, catalog);
      const command = section ? blockMarkdown(section, '') : '';
      const request = requestFor(entry, catalog) as MockRequest;
      expect(command).toContain(`-H 'Prefer: code=${code}'`);
      expect(command).toContain(`${mockHost}${request.path}\n`);
      const response = await createMock().fetch(`http://${mockHost}${request.path}`, {
        method: request.method,
        headers: { Prefer: `code=${code}` },
      });
      expect(response.headers.get('Mock-Problem')).toBeNull();
      expect(classifyResponse(response)).toMatchObject({ code });
    },
  );

  test('name the port of the mock', () => {
    expect(new URL(`http://${mockHost}`).port).toBe(options.port.uses.serve.default);
  });

  test('are absent where there is no package', () => {
    const [entry] = entriesOf(inventedCatalog).values();
    expect(entry && reproductionSection(entry, inventedCatalog)).toBeNull();
  });
});
