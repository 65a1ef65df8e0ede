/** Checks the members of the JSON, one by one. */

import { type CheckResult, failed, passed } from '../report/report.ts';
import { readIssuedAt } from '../signing/issued-at.ts';
import { lengthInWords } from './misplaced-value.ts';

type Members = Readonly<Record<string, unknown>>;

/** A member, by its own name. */
interface Member {
  readonly name: string;
  readonly value: unknown;
}

/** Finds a member by its name, or by one that differs only in case and separators. */
export function memberOf(members: Members, name: string): Member | null {
  const key =
    Object.keys(members).find((one) => one === name) ??
    Object.keys(members).find((one) => isSameName(one, name));
  return key === undefined ? null : { name: key, value: members[key] };
}

/** Checks that the app key is present and a whole number. */
export function checkAppKey(members: Members, name: string, example: number): CheckResult {
  const expected = `"${name}": ${example}, a whole number`;
  const member = memberOf(members, name);
  if (!member) return failed(`${name} is missing.`, null, expected);
  const { value } = member;
  const problem = appKeyProblem(value);
  if (problem) return failed(`${nameProblem(member, name)}${name} ${problem}`, shown(value), expected);
  if (member.name !== name) return failed(nameProblem(member, name).trim(), member.name, expected);
  return passed(`${name} is ${value}.`, shown(value));
}

/** Returns the digits of an app key as they go into the hash; `null` where the value has none. */
export function appKeyText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function appKeyProblem(value: unknown): string | null {
  if (value === null || value === '') return 'is empty.';
  if (typeof value === 'string') {
    if (/^0\d/.test(value)) return 'must be a number, which has no leading zeros.';
    return /^\d+$/.test(value)
      ? 'must be a number; remove the quotation marks. Whether the API accepts a string is not documented.'
      : 'must be a number.';
  }
  if (typeof value !== 'number') return 'must be a number.';
  if (!Number.isInteger(value) || value < 0) return 'must be a whole number, 0 or greater.';
  return Number.isSafeInteger(value) ? null : 'has so many digits that the last ones are lost.';
}

/** Checks that the time of signing is present and valid. */
export function checkIssuedAt(members: Members, name: string, example: string): CheckResult {
  const expected = `"${name}": "${example}", yyyyMMddHHmmss in UTC`;
  const member = memberOf(members, name);
  if (!member) return failed(`${name} is missing.`, null, expected);
  const { problem } = readIssuedAt(member.value);
  if (problem !== null)
    return failed(`${nameProblem(member, name)}${name} ${problem}`, shown(member.value), expected);
  if (member.name !== name) return failed(nameProblem(member, name).trim(), member.name, expected);
  return passed(`${name} is a valid time.`, shown(member.value));
}

/** Checks that the token is present; its hash has a check of its own. */
export function checkToken(members: Members, name: string): CheckResult {
  const expected = `"${name}": the hash in Base64, 44 characters`;
  const member = memberOf(members, name);
  if (!member || member.value === null) return failed(`${name} is missing.`, null, expected);
  if (typeof member.value !== 'string') {
    return failed(`${nameProblem(member, name)}${name} must be a string.`, typeof member.value, expected);
  }
  if (member.value.trim() === '')
    return failed(`${nameProblem(member, name)}${name} is empty.`, 'an empty string', expected);
  if (member.name !== name) return failed(nameProblem(member, name).trim(), member.name, expected);
  return passed(`${name} has ${member.value.length} characters.`);
}

function nameProblem(member: Member, name: string): string {
  return member.name === name
    ? ''
    : `The name is written ${member.name} instead of ${name}. Whether the API ignores the difference is not documented. `;
}

function isSameName(one: string, other: string): boolean {
  const key = (name: string) => name.toUpperCase().replaceAll(/[\s_-]/g, '');
  return key(one) === key(other);
}

/** Writes a value in JSON; describes a string that is neither a number nor a time, as it may be a secret. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const isNumberOrTime = /^[\s\d:.,+TZ-]{1,40}$/.test(value);
  return (isNumberOrTime ? null : lengthInWords(value)) ?? JSON.stringify(value);
}
