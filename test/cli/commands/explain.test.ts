import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import type { Endpoint, StandardCode } from '../../../src/catalog/record.ts';
import { verdictKeys } from '../../verdict-keys.ts';
import { program } from '../program.ts';

const endpoints: readonly Endpoint[] = catalog.endpoints;
const noColor = { NO_COLOR: '1' };
const everyCode: ReadonlySet<string> = new Set(
  [...catalog.standard, ...endpoints.flatMap(({ responses }) => responses)].map(({ code }) => code),
);

describe('explain', () => {
  test('gives title, documented message, who can fix it, retry and what to check', async () => {
    const { status, output, errors } = await program(['explain', '403.25']);
    expect(status).toBe(0);
    expect(errors).toBeUndefined();
    const lines = output?.trimEnd().split('\n') ?? [];
    expect(lines[0]).toBe('403.25 No access with this session');
    expect(lines.slice(1).map((line) => line.slice(0, 18))).toEqual([
      '  Documented:     ',
      '  Who can fix it: ',
      '  Retry:          ',
      '  Check first:    ',
    ]);
    expect(output).toContain('Access denied. The ApiSession does not have access to this resource');
    expect(output).toMatch(/[^\n]\n$/);
  });

  test.each([
    [['403-25']],
    [['403 25']],
    [['403', '25']],
    [['403_25']],
    [['403/25']],
    [['"403.25".']],
    [['(403.25)']],
  ])('reads the spelling %j', async (words) => {
    expect(await program(['explain', ...words])).toEqual(await program(['explain', '403.25']));
  });

  test('does not take 401.1 for 401.10', async () => {
    expect((await program(['explain', '401.1'])).output).toMatch(/^401\.1 /);
    expect((await program(['explain', '401.10'])).output).toMatch(/^401\.10 /);
  });

  test('explains a status without a sub-code', async () => {
    const { status, output } = await program(['explain', '303']);
    expect(status).toBe(0);
    expect(output).toMatch(/^303 Already exists\n/);
  });

  test('names every meaning of an ambiguous code with the endpoints that share it', async () => {
    const { status, output } = await program(['explain', '400.3']);
    expect(status).toBe(0);
    expect(output).toMatch(/^400\.3 means different things in different endpoints\n/);
    expect(output).toContain('(1001, 1003)');
    expect(output).toContain('Required keys field missing (1100)');
    expect(output).toContain('Source not active (2105, 2110)');
  });

  test.each([['1001'], [' 1001 '], ['POST /entity'], ['post https://api.example/v1/entity/17'], ['/entity']])(
    'narrows an ambiguous code down with --endpoint %j',
    async (endpoint) => {
      const { status, output } = await program(['explain', '400.3', '--endpoint', endpoint]);
      expect(status).toBe(0);
      expect(output).toMatch(/^400\.3 Mobile number badly formatted\n {2}Endpoint: {7}1001 Create account\n/);
    },
  );

  test.each([
    ['GET /entity/id/7/data', '1002'],
    ['PUT /entity/id/7/data', '1003'],
  ])('respects the method: %s goes to %s', async (request, number) => {
    const { output = '' } = await program(['explain', '303', '--endpoint', request, '--json']);
    expect(JSON.parse(output).endpoint).toBe(number);
  });

  test('says that an endpoint does not have the code, and what its status means', async () => {
    const { status, output } = await program(['explain', '400.3', '--endpoint', '1002']);
    expect(status).toBe(1);
    expect(output).toMatch(
      /^400\.3 is not documented for endpoint 1002\n.*status is documented: 400 Invalid data/,
    );
  });

  test('explains the status of an undocumented code and names near ones', async () => {
    const { status, output } = await program(['explain', '401.11']);
    expect(status).toBe(1);
    expect(output).toMatch(/^401\.11 is not documented\n/);
    expect(output).toContain(
      '  Near codes:     401.1 Signature header missing; 401.10 AppSecret has expired; 401.9 Incorrect Token hash\n',
    );
    expect(output).not.toContain('Retry:');
  });

  test.each([
    ['502', '502 Bad Gateway'],
    ['418', '418'],
    ['418.5', '418.5'],
  ])('says that %s is not a code of this API', async (code, headline) => {
    const { status, output } = await program(['explain', code]);
    expect(status).toBe(1);
    expect(output).toContain(`${headline} is not a code of this API`);
    expect(output).toContain('proxy');
  });

  test('suggests the code that digits would be with a dot', async () => {
    const { status, output, errors } = await program(['explain', '40325']);
    expect([status, output]).toEqual([1, undefined]);
    expect(errors).toBe('"40325" is not a code. Did you mean 403.25?\n');
  });

  test.each([['banana'], ['999'], ['40399'], ['-5']])('does not read %j as a code', async (word) => {
    const { status, output, errors } = await program(['explain', '--', word]);
    expect(status).toBe(1);
    expect(output).toBeUndefined();
    expect(errors).toContain(`"${word}" is not a code. Codes look like 403.25.`);
  });

  test.each([
    { args: [], says: 'explain needs a code, such as 403.25.' },
    { args: [''], says: 'explain needs a code, such as 403.25.' },
    { args: [' ', ''], says: 'explain needs a code, such as 403.25.' },
    { args: ['', '--json'], says: 'explain needs a code, such as 403.25.' },
    { args: ['403', 'Forbidden'], says: 'explain takes only codes, such as 403.25. To find codes in a text' },
    { args: ['403.25', '401.10', 'banana'], says: 'explain takes only codes' },
    { args: ['403.25', '--endpoint', '9'], says: 'There is no endpoint "9". Give its number, such as 1001.' },
    { args: ['403.25', '--endpoint', ''], says: 'There is no endpoint "".' },
    {
      args: ['403.25', '--endpoint', 'GET /nowhere/at/all'],
      says: '"GET /nowhere/at/all" matches no endpoint',
    },
    {
      args: ['403.25', '--endpoint', '/entity/id/7/data'],
      says: '"/entity/id/7/data" matches no endpoint, or more than one. Give the method and the path',
    },
    { args: ['403.25', '--endpoint', 'GET/entity'], says: '"GET/entity" matches no endpoint' },
  ])('asks for right use: $says', async ({ args, says }) => {
    const { status, output, errors } = await program(['explain', ...args]);
    expect(status).toBe(2);
    expect(output).toBeUndefined();
    expect(errors).toContain(says);
    expect(errors).toMatch(/\nTry: api-status-codes --help\n$/);
  });

  test('explains several codes, one after another, and knows all or ends with 1', async () => {
    const both = await program(['explain', '403.25', '401-10']);
    const outputOf = async (code: string) => (await program(['explain', code])).output ?? '';
    expect(both).toEqual({ status: 0, output: `${await outputOf('403.25')}\n${await outputOf('401.10')}` });
    expect(await program(['explain', '403', '404'])).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^403 [\s\S]+\n\n404 /),
    });
    expect((await program(['explain', '403.25', '502'])).status).toBe(1);
  });

  test('fits the terminal, and wraps nothing in a pipe', async () => {
    const terminal = { isTerminal: true, columns: 50 };
    const { output = '' } = await program(['explain', '401.11', '400.3', '403.25'], '', noColor, terminal);
    for (const line of output.split('\n')) expect(line.length, line).toBeLessThanOrEqual(50);
    expect(output).toContain('\n  Check first:    Compare the entity in the URL\n                  with');
    const piped = await program(['explain', '401.11', '400.3', '403.25']);
    expect(output.replaceAll(/\s+/g, ' ')).toBe(piped.output?.replaceAll(/\s+/g, ' '));
  });

  test.each([
    ['200', 32],
    ['303', 34],
    ['403.25', 33],
    ['500', 31],
  ])('begins %s in the color of its status', async (code, color) => {
    const { output } = await program(['explain', code], '', {}, { isTerminal: true });
    expect(output?.startsWith(`\u{1b}[1m\u{1b}[${color}m${code} `)).toBe(true);
  });

  test('gives an address only where it knows the site', async () => {
    expect((await program(['explain', '403.25'])).output).not.toContain('More:');
    const { output } = await program(['explain', '403.25', '--site', 'https://status.example']);
    expect(output).toContain('\n  More:           https://status.example/codes/403-25\n');
  });

  test('says every code in words, never "undefined" or "null"', async () => {
    for (const code of everyCode) {
      const { status, output } = await program(['explain', code]);
      expect(status, code).toBe(0);
      expect(output, code).toMatch(new RegExp(`^${code.replace('.', '\\.')} \\S`));
      expect(output, code).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|\]\(|\*\*|`/);
      expect(output, code).not.toMatch(/[ \t]\n/);
    }
  });

  test('says every endpoint’s codes in words', async () => {
    for (const { number, responses } of endpoints) {
      for (const { code } of responses) {
        const { status, output } = await program(['explain', code, '--endpoint', number]);
        expect(status, `${code} in ${number}`).toBe(0);
        expect(output, `${code} in ${number}`).toContain(`  Endpoint:       ${number} `);
        expect(output, `${code} in ${number}`).not.toMatch(/\b(?:undefined|null)\b|`/);
      }
    }
  });
});

