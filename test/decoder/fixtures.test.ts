import { describe, expect, test } from 'vitest';
import { parseExpectation } from '../fixture-files.ts';
import { decode } from './decode-text.ts';
import { compare, type Fixture, type Part, parseExpected, readFixtures } from './fixtures.ts';

const fixtures = readFixtures('tuned');
const faults = ({ text, expected }: Fixture) => {
  const { extra, missing } = compare(decode(text), expected);
  return {
    extra: extra.map(({ line, code, endpoint, kind }) => `${line} ${code} ${endpoint} ${kind}`),
    missing: missing.map(({ firstLine, code, endpoint, kind }) => `${firstLine} ${code} ${endpoint} ${kind}`),
  };
};

describe('what a tool printed', () => {
  test.each(fixtures.filter(({ misread }) => misread === null))(
    'is read: each response in $name, and nothing else',
    (fixture) => {
      expect(faults(fixture)).toEqual({ extra: [], missing: [] });
    },
  );

  test.each(fixtures.filter(({ misread }) => misread !== null))(
    'is misread exactly as marked: $name',
    (fixture) => {
      const { extra, missing } = faults(fixture);
      expect(extra.length + missing.length, 'remove the mark').toBeGreaterThan(0);
      expect(`${extra.length} extra, ${missing.length} missing`).toBe(fixture.misread);
    },
  );
});

describe('the files of a fixture', () => {
  test.each<Part>(['tuned', 'held-out'])('lie in KIND/TOOL/, named after the tool: %s', (part) => {
    const strays = readFixtures(part)
      .map(({ name }) => name)
      .filter((name) => {
        const [kind, tool = '', file, ...deeper] = name.split('/');
        const begin = kind === 'negative' ? 'neg-' : tool;
        return deeper.length > 0 || !file?.startsWith(begin);
      });
    expect(strays).toEqual([]);
  });

  test('are not marked as misread where they are held out', () => {
    expect(readFixtures('held-out').filter(({ misread }) => misread !== null)).toEqual([]);
  });

  const header = '# tool: curl 7.88.1\n# made: `curl -i`\n';

  test('say where the text comes from, and what is to be found', () => {
    const { lines, ...provenance } = parseExpectation('a', `${header}# a comment\n1-2 403.25 - ambiguous\n`);
    expect(provenance).toEqual({ tool: 'curl 7.88.1', made: '`curl -i`', misread: null });
    expect(parseExpected({ name: 'a', text: 'one\ntwo', lines })).toEqual([
      { firstLine: 1, lastLine: 2, code: '403.25', endpoint: null, kind: 'ambiguous' },
    ]);
    expect(parseExpectation('a', `${header}# misread: 1 extra, 0 missing\n`).misread).toBe(
      '1 extra, 0 missing',
    );
  });

  test.each(['', '1 403 -\n', '# tool: curl\n1 403 -\n', '# tool: \n# made: by hand\n', `\n${header}`])(
    'are refused without provenance: %j',
    (content) => {
      expect(() => parseExpectation('a', content)).toThrow('a does not begin with');
    },
  );

  test.each([
    '403.25',
    '0 403.25 -',
    '2-1 403.25 -',
    '3 403.25 -',
    '1 403,25 -',
    '1 403.25',
    '1 403.25 12',
    '1 403.25 - wrong',
    '1 403.25 1002 documented more',
  ])('are refused with a malformed line: %s', (line) => {
    expect(() => parseExpected({ name: 'a', text: 'one\ntwo', lines: [line] })).toThrow(line);
  });
});
