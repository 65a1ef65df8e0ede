import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createReference } from '../../src/reference/reference.ts';
import { originPlaceholder, ticketText } from '../../src/reference/ticket.ts';

const { classifier, answer } = createReference(catalog, '/docs');
type Evidence = Parameters<typeof classifier.classify>[0];
type Occurrence = Parameters<typeof ticketText>[2];
const ticket = (evidence: Evidence, occurrence?: Occurrence) =>
  ticketText(answer(classifier.classify(evidence)), 'https://status.example', occurrence);

describe('a ticket', () => {
  test('is five lines: code, meaning, request and handling, next step, address', () => {
    const occurrence = { request: 'GET /v1/entity/id/7/data', count: 1200, time: '2026-11-22 02:13:44' };
    expect(ticket({ subCode: '403.23', endpoint: '1002' }, occurrence).split('\n')).toEqual([
      '403.23 Session expired',
      '- Documented: “The ApiSession session is expired”',
      '- Request: `GET /v1/entity/id/7/data`, endpoint 1002 Get account data, 1,200 times, 2026-11-22 02:13:44 UTC. Who can fix it: The end user. Retry: After signing in again.',
      expect.stringMatching(/^- Check first: .+\. For the end user: “You have been signed out .+”$/),
      '- More: https://status.example/docs/codes/403-23',
    ]);
  });

  test.each(catalog.standard.map(({ code }) => code))(
    'of %s has all five, and no character of Markdown',
    (code) => {
      const text = ticket({ status: Number(code.slice(0, 3)), subCode: code });
      expect(text.split('\n')).toHaveLength(5);
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/[*<>[\]|~#`]/);
    },
  );

  test('names the endpoint where no request is known', () => {
    const [, meaning, handling, , more] = ticket({ subCode: '400.3', endpoint: '1100' }).split('\n');
    expect(meaning).toBe('- Documented: “Required keys field missing”');
    expect(handling).toMatch(/^- Endpoint: 1100 [^.]+\. Who can fix it: /);
    expect(more).toBe('- More: https://status.example/docs/codes/400-3?endpoint=1100');
  });

  test('has each meaning of an ambiguous code', () => {
    expect(ticket({ subCode: '400.3' })).toContain(
      '- Documented by endpoint: Mobile number is not in a valid format (1001, 1003); Required keys field missing (1100);',
    );
  });

  test('has at most four meanings of an ambiguous code, and says how many more there are', () => {
    const meanings = [1, 2, 3, 4, 5, 6].map((number) => ({
      message: `Meaning ${number}`,
      endpoints: [{ number: `900${number}`, title: '', url: '' }],
    }));
    const meaning = (count: number) =>
      ticketText(
        { ...answer(classifier.classify({ subCode: '400.3' })), meanings: meanings.slice(0, count) },
        '',
      )
        .split('\n')
        .at(1);
    expect(meaning(4)).toBe(
      '- Documented by endpoint: Meaning 1 (9001); Meaning 2 (9002); Meaning 3 (9003); Meaning 4 (9004)',
    );
    expect(meaning(6)).toBe(`${meaning(4)}; 2 more`);
  });

  test('of an ambiguous code says what its meaning depends on', () => {
    expect(ticket({ subCode: '400.3' })).toContain(
      '\n- Only endpoints define this sub-code. The meaning depends',
    );
  });

  test.each<[string, NonNullable<Occurrence>, string]>([
    ['once', { request: 'GET /v1', count: 1, time: '' }, 'Request: `GET /v1`. '],
    [
      'at different requests',
      { request: 'GET /v1', hasOthers: true, count: 2, time: '' },
      'Request: `GET /v1` and others, 2 times. ',
    ],
    ['at a request that is not known', { request: null, count: 3, time: '' }, 'Request: 3 times. '],
    ['nowhere that is known', { request: null, count: 1, time: '' }, ''],
  ])('of a response %s says so, and no more', (_, occurrence, text) => {
    expect(ticket({ status: 404 }, occurrence).split('\n')[2]).toMatch(
      new RegExp(`^- ${text}Who can fix it: `),
    );
  });

  test('ends each sentence with one full stop', () => {
    const one = {
      ...answer(classifier.classify({ status: 404 })),
      responsibility: null,
      endUser: null,
      advice: null,
    };
    const retry = (text: string) => ticketText({ ...one, retry: text }, '').split('\n')[2];
    expect(retry('After 1.5 s')).toBe('- Retry: After 1.5 s.');
    expect(retry('After a change!')).toBe('- Retry: After a change!');
  });

  test('made before the site has an origin has one place for it', () => {
    const { length } = ticketText(answer(classifier.classify({ status: 404 })), originPlaceholder).split(
      originPlaceholder,
    );
    expect(length).toBe(2);
  });

  test('has what is known of a code that is not documented, and of a contradiction', () => {
    expect(ticket({ status: 403, subCode: '403.99' }).split('\n').slice(1, 3)).toEqual([
      '- Documented for 403: “Credentials for a specific account were invalid.”',
      '- Only the status is documented: 403 Entity authentication failed.',
    ]);
    expect(ticket({ status: 404, subCode: '403.25' })).toMatch(
      /^Status 404 and sub-code 403\.25 disagree\n- Documented for 404: .+ Documented for 403\.25: .+\n- The sub-code /,
    );
    expect(ticket({ status: 502 })).toMatch(
      /^502 Bad Gateway .+\n- The documentation does not list .+ the API\. A proxy or load balancer got .+$/,
    );
  });

  test('has no sentence for the end user where the endpoint has another cause', () => {
    const own = catalog.endpoints.flatMap(({ number, responses }) =>
      responses.flatMap((response) =>
        'advice' in response ? [{ subCode: response.code, endpoint: number }] : [],
      ),
    );
    expect(own.length).toBeGreaterThan(20);
    for (const evidence of own) expect(ticket(evidence)).not.toContain('For the end user');
  });
});
