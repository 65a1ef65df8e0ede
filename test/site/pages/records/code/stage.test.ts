import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../../src/catalog/entries.ts';
import { catalog } from '../../../../../src/catalog/index.ts';
import { stageSection } from '../../../../../src/site/pages/records/code/stage.ts';
import { blockMarkdown } from '../../../../../src/site/pages/writers/markdown-writer.ts';

const entries = entriesOf(catalog);
const stages = (code: string) => {
  const section = stageSection(code, catalog, entries);
  return section ? blockMarkdown(section, '') : '';
};
const marked = (code: string) => /\*\*(.+)\*\*/.exec(stages(code))?.[1];

describe('where in a request a code arises', () => {
  test.each([
    ['401.7', 'App authentication: 401'],
    ['403.25', 'Entity and session: 403'],
    ['404.1', 'Object look-up: 404'],
    ['409.1', 'Locks and restrictions: 409, 412'],
    ['400', 'Data: 303, 400, 501'],
    ['500', 'Server: 500'],
    ['202', 'Success: 200, 201, 202, 204'],
  ])('%s: %s', (code, stage) => {
    expect(marked(code)).toBe(stage);
  });

  test('a sub-code that only endpoints define has the stage of its status', () => {
    expect(marked('404.5')).toBe(marked('404'));
  });

  test('every status has one stage', () => {
    const statuses = catalog.standard.filter(({ code }) => !code.includes('.')).map(({ code }) => code);
    const named = stages('500').match(/\b\d{3}\b/g) ?? [];
    expect(named.toSorted()).toEqual(statuses.toSorted());
  });

  test('claims nothing about the order in which the server checks', () => {
    expect(stages('500')).toContain('The order in which the server checks is not documented.');
  });
});
