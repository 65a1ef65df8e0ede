import { describe, expect, inject, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { indexCodes } from '../../src/site/render/code-index.ts';

async function get(path: string): Promise<{ type: string | null; text: string }> {
  const response = await fetch(`${inject('site')}${path}`, { redirect: 'error' });
  expect(response.status, path).toBe(200);
  return { type: response.headers.get('content-type'), text: await response.text() };
}

describe('data files', () => {
  test('of a code are served as JSON and as Markdown', async () => {
    const json = await get('/codes/403-25.json');
    const markdown = await get('/codes/403-25.md');
    expect(json.type).toMatch(/^application\/json/);
    expect(JSON.parse(json.text)).toMatchObject({
      kind: 'documented',
      code: '403.25',
      status: 403,
      url: '/codes/403-25',
    });
    expect(markdown.type).toMatch(/^text\/markdown/);
    expect(markdown.text).toMatch(/^# 403\.25 /);
    expect(markdown.text).toContain('> Access denied. The ApiSession does not have access to this resource');
  });

  test('of all codes and endpoints hold them all, and name a schema that is there', async () => {
    const codes = JSON.parse((await get('/codes.json')).text);
    const endpoints = JSON.parse((await get('/endpoints.json')).text);
    expect([codes.codes.length, endpoints.endpoints.length]).toEqual([
      indexCodes(catalog).codes.length,
      catalog.endpoints.length,
    ]);
    expect(JSON.parse((await get(codes.$schema)).text)).toMatchObject({ $id: '/codes.schema.json' });
    expect(JSON.parse((await get(endpoints.$schema)).text)).toMatchObject({ $id: '/endpoints.schema.json' });
  });
});
