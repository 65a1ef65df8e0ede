import { describe, expect, test } from 'vitest';
import { findingsFormats } from '../../../src/cli/arguments/findings-format.ts';
import { program } from '../program.ts';

const secret = 'hush';
const log = `HTTP/1.1 200 OK

2026-11-22T17:20:00Z GET /v1/entity/id/7/data?Token=${secret} failed with error 403.25

2026-11-22T17:21:00Z GET /v1/entity/id/8/data failed with error 403.25

HTTP/1.1 502 Bad Gateway

`;

async function written(format: string, ...options: string[]): Promise<string> {
  const { status, output = '', errors } = await program(['decode', '--format', format, ...options], log);
  expect([status, errors]).toEqual([0, undefined]);
  return output;
}

describe('the format', () => {
  test.each(findingsFormats)('%s repeats nothing of the text that may be secret', async (format) => {
    const output = await written(format);
    expect(output).toContain('403.25');
    expect(output).not.toContain(secret);
    expect(output).not.toMatch(/failed with|undefined|\[object/);
  });

  test('text is that of decode without it, json that of --json', async () => {
    expect(await written('text')).toBe((await program(['decode'], log)).output);
    expect(await written('json')).toBe((await program(['decode', '--json'], log)).output);
    expect(await written('json')).toBe(await written('json', '--json'));
  });

  test('jsonl has the objects of json, one a line', async () => {
    const lines = (await written('jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await written('json')));
  });

  test('csv has a heading, and codes that no spreadsheet reads as numbers', async () => {
    const [heading, ...lines] = (await written('csv')).trimEnd().split('\r\n');
    expect(heading).toBe(
      'file,line,column,time,kind,code,status,sub_number,endpoint,request,title,message,outcome,fixer,retry,url',
    );
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(
      /^,3,\d+,2026-11-22T17:20:00\.000Z,documented,HTTP 403\.25,403,25,1002,GET \/v1\/entity\/id\/7\/data\?…,No access with this session,Access denied/,
    );
    expect(lines[3]).toContain(',HTTP 502,502,,,,502 Bad Gateway is not a code of this API,');
  });

  test('csv has its heading also where nothing was found', async () => {
    const { status, output } = await program(['decode', '--format', 'csv'], 'All is well.');
    expect([status, output]).toEqual([1, expect.stringMatching(/^file,line,.*\r\n$/)]);
  });

  test('markdown has each answer once, errors first, with what they have in common', async () => {
    const output = await written('markdown', '--site', 'https://status.example');
    expect(output.match(/^\d.*$/gm)).toEqual([
      '403.25 No access with this session',
      '502 Bad Gateway is not a code of this API',
      '200 Success',
    ]);
    expect(output).toContain(
      '- Request: `GET /v1/entity/id/7/data?…` and others, endpoint 1002 Get account data, 2 times, 2026-11-22 17:20:00 to 17:21:00 UTC.',
    );
    expect(output).toContain('\n- More: https://status.example/codes/403-25\n\n502 ');
    expect(await written('markdown')).not.toContain('More:');
  });

  test('github has one workflow command for each finding, with the level of its outcome', async () => {
    const lines = (await written('github')).trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, line.indexOf(':', 2)))).toEqual([
      '::notice title=200 Success',
      '::error title=403.25 No access with this session',
      '::error title=403.25 No access with this session',
      '::warning title=502 Bad Gateway is not a code of this API',
    ]);
    for (const line of lines) expect(line).toMatch(/^::[a-z]+ title=[^:,]+::\S/);
    expect(lines[1]).toContain('%0AWho can fix it: You (the caller)%0ARetry: After a change%0A');
  });
});
