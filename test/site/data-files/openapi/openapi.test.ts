import { describe, expect, test } from 'vitest';
import { type Catalog, catalog } from '../../../../src/catalog/index.ts';
import type { Endpoint } from '../../../../src/catalog/record.ts';
import { base, document, makeDocument, operation, operationsOf, resolved, subCodes } from './document.ts';

const { header } = catalog.reporting;

describe('the OpenAPI document', () => {
  test('has every endpoint whose method and path are known, and names the others', () => {
    const there = new Set(operationsOf(document).flatMap((one) => one.operation['x-endpoints']));
    const known = catalog.endpoints.filter(({ method, paths }) => method !== null && paths.length > 0);
    expect([...there].sort()).toEqual(known.map(({ number }) => number).sort());
    const missing = catalog.endpoints.filter(({ number }) => !there.has(number));
    expect(missing.length).toBeGreaterThan(0);
    expect(
      missing.filter(({ number }) => !document['x-unknown'].some((text) => text.includes(` ${number} `))),
    ).toEqual([]);
  });

  test.each(catalog.endpoints.filter(({ paths }) => paths.length > 0))(
    '$number answers with what its page lists, on each of its paths',
    ({ number, responses, paths }: Endpoint) => {
      const found = operationsOf(document).filter((one) => one.operation['x-endpoints'].includes(number));
      expect(found.length).toBeGreaterThanOrEqual(paths.length);
      for (const { operation: one } of found) {
        const missing = responses.filter(({ code }) => {
          const [status = '', sub] = code.split('.');
          return sub === undefined ? !(status in one.responses) : !subCodes(one, status).includes(code);
        });
        expect(missing).toEqual([]);
      }
    },
  );

  test('enumerates nothing that neither the endpoint nor the standard list has', () => {
    const standard = new Set<string>(catalog.standard.map(({ code }) => code));
    const strays = operationsOf(document).flatMap(({ operation: one }) => {
      const own = new Set<string>(
        catalog.endpoints
          .filter(({ number }) => one['x-endpoints'].includes(number))
          .flatMap(({ responses }) => responses.map(({ code }) => code)),
      );
      return Object.keys(one.responses).flatMap((status) =>
        subCodes(one, status)
          .filter((code) => !code.startsWith(`${status}.`) || !(standard.has(code) || own.has(code)))
          .map((code) => `${one.operationId} ${code}`),
      );
    });
    expect(strays).toEqual([]);
    expect(subCodes(operation('post', '/entity/{contract-id}'), '403')).not.toContain('403.1');
  });

  test('allows a failure of the standard list on every route, and a success only where it is documented', () => {
    const search = operation('post', '/entity/search/{contract-id}');
    expect(Object.keys(search.responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '500',
      '501',
    ]);
    expect(search.responses['401']).toEqual({ $ref: '#/components/responses/Status401' });
    expect(subCodes(search, '401')).toEqual(
      catalog.standard.map(({ code }): string => code).filter((code) => code.startsWith('401.')),
    );
    expect(subCodes(operation('post', '/entity/authenticate'), '403')).toEqual([
      ...['403.1', '403.2', '403.3', '403.4', '403.7', '403.8', '403.9'],
      ...['403.21', '403.22', '403.23', '403.25', '403.30'],
    ]);
  });

  test('names a missing entity only where the path names one', () => {
    expect(subCodes(operation('get', '/permissions/terms/{termsID}/{version}'), '404')).toEqual([
      '404.4',
      '404.7',
    ]);
    expect(subCodes(operation('post', '/entity/id/{entity-id}/child/{contract-id}'), '404')).toEqual([
      '404.1',
    ]);
    const byExternalKey = '/entity/ext-key/{ext-key}/{ext-type}/child/{contract-id}';
    expect(subCodes(operation('post', byExternalKey), '404')).toEqual(['404.2']);
  });

  test('has a path of its own without the optional parameter', () => {
    const [whole, short] = [operation('post', '/entity/{contract-id}'), operation('post', '/entity')];
    expect(whole.parameters?.map(({ name }) => name)).toEqual(['contract-id']);
    expect(short.parameters).toBeUndefined();
    expect(short.responses).toEqual(whole.responses);
  });

  test('types parameters as far as their types are known', () => {
    const changes = operation('get', '/permissions/changes/{entityType}/{cursorName}');
    expect(
      changes.parameters?.map(({ name, in: place, required, schema }) => [name, place, required, schema]),
    ).toEqual([
      ['entityType', 'path', true, { type: 'string' }],
      ['cursorName', 'path', true, { type: 'string' }],
      ['limit', 'query', undefined, { type: 'string' }],
      ['autoCreateCursor', 'query', undefined, { type: 'boolean' }],
    ]);
  });

  test('names each operation by its endpoint and the parameters of its path, which do not change', () => {
    const ids = operationsOf(document).map((one) => one.operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'endpoint1001',
        'endpoint1001ByContractId',
        'endpoint1002ByEntityIdAndContractId',
        'endpoint1002ByExtKeyAndExtTypeAndContractId',
        'endpoint9203ByEntityIDAndDocumentID',
      ]),
    );
    const renamed = makeDocument({
      ...catalog,
      endpoints: catalog.endpoints.map((endpoint) => ({ ...endpoint, title: 'Renamed' })),
    });
    expect(operationsOf(renamed).map((one) => one.operation.operationId)).toEqual(ids);
  });

  test('describes the other headers, and which responses have no body', () => {
    const created = operation('post', '/mobile/device/registration/entity/id/{entity-id}').responses;
    expect(resolved(created['201']).headers).toHaveProperty('ApiSessionKey');
    expect(resolved(created['303']).headers).toHaveProperty('Location');
    expect(resolved(created['303'])).not.toHaveProperty('content');
    const removed = operation('delete', '/entity/id/{entity-id}/{contract-id}').responses;
    expect(resolved(removed['204'])).not.toHaveProperty('content');
    expect(resolved(removed['404'])).toHaveProperty('content');
  });

  test('marks what is not known instead of guessing it', () => {
    const lookUp = operation('post', '/lookup/match/{match-id}');
    expect(lookUp['x-unknown']).toEqual(['The statuses and sub-codes of this endpoint could not be read.']);
    expect(lookUp.responses.default).toMatchObject({ description: expect.stringContaining('unknown') });
    const authenticate = resolved(operation('post', '/entity/authenticate').responses['403']);
    expect(authenticate.headers?.[header]?.description).toContain('There may be others');
    expect(document['x-unknown']).toEqual(
      expect.arrayContaining([expect.stringContaining('JavaScript token')]),
    );
    expect(document.info.description).toContain('"statusCode"');
  });

  test('has the documented servers and credentials, and nothing that guesses a name', () => {
    expect(document.servers?.map(({ url }) => url)).toEqual([
      'https://api.rubiq.net',
      'https://api.dialogportal.com/v1',
      'https://testapi.dialogportal.com/v1',
      'https://api.test.rubiq.net',
    ]);
    expect(
      Object.entries(document.components.securitySchemes).map(([id, one]) => [id, one.in, one.name]),
    ).toEqual([
      ['Signature', 'header', 'Signature'],
      ['PublicID', 'header', 'PublicID'],
      ['PublicIDInQuery', 'query', 'PublicID'],
      ['ApiSessionKey', 'header', 'ApiSessionKey'],
      ['ApiSessionKeyInQuery', 'query', 'ApiSessionKey'],
    ]);
    const defined = new Set(Object.keys(document.components.securitySchemes));
    expect(document.security.flatMap(Object.keys).filter((id) => !defined.has(id))).toEqual([]);
  });

  test('links to the pages of the site that serves it', () => {
    const links = [...JSON.stringify(document).matchAll(/\]\(<([^>]+)>\)/g)].map(([, url]) => url as string);
    expect(links).toContain(`${base}/codes/403-25`);
    expect(links).toContain(`${base}/endpoints/1001`);
    expect(links.filter((url) => !/^https:/.test(url))).toEqual([]);
  });

  test('merges endpoints that share a method and a path, whatever the names of its parameters', () => {
    const like = catalog.endpoints[0];
    const shared: Catalog = {
      ...catalog,
      endpoints: [
        {
          ...like,
          number: '3001',
          title: 'One',
          method: 'PUT',
          paths: ['/thing/{a}'],
          responses: [
            { code: '200', meaning: 'First' },
            { code: '404.4', meaning: 'No thing' },
          ],
          unknown: [],
        },
        {
          ...like,
          number: '3102',
          title: 'Two',
          method: 'PUT',
          paths: ['/thing/{b}?all={bool}'],
          responses: [
            { code: '200', meaning: 'Second' },
            { code: '404.9', meaning: 'No other' },
          ],
          unknown: ['More.'],
        },
        { ...like, number: '3003', title: 'Three', method: 'GET', paths: ['/thing/{c}'], responses: [] },
        {
          ...like,
          number: '3004',
          title: 'Four',
          method: 'POST',
          paths: ['/thing/{contract-id}'],
          responses: [],
        },
        { ...like, number: '3005', title: 'Five', method: 'POST', paths: ['/thing'], responses: [] },
      ],
    };
    const merged = makeDocument(shared);
    expect(
      operationsOf(merged).map(({ path, method, operation: one }) => [method, path, one['x-endpoints']]),
    ).toEqual([
      ['put', '/thing/{a}', ['3001', '3102']],
      ['get', '/thing/{a}', ['3003']],
      ['post', '/thing/{a}', ['3004']],
      ['post', '/thing', ['3005']],
    ]);
    const put = operation('put', '/thing/{a}', merged);
    expect(put).toMatchObject({
      operationId: 'endpoint3001ByA',
      tags: ['30xx', '31xx'],
      'x-unknown': ['More.'],
    });
    expect(put.parameters?.map(({ name }) => name)).toEqual(['a', 'all']);
    expect(subCodes(put, '404', merged)).toEqual(['404.4', '404.9']);
    expect(resolved(put.responses['200'], merged).description).toMatch(
      /First \(3001\)[\s\S]*Second \(3102\)/,
    );
  });
});
