import { describe, expect, test } from 'vitest';
import { compactCatalog } from '../../src/catalog/compact.ts';
import { catalog } from '../../src/catalog/index.ts';
import { createDecoder } from '../../src/elements/decoder-model.ts';
import { createReference } from '../../src/elements/reference.ts';

const decoder = createDecoder(createReference(compactCatalog(catalog), '/docs'));
const curl =
  'HTTP/1.1 403 Forbidden\r\nDate: Sun, 22 Nov 2026 02:13:44 GMT\r\nApiStatusSubCode: 403.25\r\n\r\n';

describe('the decoder', () => {
  test('names the code of a pasted response, with what to do', () => {
    const { answers, summary } = decoder.read(curl);
    expect(summary).toBe('Found 403.25');
    expect(answers).toMatchObject([
      {
        code: '403.25',
        line: 1,
        side: 'Yours, the caller',
        retry: 'After a change',
        url: '/docs/codes/403-25',
      },
    ]);
    expect(answers[0]?.advice).toMatchObject({
      label: 'Check first',
      text: expect.stringContaining('ApiSessionKey'),
    });
  });

  test('says what to paste where it finds nothing, and nothing where there is nothing', () => {
    expect(decoder.read('good morning')).toMatchObject({
      answers: [],
      summary: expect.stringContaining('ApiStatusSubCode'),
    });
    expect(decoder.read(' \n ')).toEqual({ answers: [], more: 0, summary: '' });
  });

  test('shows the first fifty of many, and says how many more there are', () => {
    const { answers, more, summary } = decoder.read(curl.repeat(80));
    expect([answers.length, more]).toEqual([50, 30]);
    expect(summary).toBe('Found 80 responses: 403.25');
  });

  test('looks up what the form holds', () => {
    expect(decoder.look({ status: '403', subCode: '25', endpoint: '' }).answers).toMatchObject([
      { code: '403.25' },
    ]);
    expect(decoder.look({ status: '', subCode: '400.3', endpoint: '1001' }).answers).toMatchObject([
      { kind: 'documented', endpoint: { number: '1001' } },
    ]);
    expect(decoder.look({ status: '404', subCode: '403.25', endpoint: '' }).answers).toMatchObject([
      { kind: 'contradiction' },
    ]);
  });

  test('says what is missing in the form', () => {
    expect(decoder.look({ status: '', subCode: '', endpoint: '1001' }).summary).toBe(
      'Give a status or a sub-code too.',
    );
    expect(decoder.look({ status: 'x', subCode: '', endpoint: '' }).summary).toMatch(/three digits/);
    expect(decoder.look({ status: '', subCode: '', endpoint: '' })).toEqual({
      answers: [],
      more: 0,
      summary: '',
    });
  });

  test('shares a code and an endpoint, and nothing of the text', () => {
    const secret = decoder.read(
      `POST https://api.example/v1/entity/12?PublicID=secret 400 status=400 ApiStatusSubCode=400.3`,
    );
    expect(decoder.share(secret)).toBe('/docs/decoder?code=400.3&endpoint=1001');
    expect(decoder.share(decoder.read(''))).toBeNull();
  });

  test('reads such an address back', () => {
    expect(decoder.fromAddress(new URLSearchParams('code=400.3&endpoint=1001'))).toEqual({
      status: '',
      subCode: '400.3',
      endpoint: '1001',
    });
    expect(decoder.fromAddress(new URLSearchParams('code=404'))).toEqual({
      status: '404',
      subCode: '',
      endpoint: '',
    });
    expect(decoder.fromAddress(new URLSearchParams('code=%3Cb%3E&endpoint=9999'))).toBeNull();
  });
});
