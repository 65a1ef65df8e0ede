import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import type { Endpoint, EndpointResponse, StandardCode } from '../../../src/catalog/record.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';
import { inventedCatalog } from '../../fixtures/invented-catalog.ts';

describe('the index of a catalog', () => {
  const { documents } = indexCatalog(catalog);

  test('has each meaning of each code, each endpoint and each foreign status', () => {
    const meanings = [...entriesOf(catalog).values()].flatMap((entry) => entry.meanings);
    const count = (kind: string) => documents.filter((document) => document.kind === kind).length;
    expect(count('code')).toBe(meanings.length);
    expect(count('endpoint')).toBe(catalog.endpoints.length);
    expect(count('status')).toBe(catalog.foreignStatuses.length);
  });

  test('knows former titles, the reason phrase of a status and what people call it', () => {
    const document = documents.find(({ kind, id }) => kind === 'code' && id === '401');
    expect(document?.names).toEqual(expect.arrayContaining(['Bad signature', 'Unauthorized']));
    expect(document?.synonyms).toContain('not authenticated');
  });

  test('has no phrase of people twice in other words', () => {
    const page = documents.find(({ kind, id }) => kind === 'endpoint' && id === '1003');
    expect(page?.synonyms).toContain('change email');
    expect(documents.flatMap(({ synonyms }) => synonyms).filter((one) => /\b(?:the|a)\b/.test(one))).toEqual(
      [],
    );
  });

  test('has a line for each document that tells it apart, but for statuses', () => {
    const without = documents.filter(({ kind, distinction }) => kind !== 'status' && distinction === '');
    expect(without).toEqual([]);
  });
});

