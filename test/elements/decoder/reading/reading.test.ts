import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { createReading, type Reading } from '../../../../src/elements/decoder/reading/reading.ts';
import { createMask } from '../../../../src/redaction/mask.ts';
import { createReference } from '../../../../src/reference/reference.ts';

const { classifier } = createReference(catalog, '');
const mask = createMask(catalog.reporting.secrets);

function reading(...texts: (readonly string[])[]): Reading {
  const made = createReading({
    classifier,
    sequences: catalog.sequences,
    mask,
    counted: (finding) => finding,
  });
  texts.forEach((pieces, i) => {
    made.begin(`${i + 1}.log`);
    for (const piece of pieces) for (const _ of made.push(piece));
    for (const _ of made.end());
  });
  return made;
}

const line = (code: string) => `status=${code.slice(0, 3)} ApiStatusSubCode=${code}\n`;

describe('a reading', () => {
  test('finds the same however a text is cut', () => {
    const text = `${line('403.25')}\n${line('404.2')}and so on`;
    const whole = reading([text]).kept;
    expect(whole).toHaveLength(2);
    expect(reading(text.split(/(?<=\d)/)).kept).toEqual(whole);
  });

  test('takes texts one after another, each with its own lines', () => {
    const { kept, texts, total } = reading([line('403.25')], ['\n', line('404.2')]);
    expect(kept.map(({ name, finding }) => [name, finding.code, finding.line])).toEqual([
      ['1.log', '403.25', 1],
      ['2.log', '404.2', 2],
    ]);
    expect([texts, total]).toEqual([2, 2]);
  });

  test('keeps a thousand, and of a rare code some more; it counts all', () => {
    const text = line('403.25').repeat(1_200) + line('404.2').repeat(60) + line('403.25');
    const { kept, total, summary } = reading([text]);
    const of = (code: string) => kept.filter(({ finding }) => finding.code === code).length;
    expect([of('403.25'), of('404.2'), total]).toEqual([1_000, 50, 1_261]);
    expect(summary().codes.map(({ count }) => count)).toEqual([1_201, 60]);
  });

  test('goes in steps, so that something else can be done between any two', () => {
    const made = reading();
    made.begin(null);
    const steps = [...made.push(line('403.25').repeat(30)), ...made.end()].length;
    expect(made.total).toBe(30);
    expect(steps).toBeGreaterThanOrEqual(30);
  });

  test('shows a request in one line, cut and without secrets', () => {
    const url = `/v1/entity/12?Token=s3cr3t&${'x'.repeat(400)}`;
    const { kept } = reading([`> GET ${url} HTTP/1.1\n>\n< HTTP/1.1 403 Forbidden\n<\n`]);
    expect(kept[0]?.request).toMatch(/^GET \/v1\/entity\/12\?Token=•••&x+…$/);
    expect(kept[0]?.request?.length).toBeLessThanOrEqual(201);
  });

  test('counts lines', () => {
    expect(reading(['one\ntwo', '\nthree']).lines).toBe(3);
  });
});
