/** Mistakes in the method, the app key and the time. */
import { formatIssuedAt, readIssuedAt } from '../../signing/issued-at.ts';
import type { RecipeMistake } from './mistake.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
const second = 1_000;
const minute = 60 * second;
/** From UTC−12 to UTC+14. */
const offsets = Array.from({ length: 26 * 4 + 1 }, (_, i) => (i - 48) * 15 * minute).filter(
  (offset) => offset !== 0,
);
/** The time between two readings of the clock. */
const delays = [1, 2, 3, 4, 5].flatMap((seconds) => [seconds * second, -seconds * second]);

export const partMistakes: readonly RecipeMistake[] = [
  {
    id: 'method-in-lower-case',
    part: 'method',
    title: 'The method is signed in lowercase.',
    cause: 'Most HTTP clients also accept “post”, and send it in uppercase.',
    fix: 'Sign the method in uppercase.',
    variants: ({ method }) => [
      { method: method.toLowerCase() },
      { method: method.charAt(0).toUpperCase() + method.slice(1).toLowerCase() },
    ],
  },
  {
    id: 'other-method',
    part: 'method',
    title: 'The signed method is not the one that is sent.',
    cause: 'The method is set in two places, a client changes it after a redirect, or a sample was copied.',
    fix: 'Sign the method of the request that is sent.',
    variants: ({ method }) => methods.filter((other) => other !== method).map((other) => ({ method: other })),
  },
  {
    id: 'method-left-out',
    part: 'method',
    title: 'The method is missing from the string to sign.',
    cause: 'A part of the string is empty, for example because a variable is not set.',
    fix: 'Sign {appKey}, method, URL, and time, in this order.',
    variants: () => ['', 'undefined', 'null', 'None'].map((method) => ({ method })),
  },
  {
    id: 'app-key-left-out',
    part: 'app-key',
    title: 'The {appKey} is missing from the string to sign.',
    cause: 'A part of the string is empty, for example because a variable is not set.',
    fix: 'Sign {appKey}, method, URL, and time, in this order.',
    variants: () => [{ appKey: '' }, { appKey: 'undefined' }, { appKey: 'null' }, { appKey: 'None' }],
  },
  {
    id: 'app-key-written-differently',
    part: 'app-key',
    title: 'The {appKey} is signed in one form and sent in another.',
    cause: 'The number was formatted with quotation marks, spaces, thousands separators or decimals.',
    fix: 'Sign only the digits.',
    variants: ({ appKey }) => [
      { appKey: JSON.stringify(appKey) },
      { appKey: `${appKey}.0` },
      { appKey: `${appKey}.` },
      { appKey: appKey.replace(/^0+(?=\d)/, '') },
      { appKey: appKey.trim() },
      ...[',', '.', ' ', '’'].map((sign) => ({ appKey: grouped(appKey, sign) })),
    ],
  },
  {
    id: 'issued-at-left-out',
    part: 'issued-at',
    title: 'The time is missing from the string to sign.',
    cause: 'A part of the string is empty, for example because a variable is not set.',
    fix: 'Sign {appKey}, method, URL, and time, in this order.',
    variants: () => [{ issuedAt: '' }, { issuedAt: 'undefined' }, { issuedAt: 'null' }, { issuedAt: 'None' }],
  },
  {
    id: 'issued-at-in-12-hours',
    part: 'issued-at',
    title: 'The time uses a 12-hour clock, either where it is signed or where it is sent.',
    cause: 'The format has hh instead of HH. Local time in UTC+12 looks the same.',
    fix: 'Write hours from 00 to 23 (HH), and use the same string in both places.',
    variants: ({ issuedAt }) => {
      const hours = Number(issuedAt.slice(8, 10));
      const clock = String(hours % 12 === 0 ? 12 : hours % 12).padStart(2, '0');
      return [clock, String(hours % 12).padStart(2, '0'), String((hours % 12) + 12)].map((other) => ({
        issuedAt: issuedAt.slice(0, 8) + other + issuedAt.slice(10),
      }));
    },
  },
  {
    id: 'issued-at-in-local-time',
    part: 'issued-at',
    title: 'The time is signed in one time zone and sent in another.',
    cause: 'One of the two is local time, which many date functions return.',
    fix: 'Format the time once, in UTC, and use the same string in both places.',
    variants: ({ issuedAt }) => shifted(issuedAt, offsets),
  },
  {
    id: 'clock-read-twice',
    part: 'issued-at',
    title: 'The signed time is a few seconds before or after the one that is sent.',
    cause: 'The clock is read twice, once for the hash and once for the header, so only some requests fail.',
    fix: 'Read the clock once, and use the same string in both places.',
    variants: ({ issuedAt }) => shifted(issuedAt, delays),
  },
  {
    id: 'issued-at-in-another-form',
    part: 'issued-at',
    title: 'The time is signed in one form and sent in another.',
    cause: 'The hash uses the default format of a library, and the header uses the documented one.',
    fix: 'Format the time once as yyyyMMddHHmmss, and use the same string in both places.',
    variants: ({ issuedAt }) => otherForms(issuedAt).map((form) => ({ issuedAt: form })),
  },
];

/** Adds thousands separators, as in `32,767`. */
function grouped(appKey: string, sign: string): string {
  return /^\d{4,15}$/.test(appKey) ? appKey.replace(/(?<=\d)(?=(?:\d{3})+$)/g, sign) : appKey;
}

function shifted(issuedAt: string, by: readonly number[]): { issuedAt: string }[] {
  const { time } = readIssuedAt(issuedAt);
  return time === null ? [] : by.map((offset) => ({ issuedAt: formatIssuedAt(new Date(time + offset)) }));
}

function otherForms(issuedAt: string): string[] {
  const { time } = readIssuedAt(issuedAt);
  if (time === null) return [];
  const iso = new Date(time).toISOString();
  const whole = iso.slice(0, 19);
  return [
    iso,
    `${whole}Z`,
    `${whole}+00:00`,
    whole,
    whole.replace('T', ' '),
    `${whole.replace('T', ' ')}Z`,
    `${issuedAt}000`,
    `${issuedAt}Z`,
    issuedAt.slice(0, 12),
    issuedAt.slice(2),
    issuedAt.slice(0, 4) + issuedAt.slice(10, 12) + issuedAt.slice(6),
    issuedAt.slice(0, 8),
    `${issuedAt.slice(0, 8)}T${issuedAt.slice(8)}`,
    `${issuedAt.slice(0, 8)}T${issuedAt.slice(8)}Z`,
    String(time),
    String(time / second),
    JSON.stringify(issuedAt),
  ];
}
