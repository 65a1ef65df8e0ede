import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/classifier/verdict.ts';
import { createCommandContext } from '../../../src/cli/command-context.ts';
import { createFindingReport, fileTitle } from '../../../src/cli/output/finding-report.ts';

const context = createCommandContext(null);
const { classify } = context.classifier;

function at(line: number, subCode: string, url: string | null = null, endpoint?: string): Finding {
  const request = url === null ? null : { method: 'GET', url };
  return { ...classify({ subCode, endpoint }), line, column: 3, start: 0, end: 1, request, time: null };
}

function reportOf(findings: readonly Finding[], file: string | null = null): string {
  const { finding } = createFindingReport(context);
  return findings.map((one) => finding(one, file)).join('');
}

describe('the report of findings', () => {
  test('explains a code in full once, and then in one line', () => {
    const text = reportOf([at(1, '403.25', '/v1'), at(2, '403.25', '/v2'), at(9, '403.25')]);
    expect(text).toBe(
      [
        'Line 1, column 3',
        context.report(classify({ subCode: '403.25' }), { method: 'GET', url: '/v1' }),
        'Line 2, column 3: 403.25 No access with this session (GET /v2)',
        'Line 9, column 3: 403.25 No access with this session',
        '',
      ].join('\n'),
    );
  });

  test('explains in full the same code of another endpoint', () => {
    const text = reportOf([at(1, '400.3'), at(2, '400.3', null, '1001'), at(3, '400.3', null, '1100')]);
    expect(text.match(/^ {2}Retry:/gm)).toHaveLength(3);
    expect(text).toContain('Mobile number badly formatted');
    expect(text).toContain('Required keys field missing');
  });

  test('explains in full another pair of status and sub-code that disagree', () => {
    const contradiction = (line: number, status: number): Finding => ({
      ...at(line, '403.25'),
      ...classify({ status, subCode: '403.25' }),
    });
    const text = reportOf([contradiction(1, 401), contradiction(2, 404), contradiction(3, 401)]);
    expect(text.match(/^ {2}Documented:/gm)).toHaveLength(2);
    expect(text).toContain('Line 3, column 3: Status 401 and sub-code 403.25 disagree\n');
  });

  test('separates full reports by an empty line, and single lines by none', () => {
    const text = reportOf([at(1, '403.25'), at(2, '401.10'), at(3, '403.25'), at(4, '403.25'), at(5, '409')]);
    expect(text).toMatch(/\n\nLine 2, column 3\n/);
    expect(text).toMatch(/\n\nLine 3, column 3: .*\nLine 4, column 3: .*\n\nLine 5, column 3\n/);
    expect(text).not.toMatch(/^\n|\n\n\n|\n\n$/);
  });

  test('counts what needs no fix in one line after the errors of its file', () => {
    const { finding, fileEnd } = createFindingReport(context);
    const files = { 'a.log': ['200', '403.25', '200', '200.2'], 'b.log': ['403.25'], 'c.log': ['200'] };
    const text = Object.entries(files)
      .map(([name, codes]) => codes.map((code, i) => finding(at(i + 1, code), name)).join('') + fileEnd(name))
      .join('');
    expect(text).toMatch(
      /^a\.log, line 2, column 3\n403\.25 [\s\S]+\n\na\.log: Nothing to fix: 200 Success \(2 times, first in line 1\); 200\.2 .+ \(line 4\)\n\nb\.log, line 1, column 3: 403\.25 .*\n\nc\.log: Nothing to fix: 200 Success \(line 1\)\n$/,
    );
  });

  test('names the file in the position, where there are several', () => {
    const text = reportOf([at(1, '403.25'), at(2, '403.25')], 'logs/app.log');
    expect(text).toMatch(/^logs\/app\.log, line 1, column 3\n403\.25 /);
    expect(text).toMatch(/\nlogs\/app\.log, line 2, column 3: 403\.25 /);
  });

  test('calls standard input by its name', () => {
    expect(fileTitle('-')).toBe('Standard input');
    expect(reportOf([at(1, '403.25')], '-')).toMatch(/^Standard input, line 1, column 3\n/);
  });

  test('shows nothing of a request that may be secret', () => {
    const url = 'https://me:hush@api.example/v1/entity/changes/token/hush?Token=hush&name=hush';
    const text = reportOf([at(1, '403.25', url), at(2, '403.25', url)]);
    expect(text.match(/GET https:\/\/api\.example\/v1\/entity\/changes\/token\/…\?…/g)).toHaveLength(2);
    expect(text).not.toContain('hush');
  });

  test('lets no text of a log and no file name move the cursor', () => {
    const evil = '/v1/\u{1b}[2J\u{9b}31m\r\n\u{202e}x';
    const text = reportOf([at(1, '403.25', evil), at(2, '403.25', evil)], 'a\u{1b}[1A.log');
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_C}/u);
    expect(text.match(/GET \/v1\/…/g)).toHaveLength(2);
    expect(text.match(/^a\u{fffd}\[1A\.log, line/gmu)).toHaveLength(2);
  });

  test('cuts a very long address', () => {
    for (const line of reportOf([at(1, '403.25', `/${'x'.repeat(5_000)}`)]).split('\n')) {
      expect(line.length).toBeLessThan(300);
    }
  });

  test('names what is known of a request', () => {
    const method = { ...at(1, '403.25'), request: { method: 'POST', url: null } };
    const url = { ...at(2, '403.25'), request: { method: null, url: '/v1/entity' } };
    const text = reportOf([method, url]);
    expect(text).toContain('\n  Request:        POST\n');
    expect(text).toContain('session (/v1/entity)\n');
  });
});
