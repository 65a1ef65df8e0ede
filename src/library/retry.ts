/** Whether and when to send a request again. */

import type { Verdict } from '../classifier/verdict.ts';
import { headerValues } from '../http/header-values.ts';
import { parseHttpDate } from '../http/http-date.ts';
import { attempt, property } from '../http/property.ts';

/** Influences on a delay other than the verdict. */
export interface RetryOptions {
  /** The response's headers. A `Retry-After` header takes precedence over everything else. */
  readonly headers?: unknown;
  /** The first delay, in milliseconds; it doubles with each attempt. By default, 1,000. */
  readonly first?: number;
  /** The longest delay in milliseconds, except for `Retry-After`; by default, 60,000. */
  readonly longest?: number;
  /** Returns a number from 0 to 1; by default, `Math.random`. */
  readonly random?: () => number;
  /** Returns the time in milliseconds since 1970; by default, `Date.now`. */
  readonly now?: () => number;
}

const second = 1_000;

/**
 * Whether a program may send the same request again by itself, after a delay or to poll. `false` if something has to be
 * changed or renewed first, if a person has to decide (403.30, 403.10), and if the code is not documented.
 *
 * A request that changes data may have been carried out already: check the state before you repeat it.
 *
 * @param verdict A whole verdict: the JSON form does not contain `repeatable`.
 *
 * @example
 * isRetryable(classify({ status: 409 })); // true
 * isRetryable(classify({ status: 403, subCode: '403.30' })); // false
 */
export function isRetryable(verdict: Pick<Verdict, 'repeatable'>): boolean {
  return property(verdict, 'repeatable') === true;
}

/**
 * How long to wait before the next attempt, in milliseconds; `null` if there should be none.
 *
 * If there is a `Retry-After` header, the delay is as long as it asks for. Give up if that is longer than you would
 * wait: `setTimeout` does not wait at all for more than 24 days. Without it, the delay doubles with each attempt, from
 * one second to a minute, and half of it is random, so that many clients do not return at the same time. After a
 * re-authentication, the request may be sent again at once, but only once.
 *
 * @param verdict A whole verdict: the JSON form does not contain `repeatable`.
 * @param attempt How many times the request was sent: 1 after the first time.
 * @param options Influences on the delay, such as the `headers` of the response.
 *
 * @example
 * const verdict = classify({ status: 409 });
 * retryDelay(verdict, 1, { random: () => 1 }); // 1000
 * retryDelay(verdict, 3, { random: () => 1 }); // 4000
 * retryDelay(verdict, 1, { headers: { 'Retry-After': '7' } }); // 7000
 * retryDelay(classify({ status: 400 }), 1); // null
 */
export function retryDelay(
  verdict: Pick<Verdict, 'repeatable' | 'retry'>,
  attempt: number,
  options?: RetryOptions | null,
): number | null {
  const times = Number.isFinite(attempt) ? Math.max(1, Math.floor(attempt)) : 1;
  if (property(verdict, 'retry') === 'after-reauthentication') return times === 1 ? 0 : null;
  if (!isRetryable(verdict)) return null;
  const { headers, first, longest, random = Math.random, now = Date.now } = read(options);
  const asked = retryAfter(headers, now());
  if (asked !== null) return asked;
  const whole = Math.min(
    numberOr(60 * second, longest),
    numberOr(second, first) * 2 ** Math.min(times - 1, 30),
  );
  return Math.round(whole / 2 + (whole / 2) * random());
}

/** Reads settings that a program without types may have passed. */
function read(options: RetryOptions | null | undefined): RetryOptions {
  const copy = attempt(() => ({ ...options }));
  return copy ?? {};
}

/** Reads a number that a program without types may have passed as something else. */
export function numberOr(otherwise: number, given: number | undefined): number {
  return typeof given === 'number' && given >= 0 ? given : otherwise;
}

/** The delay that a `Retry-After` header asks for, in seconds or as a date; `null` where there is none. */
function retryAfter(headers: unknown, now: number): number | null {
  const [value] = headerValues(headers, 'Retry-After');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * second, Number.MAX_SAFE_INTEGER);
  const date = parseHttpDate(text, now);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
