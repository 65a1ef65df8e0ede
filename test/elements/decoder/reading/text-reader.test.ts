import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { TextReader } from '../../../../src/elements/decoder/reading/text-reader.ts';
import { createMask } from '../../../../src/redaction/mask.ts';
import { createReference } from '../../../../src/reference/reference.ts';

const { classifier } = createReference(catalog, '');
const mask = createMask(catalog.reporting.secrets);

function read(...texts: (readonly string[])[]): TextReader {
  const reader = new TextReader({
    classifier,
    sequences: catalog.sequences,
    mask,
    counted: (finding) => finding,
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
    const whole = read([text]).kept;
    expect(whole).toHaveLength(2);
    expect(read(text.split(/(?<=\d)/)).kept).toEqual(whole);
  });

  test('reads texts one after another, each with its own lines', () => {
    const { kept, texts, total } = read([line('403.25')], ['\n', line('404.2')]);
    expect(kept.map(({ name, finding }) => [name, finding.code, finding.line])).toEqual([
      ['1.log', '403.25', 1],
      ['2.log', '404.2', 2],
    ]);
    expect([texts, total]).toEqual([2, 2]);
  });

  test('keeps a thousand findings and some more of a rare code, and counts all', () => {
    const text = line('403.25').repeat(1_200) + line('404.2').repeat(60) + line('403.25');
    const reader = read([text]);
    const { kept, total } = reader;
    const of = (code: string) => kept.filter(({ finding }) => finding.code === code).length;
    expect([of('403.25'), of('404.2'), total]).toEqual([1_000, 50, 1_261]);
    expect(reader.summary().codes.map(({ count }) => count)).toEqual([1_201, 60]);
  });

  test('reads in steps, between which something else can be done', () => {
    const reader = read();
    reader.begin(null);
    const steps = [...reader.push(line('403.25').repeat(30)), ...reader.end()].length;
    expect(reader.total).toBe(30);
    expect(steps).toBeGreaterThanOrEqual(30);
  });

  test('shows a request in one line, shortened and with secrets masked', () => {
    const url = `/v1/entity/12?Token=s3cr3t&${'x'.repeat(400)}`;
    const { kept } = read([`> GET ${url} HTTP/1.1\n>\n< HTTP/1.1 403 Forbidden\n<\n`]);
    expect(kept[0]?.request).toMatch(/^GET \/v1\/entity\/12\?Token=•••&x+…$/);
    expect(kept[0]?.request?.length).toBeLessThanOrEqual(201);
  });

  test('counts lines', () => {
    expect(read(['one\ntwo', '\nthree']).lines).toBe(3);
  });
});
