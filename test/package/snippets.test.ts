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
const snippets = new Map(pages.map(({ id, sections }) => [id, snippetIn(sections)]));

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

/** The snippet of a code’s page, run against a server that gives one answer, with what the application does. */
async function scene(page: string, answer: string) {
  const exported = await evaluate(snippets.get(`codes/${page.replace('.', '-')}`) ?? '', {
    'api-status-codes': library,
  });
  const given: Response[] = [];
  const request = vi.fn(async () => {
    const response = responseWith(answer);
    given.push(response);
    return response;
  });
  const settled = new Response('settled');
  const hook = vi.fn<Hook>(async () => settled);
  return { run: () => (exported.send as Send)(request, hook), request, hook, given, settled };
}

const withRetry = (retry: string, success: boolean) =>
  records.filter((one) => one.retry === retry && Number(one.code.slice(0, 3)) < 300 === success);

const delegated = [
  ...withRetry('never', false),
  ...withRetry('after-delay', false),
  ...withRetry('poll', true),
];

describe('the snippets', () => {
  test('stand on the page of every code', () => {
    expect(pages.length).toBeGreaterThan(records.length);
    for (const [id, code] of snippets) expect(code, id).toContain("from 'api-status-codes'");
  });

  test('type-check', () => {
    expect(typeErrors(snippets)).toEqual([]);
  });

  test('are run below, one for each standard code', () => {
    const run = [
      ...withRetry('never', true),
      ...withRetry('after-change', false),
      ...withRetry('after-reauthentication', false),
      ...delegated,
    ];
    expect(new Set(run)).toEqual(new Set(records));
  });

  test.each([...snippets.keys()])('leave any other answer alone: %s', async (id) => {
    const { run, request, hook, given } = await scene(id.slice('codes/'.length).replace('-', '.'), '502');
    expect(await run()).toBe(given[0]);
    expect(request).toHaveBeenCalledOnce();
    expect(hook).not.toHaveBeenCalled();
  });
});

describe('a snippet', () => {
  test.each(withRetry('never', true))('returns a success at once: $code', async ({ code }) => {
    const { run, request, hook, given } = await scene(code, code);
    expect(await run()).toBe(given[0]);
    expect(request).toHaveBeenCalledOnce();
    expect(hook).not.toHaveBeenCalled();
  });

  test.each(delegated)('hands $code to the application instead of sending it again', async ({ code }) => {
    const { run, request, hook, given, settled } = await scene(code, code);
    expect(await run()).toBe(settled);
    expect(hook).toHaveBeenCalledExactlyOnceWith(given[0]);
    expect(request).toHaveBeenCalledOnce();
  });

  test.each(withRetry('after-change', false))(
    'does not send the same again, and keeps the response as the cause: $code',
    async ({ code }) => {
      const { run, request, given } = await scene(code, code);
      await expect(run()).rejects.toMatchObject({ cause: given[0] });
      expect(request).toHaveBeenCalledOnce();
    },
  );

  test.each(withRetry('after-reauthentication', false))(
    'signs in and sends it once more, not in a loop: $code',
    async ({ code }) => {
      const { run, request, hook, given } = await scene(code, code);
      expect(await run()).toBe(given[1]);
      expect(given).toHaveLength(2);
      expect(hook).toHaveBeenCalledOnce();
      const [first, second] = request.mock.invocationCallOrder;
      expect(hook.mock.invocationCallOrder[0]).toBeGreaterThan(first as number);
      expect(hook.mock.invocationCallOrder[0]).toBeLessThan(second as number);
    },
  );
});
