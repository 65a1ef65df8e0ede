import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { decodeCommand } from '../../src/cli/decode.ts';
import { createReference } from '../../src/cli/reference.ts';
import { verdictKeys } from '../verdict-keys.ts';
import { program } from './program.ts';

const curlOutput = `> POST /v1/entity HTTP/1.1\r
> Host: api.example\r
>\r
< HTTP/1.1 400 Invalid data\r
< ApiStatusSubCode: 400.3\r
<\r
* Connection #0 to host api.example left intact\r
`;
const log = `12:00:01 started
12:00:02 GET /v1/entity/id/7/data failed with error 403.25
12:00:03 502 bytes read
12:00:04 status=401 ApiStatusSubCode=401.10
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decode-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('decode', () => {
  test('reports where each code stands and what it means, in order of appearance', async () => {
    const { status, output = '', complaint } = await program(['decode'], log);
    expect(status).toBe(0);
    expect(complaint).toBeUndefined();
    expect(output.match(/^Line .*\n.*/gm)).toEqual([
      'Line 2, column 53\n403.25 No access with this session',
      expect.stringMatching(/^Line 4, column 10\n401\.10 /),
    ]);
    expect(output).toContain('\n\nLine 4');
    expect(output).not.toMatch(/undefined|null/);
  });

  test('takes the endpoint from the request above the response', async () => {
    const { status, output } = await program(['decode'], curlOutput);
    expect(status).toBe(0);
    expect(output).toMatch(/^Line 4, column 3\n400\.3 Mobile number badly formatted\n {2}Endpoint: {4}1001 /);
  });

  test('reads a file, standard input, and standard input named "-" alike', async () => {
    const fromInput = await program(['decode'], log);
    expect(await program(['decode', file('plain.log', log)])).toEqual(fromInput);
    expect(await program(['decode', '-'], log)).toEqual(fromInput);
  });

  test.each([
    ['a UTF-8 byte order mark', Buffer.from(`\u{feff}${curlOutput}`)],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\u{feff}${curlOutput}`, 'utf16le')],
    ['UTF-16 in the other byte order', Buffer.from(`\u{feff}${curlOutput}`, 'utf16le').swap16()],
  ])('reads %s', async (_, bytes) => {
    const expected = await program(['decode'], curlOutput);
    expect(await program(['decode', file('marked.txt', bytes)])).toEqual(expected);
    expect(await program(['decode'], bytes)).toEqual(expected);
  });

  test('reads every sample of the catalog as that very code', async () => {
    for (const { code, sample } of catalog.standard) {
      const { status, output } = await program(['decode'], sample);
      expect(status, code).toBe(0);
      expect(output?.split('\n')[1], code).toMatch(new RegExp(`^${code.replace('.', '\\.')} `));
    }
  });

  test('reports a status and a sub-code that disagree', async () => {
    const { status, output } = await program(['decode'], 'HTTP/1.1 401 X\nApiStatusSubCode: 403.25\n');
    expect(status).toBe(0);
    expect(output).toContain('Status 401 and sub-code 403.25 disagree');
    expect(output).not.toMatch(/undefined|null/);
  });

  test.each([
    ['an unknown sub-code', 'HTTP/1.1 403 X\nApiStatusSubCode: 403.99\n', '403.99 is not documented'],
    ['a sub-code that cannot be read', 'HTTP/1.1 403 X\nApiStatusSubCode: pear\n', 'could not be read'],
    ['a foreign status', 'HTTP/1.1 502 Bad Gateway\n\n<html>', '502 Bad Gateway is not a code of this API'],
  ])('answers 1 to %s alone, and says what is known', async (_, text, says) => {
    const { status, output } = await program(['decode'], text);
    expect(status).toBe(1);
    expect(output).toContain(says);
    expect(output).not.toMatch(/undefined|null/);
  });

  test('answers 0 where at least one code is understood', async () => {
    const { status } = await program(['decode'], 'HTTP/1.1 502 Bad Gateway\n\nHTTP/1.1 403 X\n\n');
    expect(status).toBe(0);
  });

  test.each([
    ['empty input', ''],
    ['a text without codes', 'All is well.\nNothing to see.\n'],
    ['binary rubbish', Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + (i >> 3)) % 256)],
  ])('finds nothing in %s', async (_, input) => {
    expect(await program(['decode'], input)).toEqual({
      status: 1,
      complaint: 'No code found in this text.\n',
    });
    expect(await program(['decode', '--json'], input)).toEqual({ status: 1, output: '[]\n' });
  });

  test('does not repeat a secret of the text', async () => {
    const { output } = await program(['decode'], `> GET /v1/entity HTTP/1.1\n> Token: hush\n\n${curlOutput}`);
    expect(output).not.toContain('hush');
  });
});

describe('decode --json', () => {
  test('prints one array of findings: the JSON form of a verdict, then line and column', async () => {
    const { status, output = '' } = await program(['decode', '--json'], log);
    expect(status).toBe(0);
    const findings = JSON.parse(output);
    for (const finding of findings) expect(Object.keys(finding)).toEqual([...verdictKeys, 'line', 'column']);
    expect(
      findings.map(({ code, endpoint, line, column }: Record<string, unknown>) => [
        code,
        endpoint,
        line,
        column,
      ]),
    ).toEqual([
      ['403.25', '1002', 2, 53],
      ['401.10', null, 4, 10],
    ]);
  });

  test('prints an array for one finding too, whatever its kind', async () => {
    const { status, output = '' } = await program(['decode', '--json'], 'HTTP/1.1 502 Bad Gateway\n');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toEqual([
      expect.objectContaining({ kind: 'undocumented-status', code: '502', url: null, line: 1, column: 1 }),
    ]);
  });
});

describe('decode used wrongly', () => {
  const missing = join(tmpdir(), 'no', 'such', 'file.txt');

  test.each([
    { args: [missing], says: `"${missing.slice(0, 60)}" could not be read: there is no such file.` },
    { args: [tmpdir()], says: `"${tmpdir()}" could not be read: it is a directory; name a file.` },
    { args: ['403.25'], says: 'For a code alone: api-status-codes explain 403.25' },
    { args: [''], says: '"" could not be read: there is no such file.' },
    {
      args: ['a.txt', 'b.txt'],
      says: 'decode reads one file. For several: cat FILES | api-status-codes decode.',
    },
    {
      args: ['--endpoint', '1001'],
      says: 'decode reads the endpoint from the text; --endpoint goes with explain.',
    },
  ])('says what to do: $says', async ({ args, says }) => {
    const { status, output, complaint } = await program(['decode', ...args], log);
    expect(status).toBe(2);
    expect(output).toBeUndefined();
    expect(complaint).toContain(says);
    expect(complaint).toMatch(/\nTry: api-status-codes --help\n$/);
    expect(complaint).not.toMatch(/undefined|null/);
  });

  test.each([
    [Object.assign(new Error('EACCES: open'), { code: 'EACCES' }), 'you lack the permission'],
    [new Error('the disk is on fire'), 'the disk is on fire'],
  ])('names the reason: %s', async (error, says) => {
    const failing = decodeCommand([], {}, createReference(null), () => Promise.reject(error));
    await expect(failing).rejects.toThrow(`Standard input could not be read: ${says}.`);
  });
});