describe('a document of the index', () => {
  const [first] = inventedCatalog.standard;
  const turnstile: Catalog = {
    ...inventedCatalog,
    groups: [{ id: 'gate', label: 'The gate', stage: null, synonyms: ['barrier'] }],
    foreignStatuses: [
      { status: 502, name: 'Bad Gateway', advice: 'A proxy answers.' },
      { status: 599, name: 'Network Connect Timeout', advice: 'A proxy gave up.' },
    ],
    synonyms: { pages: { '/guides/cards': ['the age of a card'] }, words: [['card', 'badge']] },
  };
  const of = (id: string, given: Partial<Catalog>) =>
    indexCatalog({ ...turnstile, ...given }).documents.filter((document) => document.id === id);
  const ofRecord = (given: Partial<StandardCode>) =>
    of(given.code ?? '', {
      standard: [{ ...first, title: 'Closed', message: 'Closed today.', ...given }],
    })[0];
  const endpoint = (number: Endpoint['number'], given: Partial<Endpoint> = {}): Endpoint => ({
    number,
    title: `Gate ${number}`,
    method: null,
    paths: [],
    responses: [],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: { title: 'Gates', url: 'https://turnstile.example/gates' },
    ...given,
  });

  test('has of a status its former titles, its reason phrase, its keywords, its heading and its group', () => {
    expect(
      ofRecord({
        code: '403',
        heading: 'At night',
        synonyms: ['shut'],
        keywords: ['locked'],
        formerTitles: ['No entry'],
      }),
    ).toEqual({
      kind: 'code',
      id: '403',
      title: 'Closed',
      text: 'Closed today.',
      distinction: 'The gate',
      names: ['No entry', 'Forbidden'],
      synonyms: ['shut', 'locked'],
      context: ['At night', 'The gate', 'barrier'],
      details: [],
    });
  });

  test('has the reason phrase of a sub-code only as its context, and no heading that is the title', () => {
    expect(ofRecord({ code: '403.6', heading: 'Closed', formerTitles: ['Address rejected'] })).toMatchObject({
      names: ['Address rejected'],
      synonyms: [],
      context: ['The gate', 'barrier', 'Forbidden'],
    });
  });

  test('has nothing twice, and no group that the catalog does not have', () => {
    expect(ofRecord({ code: '403.6', heading: 'Forbidden', group: 'door' })).toMatchObject({
      distinction: '',
      context: ['Forbidden'],
    });
    expect(of('403.6', { groups: [{ id: 'gate', label: 'The gate', stage: null }] })[0]?.context).toEqual([
      'The gate',
      'Forbidden',
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['articles and pronouns', ['the age of my card'], ['age card']],
    ['a phrase of such words alone stays', ['what is this', 'is this'], ['what', 'is this']],
    ['the same words in another order', ['card expired', 'expired card'], ['card expired']],
    ['other forms of the same words', ['expired cards', 'card expires'], ['expired cards']],
    ['words that are the same only when joined', ['app key', 'appkey'], ['app key', 'appkey']],
  ])('has the phrases of people without what finds nothing: %s', (_, synonyms, expected) => {
    expect(ofRecord({ code: '403.6', synonyms })?.synonyms).toEqual(expected);
  });

  describe('of a code that only endpoints define', () => {
    const jammed: EndpointResponse = { code: '409.3', meaning: 'The gate is jammed.', title: 'Jammed' };
    const stuck: EndpointResponse = { code: '409.3', meaning: 'The card is stuck.', title: 'Stuck' };
    const other: EndpointResponse = { code: '409.4', meaning: 'The card is old.', synonyms: ['stale'] };
    const documents = (responses: readonly EndpointResponse[], ...rows: (readonly EndpointResponse[])[]) =>
      of('409.3', {
        standard: [],
        endpoints: [responses, ...rows].map((own, i) => endpoint(`${100 + i}`, { responses: own })),
      });

    test('there is one for each meaning, with the endpoints that have it', () => {
      expect(
        documents(
          [{ ...jammed, synonyms: ['blocked'] }, other],
          [{ ...jammed, synonyms: ['blocked', 'does not turn'] }],
          [{ ...stuck, synonyms: ['swallowed'] }],
        ),
      ).toEqual([
        {
          kind: 'code',
          id: '409.3',
          title: 'Jammed',
          text: 'The gate is jammed.',
          distinction: '100, 101',
          names: [],
          synonyms: ['blocked', 'not turn'],
          context: ['Gate 100', 'Gate 101', 'Conflict'],
          details: [],
        },
        {
          kind: 'code',
          id: '409.3',
          title: 'Stuck',
          text: 'The card is stuck.',
          distinction: '102 Gate 102',
          names: [],
          synonyms: ['swallowed'],
          context: ['Gate 102', 'Conflict'],
          details: [],
        },
      ]);
    });

    test('many endpoints are counted, not named', () => {
      expect(documents([jammed], [jammed], [jammed])[0]).toMatchObject({
        distinction: '100, 101, 102',
        context: ['Gate 100', 'Gate 101', 'Gate 102', 'Conflict'],
      });
      expect(documents([jammed], [jammed], [jammed], [jammed])[0]).toMatchObject({
        distinction: '4 endpoints',
        synonyms: [],
        context: ['Conflict'],
      });
    });
  });

  test.each<[string, Partial<Endpoint>, string, string]>([
    [
      'by its request',
      { method: 'POST', paths: ['/gate/open', '/gate/{id}/open'] },
      'POST /gate/open',
      'POST /gate/open',
    ],
    ['without a known path', { method: 'POST' }, '', 'Endpoint'],
    ['without a known method', { paths: ['/gate/open'] }, '', 'Endpoint'],
  ])('tells an endpoint apart %s', (_, given, text, distinction) => {
    const names = { formerTitles: ['Unlock gate'], synonyms: ['open the gate'] };
    expect(of('17', { endpoints: [endpoint('17', { ...given, ...names })] })).toEqual([
      {
        kind: 'endpoint',
        id: '17',
        title: 'Gate 17',
        text,
        distinction,
        names: ['Unlock gate'],
        synonyms: ['open gate'],
        context: [],
        details: [],
      },
    ]);
    expect(of('17', { endpoints: [endpoint('17', given)] })[0]?.synonyms).toEqual([]);
  });

  test('has of a foreign status its advice, and its reason phrase where it has one', () => {
    const status = { kind: 'status', distinction: '', synonyms: [], context: [], details: [] };
    expect(indexCatalog(turnstile).documents.slice(inventedCatalog.standard.length)).toEqual([
      { ...status, id: '502', title: 'Bad Gateway', text: 'A proxy answers.', names: ['Bad Gateway'] },
      { ...status, id: '599', title: 'Network Connect Timeout', text: 'A proxy gave up.', names: [] },
    ]);
  });

  test('has of a page that is written by hand what it says, and what people call it', () => {
    const written = {
      title: 'Cards',
      description: 'How to read a card.',
      headings: ['Age'],
      details: ['X-Card-Age'],
    };
    const pages = (address: string) =>
      indexCatalog(turnstile, [{ kind: 'guide', address, ...written }]).documents;
    expect(pages('/guides/cards').find(({ kind }) => kind === 'guide')).toEqual({
      kind: 'guide',
      id: '/guides/cards',
      title: 'Cards',
      text: 'How to read a card.',
      distinction: 'How to read a card.',
      names: [],
      synonyms: ['age card'],
      context: ['Age'],
      details: ['X-Card-Age'],
    });
    expect(pages('/guides/gates').find(({ kind }) => kind === 'guide')?.synonyms).toEqual([]);
  });

  test('is not needed for words of the same meaning, which the index has beside them', () => {
    expect(indexCatalog(turnstile).equalWords).toEqual([['card', 'badge']]);
  });
});
