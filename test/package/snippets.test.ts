import { describe, expect, test, vi } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import type { StandardCode } from '../../src/catalog/record.ts';
import * as library from '../../src/index.ts';
import { catalogPages } from '../../src/site/pages/pages.ts';
import type { Block } from '../../src/site/pages/section.ts';
import { evaluate } from './example.ts';
import { typeErrors } from './type-check.ts';

type Hook = (response?: Response) => Promise<Response>;
type Send = (request: () => Promise<Response>, hook: Hook) => Promise<Response>;

const records: readonly StandardCode[] = catalog.standard;
const pages = catalogPages(catalog).filter(({ id }) => id.startsWith('codes/'));
const snippets = new Map(
  pages.map(({ id, sections }) => [id, snippetIn(sections)] as const).filter(([, text]) => text !== ''),
);

function snippetIn(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'section') return snippetIn(block.blocks);
      return block.kind === 'sample' && block.language === 'ts' ? block.text : '';
    })
    .join('');
}

function responseWith(code: string): Response {
  const headers = code.includes('.') ? { [catalog.reporting.header]: code } : {};
  return new Response(null, { status: Number(code.slice(0, 3)), headers });
}

/** Prepares the snippet of a code’s page with a server that always sends one code, and a hook of the application. */
async function setUp(page: string, code: string) {
  const exported = await evaluate(snippets.get(`codes/${page.replace('.', '-')}`) ?? '', {
    'api-status-codes': library,
  });
  const responses: Response[] = [];
  const request = vi.fn(async () => {
    const response = responseWith(code);
    responses.push(response);
    return response;
  });
  const settled = new Response('settled');
  const hook = vi.fn<Hook>(async () => settled);
  return { run: () => (exported.send as Send)(request, hook), request, hook, responses, settled };
}

const withRetry = (...retries: string[]) =>
  records.filter(({ retry }) => retries.includes(retry)).map(({ code }) => code as string);

const delegated = [
  ...withRetry('after-delay', 'poll'),
  // Codes that only endpoints define: an expected answer, or an error that a person has to look at.
  ...['403.2', '403.10', '404.5', '501.2'],
];
const existing: string[] = [catalog.delivery.existing];

describe('the snippets', () => {
  test('are on the pages of codes for which a program decides something', () => {
    expect(snippets.size).toBeGreaterThan(10);
    expect(snippets.size).toBeLessThan(records.length);
    for (const [id, code] of snippets) expect(code, id).toContain("from 'api-status-codes'");
  });

  test('type-check', () => {
    expect(typeErrors(snippets)).toEqual([]);
  });

  test('are run below, each of them', () => {
    const run = [...withRetry('after-reauthentication'), ...delegated, ...existing];
    const ids = run.map((code) => `codes/${code.replace('.', '-')}`);
    expect(ids.toSorted()).toEqual([...snippets.keys()].toSorted());
  });

  test.each([...snippets.keys()])('return any other response unchanged: %s', async (id) => {
    const { run, request, hook, responses } = await setUp(id.slice('codes/'.length).replace('-', '.'), '502');
    expect(await run()).toBe(responses[0]);
    expect(request).toHaveBeenCalledOnce();
    expect(hook).not.toHaveBeenCalled();
  });
});

describe('a snippet', () => {
  test.each(delegated)('passes %s to the application instead of repeating the request', async (code) => {
    const { run, request, hook, responses, settled } = await setUp(code, code);
    expect(await run()).toBe(settled);
    expect(hook).toHaveBeenCalledExactlyOnceWith(responses[0]);
    expect(request).toHaveBeenCalledOnce();
  });

  test.each(existing)('reads what exists already instead of repeating the request: %s', async (code) => {
    const { run, request, hook, settled } = await setUp(code, code);
    expect(await run()).toBe(settled);
    expect(hook).toHaveBeenCalledExactlyOnceWith();
    expect(request).toHaveBeenCalledOnce();
  });

  test('renews the token of a page, or the session of a user', () => {
    expect(snippets.get('codes/401-24')).toContain('renewToken');
    expect(snippets.get('codes/401-24')).not.toContain('signIn');
    expect(snippets.get('codes/403-23')).toContain('signIn');
  });

  test.each(withRetry('after-reauthentication'))(
    'renews and repeats the request once, not in a loop: %s',
    async (code) => {
      const { run, request, hook, responses } = await setUp(code, code);
      expect(await run()).toBe(responses[1]);
      expect(responses).toHaveLength(2);
      expect(hook).toHaveBeenCalledOnce();
      const [first, second] = request.mock.invocationCallOrder;
      expect(hook.mock.invocationCallOrder[0]).toBeGreaterThan(first as number);
      expect(hook.mock.invocationCallOrder[0]).toBeLessThan(second as number);
    },
  );
});
