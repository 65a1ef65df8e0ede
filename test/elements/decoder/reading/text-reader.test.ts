import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { TextReader } from '../../../../src/elements/decoder/reading/text-reader.ts';
import { createMask } from '../../../../src/redaction/mask.ts';
import { createReference } from '../../../../src/reference/reference.ts';
import { createRequestText } from '../../../../src/reference/request-text.ts';

const { classifier } = createReference(catalog, '');
const mask = createMask(catalog.reporting.secrets);

function read(...texts: (readonly string[])[]): TextReader {
  const reader = new TextReader({
    classifier,
    sequences: catalog.sequences,
    mask,
    requestText: createRequestText(catalog),
    counted: (finding) => finding,
    answerKey: ({ kind, status, code, endpoint }) => [kind, status, code, endpoint].join(' '),
  });
  texts.forEach((chunks, i) => {
    reader.begin(`${i + 1}.log`);
    for (const chunk of chunks) for (const _ of reader.push(chunk));
    for (const _ of reader.end());
  });
  return reader;
}

const line = (code: string) => `status=${code.slice(0, 3)} ApiStatusSubCode=${code}\n`;

describe('a reader', () => {
  test('finds the same wherever a text is cut', () => {
    const text = `${line('403.25')}\n${line('404.2')}and so on`;
    const whole = read([text]).groups;
    expect(whole).toHaveLength(2);
    expect(read(text.split(/(?<=\d)/)).groups).toEqual(whole);
  });

  test('reads texts one after another, each with its own lines', () => {
    const { groups, texts, total } = read([line('403.25')], ['\n', line('404.2')]);
    expect(groups.map(({ places, finding }) => [places[0]?.name, finding.code, places[0]?.line])).toEqual([
      ['1.log', '403.25', 1],
      ['2.log', '404.2', 2],
    ]);
    expect([texts, total]).toEqual([2, 2]);
  });

  test('gathers the same answer, with its first places, and counts all', () => {
    const { groups, total } = read([line('403.25').repeat(1_200) + line('404.2') + line('403.25')]);
    expect(groups.map(({ finding, count }) => [finding.code, count])).toEqual([
      ['403.25', 1_201],
      ['404.2', 1],
    ]);
    expect(groups[0]?.places.slice(0, 3).map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(groups[0]?.places).toHaveLength(50);
    expect(total).toBe(1_202);
  });

  test('keeps two hundred answers, and counts the others', () => {
    const codes = Array.from({ length: 260 }, (_, i) => line(`403.${i + 1}`));
    const { groups, others, total } = read([codes.join('') + line('403.1')]);
    expect([groups.length, others, total]).toEqual([200, 60, 261]);
    expect(groups[0]?.count).toBe(2);
  });

  test('knows the first and the last time of an answer, and whether its requests differ', () => {
    const at = (time: string, url: string, method = 'GET') =>
      `2026-11-22T02:13:${time}Z ${method} ${url} status=403 ApiStatusSubCode=403.25\n`;
    const same = read([at('44', '/v1/entity/id/1') + at('40', '/v1/entity/id/1')]).groups[0];
    expect([same?.firstTime, same?.lastTime]).toEqual([
      Date.UTC(2026, 10, 22, 2, 13, 40),
      Date.UTC(2026, 10, 22, 2, 13, 44),
    ]);
    expect(same?.hasOtherRequests).toBe(false);
    const shownAlike = read([at('44', '/v1/entity/id/1?Token=a') + at('40', '/v1/entity/id/1?Token=b')]);
    expect(shownAlike.groups).toMatchObject([{ request: 'GET /v1/entity/id/1?…', hasOtherRequests: false }]);
    const others = read([at('44', '/v1/entity/id/1') + at('45', '/v1/entity/id/2')]).groups[0];
    expect(others).toMatchObject({ request: 'GET /v1/entity/id/1', hasOtherRequests: true });
    const methods = read([at('44', '/v1/gates') + at('45', '/v1/gates', 'DELETE')]).groups;
    expect(methods).toMatchObject([{ count: 2, hasOtherRequests: true }]);
  });

  test('marks what is in the text field, and shows the line of what is not', () => {
    const attached = read([`before\n${line('403.25')}`]);
    expect(attached.inField).toEqual([]);
    expect(attached.groups[0]?.excerpt).toEqual([
      { text: 'before\n', role: 'context' },
      { text: line('403.25').trim(), role: 'found' },
    ]);
    const reader = read();
    reader.begin(null);
    for (const _ of reader.push(line('403.25').repeat(2)));
    for (const _ of reader.end());
    expect(reader.inField).toMatchObject([
      { group: 0, line: 1 },
      { group: 0, line: 2 },
    ]);
    expect(reader.groups[0]?.excerpt).toBeNull();
  });

  test('reads in steps, between which something else can be done', () => {
    const reader = read();
    reader.begin(null);
    const steps = [...reader.push(line('403.25').repeat(30)), ...reader.end()].length;
    expect(reader.total).toBe(30);
    expect(steps).toBeGreaterThanOrEqual(30);
  });

  test('knows the endpoints of an answer, if any', () => {
    const response = 'HTTP/1.1 401 Unauthorized\nApiStatusSubCode: 401.9\n\n';
    const endpointsOf = (text: string) => read([text]).groups.map(({ endpoints }) => [...endpoints]);
    expect(endpointsOf(response)).toEqual([[]]);
    expect(endpointsOf(`POST /v1/entity HTTP/1.1\n\n${response}`)).toEqual([['1001']]);
  });

  test('counts lines', () => {
    expect(read(['one\ntwo', '\nthree']).lines).toBe(3);
  });
});
