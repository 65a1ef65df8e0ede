import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import type { Finding } from '../../../src/classifier/verdict.ts';
import type { OptionsOf } from '../../../src/cli/arguments/command-options.ts';
import { createCommandContext } from '../../../src/cli/command-context.ts';
import { decodeCommand } from '../../../src/cli/commands/decode.ts';
import type { InputStream } from '../../../src/cli/input/input.ts';
import { verdictKeys } from '../../verdict-keys.ts';
import { memoryStream, shown } from '../output/memory-stream.ts';
import { chunks, program } from '../program.ts';

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
  test('reports the position of each code and what it means, in order of appearance', async () => {
    const { status, output = '', errors } = await program(['decode'], log);
    expect(status).toBe(0);
    expect(errors).toBeUndefined();
    expect(output.match(/^Line .*\n.*/gm)).toEqual([
      'Line 2, column 53\n403.25 No access with this session',
      expect.stringMatching(/^Line 4, column 10\n401\.10 /),
    ]);
    expect(output).toContain('\n\nLine 4');
    expect(output).not.toMatch(/undefined|null/);
  });

  test('reads the endpoint from the request above the response', async () => {
    const { status, output } = await program(['decode'], curlOutput);
    expect(status).toBe(0);
    expect(output).toMatch(/^Line 4, column 3\n400\.3 Mobile number badly formatted\n {2}Endpoint: {7}1001 /);
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

  test.each([
    ['plain', Buffer.from(`Ünïcode “quoted” 👩‍💻\r\n${curlOutput}`)],
    ['UTF-16', Buffer.from(`\u{feff}Ünïcode “quoted” 👩‍💻\r\n${curlOutput}`, 'utf16le')],
    ['compressed with gzip', gzipSync(`Ünïcode “quoted” 👩‍💻\r\n${curlOutput}`)],
  ])('reads alike however the input is cut: %s', async (_, bytes) => {
    const whole = await program(['decode'], bytes);
    expect(whole.output).toMatch(/^Line 5, column 3\n400\.3 /);
    for (const length of [1, 2, 3, 7, 64]) {
      expect(await program(['decode'], chunks(bytes, length)), `chunks of ${length}`).toEqual(whole);
    }
  });

  test('reads a file that is compressed with gzip', async () => {
    const path = file('packed.log.gz', gzipSync(log));
    expect(await program(['decode', path])).toEqual(await program(['decode'], log));
  });

  test('shows the request that a code belongs to, without its secrets', async () => {
    const { output } = await program(['decode'], 'GET /v1/entity?Token=hush&x=1 failed with error 403.25\n');
    expect(output).toMatch(/\n {2}Request: {8}GET \/v1\/entity\?…\n/);
    expect(output).not.toContain('hush');
  });

  test('reads every sample of the catalog as that very code', async () => {
    for (const { code, sample } of catalog.standard) {
      const { status, output } = await program(['decode'], sample);
      expect(status, code).toBe(0);
      expect(output, code).toMatch(
        new RegExp(`^(?:Line .*\\n|Nothing to fix: )${code.replace('.', '\\.')} `),
      );
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
      errors: 'No code found in this text.\n',
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

describe('decode --summary', () => {
  test('counts the codes, and leaves out what they mean', async () => {
    const { status, output } = await program(['decode', '--summary'], log);
    expect(status).toBe(0);
    expect(output).toMatch(/^2 findings\n\nCode .*\n401\.10 .*\n403\.25 .*\n$/);
  });

  test('prints an object with --json', async () => {
    const { status, output = '' } = await program(['decode', '--summary', '--json'], log);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      total: 2,
      codes: [
        { code: '401.10', count: 1 },
        { code: '403.25', count: 1 },
      ],
    });
  });

  test('ends as decode does', async () => {
    for (const text of ['', 'HTTP/1.1 502 Bad Gateway\n\n']) {
      expect((await program(['decode', '--summary'], text)).status).toBe(1);
      expect((await program(['decode', '--summary', '--json'], text)).status).toBe(1);
    }
    expect(await program(['decode', '--summary'])).toEqual({
      status: 1,
      errors: 'No code found in this text.\n',
    });
    expect(JSON.parse((await program(['decode', '--summary', '--json'])).output ?? '')).toMatchObject({
      total: 0,
      codes: [],
    });
  });
});

describe('decode of several files', () => {
  let curl: string;
  let app: string;
  let empty: string;
  const missing = join(tmpdir(), 'no', 'such', 'file.txt');
  beforeAll(() => {
    curl = file('curl.txt', curlOutput);
    app = file('app.log', log);
    empty = file('empty.log', '');
  });

  test('names the file of each code, and explains a code in full once', async () => {
    const { status, output, errors } = await program(['decode', curl, app, app]);
    expect(status).toBe(0);
    expect(errors).toBeUndefined();
    expect(output?.match(/^.*, line .*$/gm)).toEqual([
      `${curl}, line 4, column 3`,
      `${app}, line 2, column 53`,
      `${app}, line 4, column 10`,
      expect.stringMatching(/app\.log, line 2, column 53: 403\.25 .* \(GET \/v1\/entity\/id\/7\/data\)$/),
      expect.stringMatching(/app\.log, line 4, column 10: 401\.10 /),
    ]);
  });

  test('reads standard input among them', async () => {
    const { output } = await program(['decode', curl, '-'], log);
    expect(output).toContain('\nStandard input, line 2, column 53\n403.25 ');
  });

  test('does not join the end of one with the beginning of the next', async () => {
    const status = file('status.txt', 'HTTP/1.1 403 Forbidden\n');
    const header = file('header.txt', 'ApiStatusSubCode: 403.25\n');
    const { output = '' } = await program(['decode', '--json', status, header]);
    expect(JSON.parse(output)).toEqual([
      expect.objectContaining({ code: '403', line: 1, file: status }),
      expect.objectContaining({ code: '403.25', line: 1, file: header }),
    ]);
  });

  test('prints one array, with the file as the last key', async () => {
    const { status, output = '' } = await program(['decode', '--json', curl, empty, '-'], log);
    expect(status).toBe(0);
    const findings = JSON.parse(output);
    expect(output).toBe(`${JSON.stringify(findings, null, 2)}\n`);
    expect(findings.map((finding: { file: string }) => finding.file)).toEqual([curl, '-', '-']);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual([...verdictKeys, 'line', 'column', 'file']);
    }
  });

  test('counts each and all', async () => {
    const { output = '' } = await program(['decode', '--summary', curl, app]);
    expect(output.match(/^.*: .* findings?$/gm)).toEqual([
      `${curl}: 1 finding`,
      `${app}: 2 findings`,
      'All files: 3 findings',
    ]);
    const json = await program(['decode', '--summary', '--json', curl, app]);
    expect(JSON.parse(json.output ?? '')).toEqual([
      expect.objectContaining({ total: 1, file: curl }),
      expect.objectContaining({ total: 2, file: app }),
    ]);
  });

  test('says which file cannot be read, reads the others, and ends with 2', async () => {
    const { status, output, errors } = await program(['decode', missing, curl, tmpdir(), app]);
    expect(status).toBe(2);
    expect(output?.match(/^.*, line \d+/gm)).toEqual([`${curl}, line 4`, `${app}, line 2`, `${app}, line 4`]);
    expect(errors).toBe(
      `"${missing}" could not be read: there is no such file.\n"${tmpdir()}" could not be read: it is a directory; name a file.\n`,
    );
  });

  test('says the end of a long path too', async () => {
    const long = join(missing, 'x'.repeat(200), 'the-end.log');
    const { errors } = await program(['decode', long, curl]);
    expect(errors).toContain(`"${long}" could not be read`);
  });

  test('prints a whole array of the files that can be read', async () => {
    const { status, output = '' } = await program(['decode', '--json', missing, curl, missing]);
    expect(status).toBe(2);
    expect(JSON.parse(output)).toEqual([expect.objectContaining({ code: '400.3', file: curl })]);
    expect(await program(['decode', '--json', missing, empty])).toMatchObject({ status: 2, output: '[]\n' });
  });

  test('prints nothing where none can be read', async () => {
    for (const options of [[], ['--json'], ['--summary'], ['--summary', '--json']]) {
      const { status, output, errors } = await program(['decode', ...options, missing, missing]);
      expect([status, output]).toEqual([2, undefined]);
      expect(errors?.match(/could not be read/g)).toHaveLength(2);
    }
  });

  test('says once that nothing was found', async () => {
    expect(await program(['decode', empty, empty])).toEqual({
      status: 1,
      errors: 'No code found in these files.\n',
    });
    expect((await program(['decode', empty, missing])).errors).toMatch(
      /^"[^"]+" could not be read: .*\nNo code/,
    );
  });

  test('reports what it found in a file before it turned out to be damaged', async () => {
    const packed = gzipSync(`${log}${Array.from({ length: 9_999 }, (_, i) => i ** 5).join('\n')}`);
    const damaged = file('damaged.gz', packed.subarray(0, packed.length - 9));
    const { status, output, errors } = await program(['decode', damaged]);
    expect(status).toBe(2);
    expect(output).toMatch(/^Line 2, column 53\n403\.25 /);
    expect(errors).toContain('damaged.gz" could not be read to its end: the file is cut off.\n');
    const json = await program(['decode', '--json', damaged, curl]);
    expect(JSON.parse(json.output ?? '')).toHaveLength(3);
    expect(json.status).toBe(2);
  });
});

describe('decode while it reads', () => {
  const position = { column: 1, start: 0, end: 1, request: null, time: null };
  const plain = createCommandContext(null);

  /** Finds a code in each chunk at once, and one more at the end. */
  const eager = {
    ...plain,
    classifier: {
      ...plain.classifier,
      decodeStream() {
        let line = 0;
        const find = (): Finding[] => [
          { ...plain.classifier.classify({ subCode: '403.25' }), ...position, line: ++line },
        ];
        return { push: find, end: find };
      },
    },
  } as typeof plain;

  /** Makes an input that calls `take` for each chunk. */
  function inputOf(count: number, take: (index: number) => void): InputStream {
    async function* bytes() {
      for (let i = 0; i < count; i++) {
        take(i);
        yield Buffer.from('x');
      }
    }
    return { bytes: bytes(), size: count, isTyped: false };
  }

  /** The first bytes wait for the next chunk, because they identify the encoding. */
  test.each<OptionsOf<'decode'>>([{}, { json: true }])(
    'writes what is certain before it reads on: %j',
    async (options) => {
      const output = memoryStream();
      const written: number[] = [];
      const open = async () => inputOf(5, () => written.push(output.texts.length));
      const status = await decodeCommand([], options, eager, {
        open,
        output,
        errors: memoryStream(),
        now: () => 0,
      });
      expect(status).toBe(0);
      expect(written.slice(2)).toEqual([0, 1, 2].map((texts) => expect.toSatisfy((n: number) => n >= texts)));
      expect(written.at(-1)).toBeGreaterThan(1);
      if (options.json) expect(JSON.parse(output.written)).toHaveLength(output.texts.length - 1);
    },
  );

  test('waits until its output was passed on', async () => {
    const output = memoryStream();
    let passed = 0;
    let ahead = 0;
    const slow = {
      ...output,
      async write(text: string) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        await output.write(text);
        passed++;
      },
    };
    const open = async () => inputOf(20, (taken) => (ahead = Math.max(ahead, taken - passed)));
    await decodeCommand([], {}, eager, { open, output: slow, errors: memoryStream(), now: () => 0 });
    expect(passed).toBeGreaterThan(10);
    expect(ahead).toBeLessThan(8);
  });

  test.each<OptionsOf<'decode'>>([{}, { json: true }])(
    'stops once the reader is gone: %j',
    async (options) => {
      let taken = 0;
      const open = async () => inputOf(1_000_000, () => taken++);
      const output = memoryStream({ closesAfter: 3 });
      const errors = memoryStream();
      expect(await decodeCommand(['a', 'b'], options, eager, { open, output, errors, now: () => 0 })).toBe(0);
      expect(output.texts).toHaveLength(3);
      expect(taken).toBeLessThan(20);
      expect(errors.written).toBe('');
    },
  );

  test('writes a long list of findings in parts', async () => {
    const output = memoryStream();
    const open = async (): Promise<InputStream> => ({
      bytes: (async function* () {
        yield Buffer.from('status=403\n'.repeat(20_000));
      })(),
      size: null,
      isTyped: false,
    });
    await decodeCommand([], { json: true }, plain, { open, output, errors: memoryStream(), now: () => 0 });
    expect(JSON.parse(output.written)).toHaveLength(20_000);
    for (const text of output.texts) expect(text.length).toBeLessThan(70_000);
  });

  test('shows on a terminal how far it is, without mixing it into the report', async () => {
    const screen: string[] = [];
    const screenStream = (isTerminal: boolean) => ({
      ...memoryStream({ isTerminal }),
      async write(text: string) {
        screen.push(text);
      },
    });
    let time = 0;
    const open = async () => inputOf(30, () => (time += 200));
    await decodeCommand([], {}, eager, {
      open,
      output: screenStream(true),
      errors: screenStream(true),
      now: () => time,
    });
    expect(screen.some((text) => /Read \d+ B of 30 B \(\d+ %\), \d+ findings/.test(text))).toBe(true);
    const lines = shown(screen.join('')).trimEnd().split('\n');
    for (const line of lines) expect(line).not.toContain('Read');
    expect(lines.at(-1)).toMatch(/^Line \d+, column 1: 403\.25 /);
  });

  test('shows no progress to a person who types the text, nor in a pipe', async () => {
    for (const [isTyped, isTerminal] of [
      [true, true],
      [false, false],
    ] as const) {
      let time = 0;
      const open = async () => ({ ...inputOf(30, () => (time += 200)), isTyped });
      const errors = memoryStream({ isTerminal });
      await decodeCommand([], {}, eager, { open, output: memoryStream(), errors, now: () => time });
      expect(errors.written).toBe('');
    }
  });

  test('clears the line before an error', async () => {
    let time = 0;
    const open = async (): Promise<InputStream> => {
      async function* failing() {
        yield* inputOf(30, () => (time += 200)).bytes;
        throw new Error('the disk is on fire');
      }
      return { bytes: failing(), size: null, isTyped: false };
    };
    const errors = memoryStream({ isTerminal: true });
    await decodeCommand(['a', 'b'], {}, eager, { open, output: memoryStream(), errors, now: () => time });
    expect(errors.written).toContain('Read'.toLowerCase());
    expect(shown(errors.written)).toBe(
      '"a" could not be read to its end: the disk is on fire.\n"b" could not be read to its end: the disk is on fire.\n',
    );
  });
});

