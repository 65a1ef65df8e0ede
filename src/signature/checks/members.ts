/** Checks the members of the JSON, one by one. */

import { type CheckResult, failed, passed } from '../report/report.ts';
import { readIssuedAt } from '../signing/issued-at.ts';
import { beginningOf } from './excerpt.ts';

type Members = Readonly<Record<string, unknown>>;

/** A member of the right name, or one whose name differs in case only. */
interface Member {
  readonly name: string;
  readonly value: unknown;
}

export function memberOf(members: Members, name: string): Member | null {
  const key =
    Object.keys(members).find((one) => one === name) ??
    Object.keys(members).find((one) => sameName(one, name));
  return key === undefined ? null : { name: key, value: members[key] };
}

/** The key of the app has to be there, and a whole number. */
export function checkAppKey(members: Members, name: string, example: number): CheckResult {
  const expected = `"${name}": ${example}, a whole number`;
  const member = memberOf(members, name);
  if (!member) return failed(`There is no ${name}.`, null, expected);
  const { value } = member;
  const problem = appKeyProblem(value);
  if (problem) return failed(`${nameProblem(member, name)}${problem}`, shown(value), expected);
  if (member.name !== name) return failed(nameProblem(member, name).trim(), member.name, expected);
  return passed(`${name} is ${value}.`, shown(value));
}

/** The digits of the key of an app, as they go into the hash; `null` where there is no text to use. */
export function appKeyText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function appKeyProblem(value: unknown): string | null {
  const asText =
    'It is a text. Documented is a number: leave the quotation marks out. Whether the API takes a text as well is not documented.';
  if (value === null || value === undefined || value === '') return 'It is empty.';
  if (typeof value === 'string') {
    if (/^0+\d/.test(value)) return 'It has leading zeros. Documented is a number, which has none.';
    return /^\d+$/.test(value) ? asText : 'It is not a number.';
  }
  if (typeof value !== 'number') return 'It is not a number.';
  if (!Number.isInteger(value) || value < 0) return 'It is not a whole number.';
  return Number.isSafeInteger(value) ? null : 'It has so many digits that the last ones are lost.';
}

/** The time of signing has to be there, and to be a time. */
export function checkIssuedAt(members: Members, name: string, example: string): CheckResult {
  const expected = `"${name}": "${example}", yyyyMMddHHmmss in UTC`;
  const member = memberOf(members, name);
  if (!member) return failed(`There is no ${name}.`, null, expected);
  const { problem } = readIssuedAt(member.value);
  if (problem !== null)
    return failed(`${nameProblem(member, name)}${problem}`, shown(member.value), expected);
  if (member.name !== name) return failed(nameProblem(member, name).trim(), member.name, expected);
  return passed(`${name} is a time.`, shown(member.value));
}

/** The token has to be there. */
export function checkToken(members: Members, name: string): CheckResult {
  const expected = `"${name}": the base64 of the hash, 44 characters`;
  const member = memberOf(members, name);
  if (!member || member.value === null) return failed(`There is no ${name}.`, null, expected);
  if (typeof member.value !== 'string') {
    return failed(`${nameProblem(member, name)}It is no text.`, typeof member.value, expected);
  }
  if (member.value.trim() === '')
    return failed(`${nameProblem(member, name)}It is empty.`, 'an empty text', expected);
  if (member.name !== name) return failed(nameProblem(member, name).trim(), member.name, expected);
  return passed(`There is a ${name} of ${member.value.length} characters.`);
}

function nameProblem(member: Member, name: string): string {
  return member.name === name
    ? ''
    : `Its name is written ${member.name}, not ${name}. Whether the API overlooks that is not documented. `;
}

function sameName(one: string, other: string): boolean {
  const key = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, '');
  return key(one) === key(other);
}

/** A value as it is written; of a text that is neither a number nor a time only how it begins. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(/^[\s\d:.,+TZ-]{1,40}$/.test(value) ? value : beginningOf(value));
}
