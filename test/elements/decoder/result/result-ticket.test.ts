import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { Decoder } from '../../../../src/elements/decoder/decoder-model.ts';
import { createReference } from '../../../../src/reference/reference.ts';

const decoder = new Decoder(createReference(catalog, '/docs'));

function ticket(text: string, name: string | null = null): string {
  const { reader, result } = decoder.read('');
  reader.begin(name);
  for (const _ of reader.push(text));
  for (const _ of reader.end());
  return result.ticket(new Map());
}

describe('a ticket', () => {
  test('has everything a reader needs about an answer in five lines', () => {
    const text = '> POST /v1/entity/12 HTTP/1.1\n>\n< HTTP/1.1 400 Bad Request\n< ApiStatusSubCode: 400.3\n';
    expect(ticket(text)).toBe(`400.3 Mobile number badly formatted
- Documented: “Mobile number is not in a valid format”
- Request: \`POST /v1/entity/12\`, endpoint 1001 Create account. Who can fix it: The end user. Retry: After a change.
- What to do: Ask the user to correct the number, and check that your form does not cut off its country code or leading zero.
- More: {origin}/docs/codes/400-3?endpoint=1001`);
  });

  test('has each answer, the count of successes and the hints', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) =>
        `2026-11-22T02:13:${10 + i}Z status=${i === 0 ? '403 ApiStatusSubCode=403.23' : '401 ApiStatusSubCode=401.24'}`,
    );
    const blocks = ticket([...lines, 'status=200'].join('\n')).split('\n\n');
    expect(blocks).toEqual([
      '13 responses, 2 answers',
      expect.stringMatching(
        /^401\.24 .+\n.+\n- Request: 11 times, 2026-11-22 02:13:11 to 02:13:21 UTC\. Who/,
      ),
      expect.stringMatching(/^403\.23 /),
      'Also 1 success.',
      expect.stringMatching(/^Hint, not a fact: .+\n- Seen: .+\n- Reason: /),
    ]);
  });

  test('has at most ten answers', () => {
    const text = Array.from({ length: 14 }, (_, i) => `status=403 ApiStatusSubCode=403.${i + 40}\n`).join('');
    expect(ticket(text)).toMatch(/\n\nAnd 4 more answers\.$/);
    expect(ticket(text).match(/^- More: /gm)).toHaveLength(10);
  });

  test('counts no more answers after exactly ten', () => {
    const text = Array.from({ length: 10 }, (_, i) => `status=403 ApiStatusSubCode=403.${i + 40}\n`).join('');
    expect(ticket(text)).not.toContain('more answer');
  });

  test('has the answer to a success if there is nothing else', () => {
    expect(ticket('status=200')).toMatch(/^200 /);
    expect(ticket('status=200')).not.toContain('Also');
  });

  test('is empty without findings', () => {
    expect(ticket('good morning')).toBe('');
  });

  const hostile = [
    'status=403 ```',
    'zebra status=403 `zebra` ApiStatusSubCode=403.25 zebra',
    'status=403 \n```\n# zebra\n![x](https://zebra.example/x.png)',
    'status=403 <img src=zebra onerror=alert(1)> | a | [zebra](javascript:alert(1))',
    '> GET /v1/entity/zebra/`<img>`/``x|?zebra=zebra#zebra HTTP/1.1\n> X: zebra\n>\n< HTTP/1.1 403 zebra\n<\n',
    'zebra GET https://zebra:zebra@api.example/v1/zebra status=403',
  ];

  test('contains no line of the text', () => {
    for (const text of hostile) {
      for (const name of [null, 'zebra `<b>.log']) {
        expect(ticket(text, name), text).toContain('403');
        expect(ticket(text, name), text).not.toMatch(/zebra|<|```|javascript:|onerror|\|/);
      }
    }
  });
});