describe('decode used wrongly', () => {
  const missing = join(tmpdir(), 'no', 'such', 'file.txt');

  test.each([
    { args: [missing], says: `"${missing.slice(0, 60)}" could not be read: there is no such file.` },
    { args: [tmpdir()], says: `"${tmpdir()}" could not be read: it is a directory; name a file.` },
    { args: ['403.25'], says: 'To explain a code: api-status-codes explain 403.25' },
    { args: [''], says: '"" could not be read: there is no such file.' },
    { args: ['-', '-'], says: 'Standard input can be read only once: name "-" only once.' },
    {
      args: ['--full'],
      says: '--full is an option of explain, not of decode.',
    },
  ])('says what to do: $says', async ({ args, says }) => {
    const { status, output, errors } = await program(['decode', ...args], log);
    expect(status).toBe(2);
    expect(output).toBeUndefined();
    expect(errors).toContain(says);
    expect(errors).toMatch(/\nTry: api-status-codes --help\n$/);
    expect(errors).not.toMatch(/undefined|null/);
  });

  test.each([
    [Object.assign(new Error('EACCES: open'), { code: 'EACCES' }), 'you do not have permission'],
    [new Error('the disk is on fire'), 'the disk is on fire'],
  ])('names the reason: %s', async (error, says) => {
    const errors = memoryStream();
    const system = { open: () => Promise.reject(error), output: memoryStream(), errors, now: () => 0 };
    expect(await decodeCommand([], {}, createCommandContext(null), system)).toBe(2);
    expect(errors.written).toBe(`Standard input could not be read: ${says}.\nTry: api-status-codes --help\n`);
  });

  test('does not report a fault of its own as one of the file', async () => {
    const context = createCommandContext(null);
    const faulty = {
      ...context,
      classifier: { ...context.classifier, decodeStream: () => ({ push: () => null, end: () => [] }) },
    } as unknown as typeof context;
    const open = async (): Promise<InputStream> => ({
      bytes: (async function* () {
        yield Buffer.from('text');
      })(),
      size: null,
      isTyped: false,
    });
    const system = { open, output: memoryStream(), errors: memoryStream(), now: () => 0 };
    await expect(decodeCommand([], {}, faulty, system)).rejects.toThrow(TypeError);
  });
});
