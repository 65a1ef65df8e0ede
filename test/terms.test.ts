/** Keeps one term for one thing in every text that a person reads. */
import { describe, expect, test } from 'vitest';
import type { Passage } from '../tools/prose/passage.ts';
import { projectProse } from '../tools/prose/project-prose.ts';
import { terms } from './terms.ts';

/** The lines that list the names which the documentation has for the contact at the vendor. */
const contacts = 'content/docs/guides/getting-started.md';
const isContact = (place: string, line: string) =>
  place === contacts && /^\| .*\(\[source\]|^Liaison, account manager/.test(line);

/** The writing rules, which name the words that they refuse. */
const rules = 'src/catalog/README.md';
const isRule = (place: string, line: string) => place === rules && line.includes('without idioms');

/** The meanings of endpoints are compared with a fixture to the letter. */
const isCompared = (place: string) => /^endpoints\[.*\.meaning$/.test(place);

/** Removes code, addresses, titles of other pages and quotations: documented wording stays to the letter. */
function ownWords(line: string): string {
  return line
    .replace(/`[^`]*`/g, '`x`')
    .replace(/\[[^\]]*\]\(https?:[^)]*\)/g, '“x”')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/https?:\S+/g, '')
    .replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, '“x”');
}

/** Lists the refused wording of a passage, each with its place and what to write instead. */
function faultsIn({ place, text }: Passage): string[] {
  if (isCompared(place)) return [];
  return text.split('\n').flatMap((line, index) => {
    if (isContact(place, line) || isRule(place, line)) return [];
    return terms.flatMap(({ refused, instead }) => {
      const found = refused.exec(ownWords(line))?.[0];
      const at = index === 0 ? place : `${place}:${index + 1}`;
      return found === undefined ? [] : [`${at}: “${found}”. Write: ${instead}. ${line}`];
    });
  });
}

const faultsOf = (text: string) => faultsIn({ place: 'a.md', text });

describe.each(terms)('$instead', ({ refused, example, counterexample }) => {
  test('is wanted in place of other wording, which is refused', () => {
    expect(ownWords(example)).toMatch(refused);
    expect(faultsOf(example).length).toBeGreaterThan(0);
  });

  test('is accepted', () => {
    expect(faultsOf(counterexample)).toEqual([]);
  });
});

test('quotations, code and addresses are not our words', () => {
  expect(
    faultsOf('The page [App Secret](https://example.org/anew) says “App Secret” and `app-key`.'),
  ).toEqual([]);
});

test('every text has the terms of this project', () => {
  expect(projectProse().flatMap(faultsIn)).toEqual([]);
});
