import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../../src/catalog/index.ts';
import { type SnippetSubject, snippet } from '../../../../../src/site/pages/records/code/snippet.ts';

const subject: SnippetSubject = {
  code: '403.25',
  outcome: 'error',
  retry: 'after-change',
  fixer: 'caller',
  existing: catalog.delivery.existing,
  header: 'ApiStatusSubCode',
  from: 'api-status-codes',
};

describe('a snippet', () => {
  test.each<[Partial<SnippetSubject>, RegExp]>([
    [{ retry: 'poll', repeatable: true }, /return poll\(response\);/],
    [{ retry: 'after-delay', repeatable: true }, /return later\(response\);/],
    [{ retry: 'after-delay', repeatable: false }, /A person decides.*\n.*return stop\(response\);/],
    [{ retry: 'after-reauthentication', renewal: 'session' }, /await signIn\(\);/],
    [{ retry: 'after-reauthentication', renewal: 'token' }, /await renewToken\(\);/],
    [{ outcome: 'expected', retry: 'never' }, /return settle\(response\);/],
    [{ outcome: 'expected', retry: 'after-change' }, /return settle\(response\);/],
    [{ code: '303', retry: 'never' }, /return readExisting\(\);/],
  ])('does what %j asks for', (handling, reaction) => {
    expect(snippet({ ...subject, ...handling })).toMatch(reaction);
  });

  test.each<Partial<SnippetSubject>>([
    { retry: 'after-change' },
    { retry: 'never' },
    { code: '200', outcome: 'success', retry: 'never' },
    { code: '303', existing: null, retry: 'never' },
  ])('is absent where a program has nothing to decide: %j', (handling) => {
    expect(snippet({ ...subject, ...handling })).toBeNull();
  });
});
