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

const withRetry = (retry: string, success: boolean) =>
  records.filter((record) => record.retry === retry && Number(record.code.slice(0, 3)) < 300 === success);

const delegated = [
  ...withRetry('never', false),
  ...withRetry('after-delay', false),
  ...withRetry('poll', true),
];

describe('the snippets', () => {
  test('are on the page of every code', () => {
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

  test.each([...snippets.keys()])('return any other response unchanged: %s', async (id) => {
    const { run, request, hook, responses } = await setUp(id.slice('codes/'.length).replace('-', '.'), '502');
    expect(await run()).toBe(responses[0]);
    expect(request).toHaveBeenCalledOnce();
    expect(hook).not.toHaveBeenCalled();
  });
});

describe('a snippet', () => {
  test.each(withRetry('never', true))('returns a success at once: $code', async ({ code }) => {
    const { run, request, hook, responses } = await setUp(code, code);
    expect(await run()).toBe(responses[0]);
    expect(request).toHaveBeenCalledOnce();
    expect(hook).not.toHaveBeenCalled();
  });

  test.each(delegated)(
    'passes $code to the application instead of repeating the request',
    async ({ code }) => {
      const { run, request, hook, responses, settled } = await setUp(code, code);
      expect(await run()).toBe(settled);
      expect(hook).toHaveBeenCalledExactlyOnceWith(responses[0]);
      expect(request).toHaveBeenCalledOnce();
    },
  );

  test.each(withRetry('after-change', false))(
    'does not repeat the request, and keeps the response as the cause: $code',
    async ({ code }) => {
      const { run, request, responses } = await setUp(code, code);
      await expect(run()).rejects.toMatchObject({ cause: responses[0] });
      expect(request).toHaveBeenCalledOnce();
    },
  );

  test.each(withRetry('after-reauthentication', false))(
    'signs in and repeats the request once, not in a loop: $code',
    async ({ code }) => {
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