describe('explain --full', () => {
  const full = async (...args: string[]) => (await program(['explain', '--full', ...args])).output ?? '';

  test('adds fixes, causes, a sample and sources to the answer', async () => {
    const { output = '' } = await program(['explain', '403.25']);
    const text = await full('403.25');
    expect(text.startsWith(output)).toBe(true);
    const { advice, sample, sources } = catalog.standard.find(
      ({ code }) => code === '403.25',
    ) as StandardCode;
    expect(text.match(/^ {2}[A-Z][a-z ]+$/gm)).toEqual([
      '  How to fix',
      '  Likely causes',
      '  Sample response',
      '  Sources',
    ]);
    for (const [index, fix] of advice.fix.entries())
      expect(text).toContain(`\n    ${index + 1}. ${fix.replaceAll('`', '')}\n`);
    for (const cause of advice.causes) expect(text).toContain(`\n    - ${cause}\n`);
    for (const line of sample.trim().split('\n')) expect(text).toContain(`\n    ${line}\n`);
    for (const { title, url } of sources) expect(text).toContain(`\n    ${title}\n    ${url}\n`);
  });

  test('calls what to do after a success no fix', async () => {
    expect(await full('200')).toContain('\n  What to do\n    1. ');
    expect(await full('200')).toContain('\n  Likely reasons\n    - ');
  });

  test('names the pages of the endpoints that define the code', async () => {
    const text = await full('400.3');
    expect(text).toContain(
      '\n  Sample response\n    HTTP/1.1 400 Bad Request\n    ApiStatusSubCode: 400.3\n',
    );
    expect(text).toContain('\n    1100 Create lead\n');
    const one = await full('400.3', '--endpoint', '1001');
    expect(one).toContain('\n  Remarks\n    - 1001: Only if SMS verification is on.\n');
    expect(one).not.toContain('1100');
  });

  test('leaves out causes that may not be those of an endpoint with advice of its own', async () => {
    expect(await full('404', '--endpoint', '1011')).not.toContain('Likely');
  });

  test('adds nothing to a code that is not documented', async () => {
    for (const code of ['401.11', '502', '418.5'])
      expect(await full(code)).toBe((await program(['explain', code])).output);
  });

  test('says every code in words, in lines that fit', async () => {
    for (const code of everyCode) {
      const terminal = { isTerminal: true, columns: 80 };
      const { output = '' } = await program(['explain', code, '--full'], '', noColor, terminal);
      expect(output, code).toMatch(/\n {2}Sources\n {4}\S/);
      expect(output, code).not.toMatch(/`|[ \t]\n|\n\n\n/);
      for (const line of output.split('\n'))
        if (!/^ {4}(?:Location: )?\S+$/.test(line)) expect(line.length, line).toBeLessThanOrEqual(80);
    }
  });

  test('changes nothing in JSON', async () => {
    expect(await full('403.25', '--json')).toBe((await program(['explain', '403.25', '--json'])).output);
  });
});

describe('explain --json', () => {
  test('gives several codes as an array', async () => {
    const { output = '' } = await program(['explain', '403.25', '401.11', '--json']);
    expect(JSON.parse(output).map(({ code }: { code: string }) => code)).toEqual(['403.25', '401.11']);
  });

  test.each([
    ['403.25', 'documented', 0],
    ['303', 'documented', 0],
    ['400.3', 'ambiguous', 0],
    ['403.99', 'undocumented-sub-code', 1],
    ['502', 'undocumented-status', 1],
    ['banana', 'undocumented-status', 1],
  ] as const)('gives %s as one object of kind %s', async (code, kind, expected) => {
    const { status, output = '' } = await program(['explain', code, '--json']);
    const json = JSON.parse(output);
    expect(status).toBe(expected);
    expect(Object.keys(json)).toEqual(verdictKeys);
    expect(json.kind).toBe(kind);
    expect(json.code).toBe(code === 'banana' ? null : code);
    expect(output.endsWith('}\n')).toBe(true);
  });

  test('writes codes as text and the status as a number', async () => {
    const { output = '' } = await program(['explain', '401-10', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      code: '401.10',
      status: 401,
      subCode: '401.10',
      endpoint: null,
    });
  });

  test('gives every meaning where the code is ambiguous, and none elsewhere', async () => {
    const { output = '' } = await program(['explain', '400.3', '--json']);
    const { meanings, message, fixer } = JSON.parse(output);
    expect(meanings.map((one: { endpoint: string }) => one.endpoint)).toEqual([
      '1001',
      '1003',
      '1100',
      '2105',
      '2110',
    ]);
    expect([message, fixer]).toEqual([null, null]);
    const known = await program(['explain', '400.3', '--endpoint', '1100', '--json']);
    expect(JSON.parse(known.output ?? '')).toMatchObject({
      endpoint: '1100',
      kind: 'documented',
      meanings: null,
    });
  });

  test('reports text that is no code on standard error only', async () => {
    const { output, errors } = await program(['explain', 'banana', '--json']);
    expect(output).not.toContain('banana');
    expect(errors).toContain('"banana" is not a code');
  });
});
