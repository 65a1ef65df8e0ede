import { describe, expect, test } from 'vitest';
import { codeUrl } from '../../../src/catalog/code.ts';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { altText, type RecordCard } from '../../../src/site/preview-images/card.ts';
import { createPreviewOf, previewIds, sitePreviewId } from '../../../src/site/preview-images/previews.ts';

const entries = entriesOf(catalog);
const previewOf = createPreviewOf(catalog, entries);
const card = (id: string) => previewOf(id).card as RecordCard;
const answers = (id: string) => card(id).facts.map(({ label, value }) => `${label}: ${value}`);

describe('the preview of a code', () => {
  test('quotes the documented message verbatim, and answers the two questions', () => {
    const record = catalog.standard.find(({ code }) => code === '403.25');
    expect(previewOf('codes/403-25')).toEqual({
      id: 'codes/403-25',
      card: {
        kind: 'record',
        site: 'API Status Codes',
        api: 'Rubiq REST API',
        number: '403.25',
        statusClass: '4',
        context: ['Sub-code of HTTP 403', 'Entity authentication failed'],
        title: 'No access with this session',
        body: { kind: 'quote', text: record?.message },
        facts: [
          { label: 'Retry', value: 'After a change', from: 'advice' },
          { label: 'Who can fix it', value: 'You (the caller)', from: 'advice' },
        ],
      },
    });
  });

  test('labels a status as one', () => {
    expect(card('codes/403').context).toEqual(['HTTP status']);
  });

  test('says that there is nothing to do after a success', () => {
    expect(answers('codes/204')).toEqual(['Retry: No need', 'Outcome: Success']);
  });

  test('names the meanings where they depend on the endpoint', () => {
    expect(card('codes/400-3').title).toBe('3 meanings, depending on the endpoint');
    expect(card('codes/400-3').body).toEqual({
      kind: 'meanings',
      meanings: [
        '1001 Mobile number badly formatted',
        '1100 Required keys field missing',
        '2105 Source not active',
      ],
    });
    expect(answers('codes/400-3')).toEqual([
      'Retry: After a change',
      'Who can fix it: Depends on the endpoint',
    ]);
  });

  test('quotes the only meaning of a code that endpoints define, if it is the documented wording', () => {
    expect(card('codes/403-1').body).toEqual({ kind: 'quote', text: 'Unknown loginID' });
    const [meaning] = entries.get('200.2')?.meanings ?? [];
    expect(meaning?.quoted).toBe(false);
    expect(card('codes/200-2').body).toEqual({ kind: 'text', text: meaning?.message });
  });

  test('says of an expected answer that it is one', () => {
    expect(answers('codes/501-2')).toEqual(['Retry: No need', 'Outcome: Expected answer']);
  });
});

describe('the preview of an endpoint', () => {
  test('shows method, path and codes', () => {
    expect(card('endpoints/1001')).toMatchObject({
      number: '1001',
      statusClass: null,
      title: 'Create account',
      body: { kind: 'request', text: 'POST /entity/{contract-id}' },
    });
    expect(answers('endpoints/1001')).toEqual(['Codes that it lists: 201, 303, 400, 400.3, 400.4, 400.5']);
  });

  test('claims nothing where nothing is known', () => {
    expect(card('endpoints/6001').body).toBeNull();
    expect(answers('endpoints/6001')).toEqual(['Codes that it lists: None known']);
  });
});

describe('previews', () => {
  test('are one for each code, one for each endpoint, and one for all other pages', () => {
    const ids = previewIds(catalog, entries);
    expect(ids).toHaveLength(entries.size + catalog.endpoints.length + 1);
    expect(ids).toContain(codeUrl('401.10').slice(1));
    expect(ids.map((id) => previewOf(id).id)).toEqual(ids);
    expect(previewOf('guides/anything').id).toBe(sitePreviewId);
    expect(previewOf('').id).toBe(sitePreviewId);
  });

  test('differ in content', () => {
    const ids = previewIds(catalog, entries);
    expect(new Set(ids.map((id) => JSON.stringify(previewOf(id).card))).size).toBe(ids.length);
  });

  test('have an alternative text', () => {
    expect(altText(previewOf('codes/401-10').card)).toBe(
      '401.10 AppSecret has expired. Retry: After a change. Who can fix it: The app’s administrator.',
    );
    expect(altText(previewOf('').card)).toMatch(/^API Status Codes: What a status code .*\.$/);
  });
});
