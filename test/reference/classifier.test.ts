import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createClassifier } from '../../src/reference/classifier.ts';

const classifier = createClassifier(catalog);
const onSite = createClassifier(catalog, { base: 'https://status.example' });

describe('the classifier of a catalog', () => {
  test('knows its codes in their plain spelling', () => {
    expect(['403.25', '403', '403-25', '403.99', ''].filter((text) => classifier.isCode(text))).toEqual([
      '403.25',
      '403',
    ]);
  });

  test('finds the endpoint of a request', () => {
    expect(classifier.endpointOf({ method: 'GET', url: 'https://api.example/v1/entity/id/7/data' })).toBe(
      '1002',
    );
    expect(classifier.endpointOf({ method: 'PUT', url: 'https://api.example/v1/nothing' })).toBeNull();
  });

  test('decodes a text, and nothing else', () => {
    const codes = (text: unknown) => classifier.decode(text as string).map(({ code }) => code);
    expect(codes('status=403 ApiStatusSubCode=403.25\nstatus=404')).toEqual(['403.25', '404']);
    expect([codes(403.25), codes(null), codes(['status=404'])]).toEqual([[], [], []]);
  });

  test('names the page of a code on its own site, on the given one, or on another', () => {
    expect(classifier.codeUrl('403.25')).toBe('/codes/403-25');
    expect(onSite.codeUrl('403.25')).toBe('https://status.example/codes/403-25');
    expect(onSite.codeUrl('403.25', '/docs')).toBe('/docs/codes/403-25');
    expect([classifier, onSite].map(({ classify }) => classify({ subCode: '403.25' }).url)).toEqual([
      '/codes/403-25',
      'https://status.example/codes/403-25',
    ]);
  });
});
