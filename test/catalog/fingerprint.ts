/**
 * Fingerprints of the records as they were last accepted: with them a test sees that a record changed and no
 * change says so.
 */
import { createHash } from 'node:crypto';
import type { Catalog } from '../../src/catalog/index.ts';
import type { Day, Endpoint, StandardCode } from '../../src/catalog/record.ts';

/** What a record was like. */
export interface Fingerprint {
  /** Of what programs act on. */
  readonly facts: string;
  /** Of the whole record, but for what it says of its changes. */
  readonly content: string;
  /** The days of its changes, the newest first. */
  readonly changes: readonly Day[];
}

/** By name: `code 403.25`, `endpoint 1001`. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>;

/** What is wrong with one record. */
export interface Problem {
  readonly record: string;
  readonly text: string;
  /** Whether it can be accepted as it is, as a mere matter of wording. */
  readonly acceptable: boolean;
}

/** The fingerprints of a catalog. */
export function fingerprints({ standard, endpoints }: Catalog): Fingerprints {
  return Object.fromEntries([
    ...standard.map((record) => [`code ${record.code}`, fingerprint(record, factsOfCode(record))]),
    ...endpoints.map((record) => [`endpoint ${record.number}`, fingerprint(record, factsOfEndpoint(record))]),
  ]);
}

/** What is wrong with records in the light of what they were. */
export function problems(before: Fingerprints, now: Fingerprints): Problem[] {
  const gone = Object.keys(before).filter((record) => !(record in now));
  return [
    ...Object.entries(now).flatMap(([record, print]) => problemOf(record, before[record], print) ?? []),
    ...gone.map((record) => blocked(record, 'It is gone. What was published stays; retire it instead.')),
  ];
}

function problemOf(record: string, before: Fingerprint | undefined, now: Fingerprint): Problem | null {
  if (!before) {
    const isDated = now.changes.length > 0;
    return isDated ? null : blocked(record, "It is new. Say since when: added: 'YYYY-MM-DD'.");
  }
  const newer = now.changes.length - before.changes.length;
  const kept = newer < 0 ? [] : now.changes.slice(newer);
  if (kept.join() !== before.changes.join()) {
    return blocked(record, `Put back what it said of its changes: ${before.changes.join(', ')}.`);
  }
  if (newer > 0) return null;
  if (now.facts !== before.facts) {
    return blocked(record, 'What programs act on is different. Say in its `changes` what.');
  }
  if (now.content === before.content) return null;
  const text =
    'Its text is different. Say in its `changes` what, or run `npm run fingerprints` where only the wording is.';
  return { record, text, acceptable: true };
}

function blocked(record: string, text: string): Problem {
  return { record, text, acceptable: false };
}

function factsOfCode({ code, message, retry, fixer, retired }: StandardCode): unknown {
  return { code, message, retry, fixer, retired };
}

function factsOfEndpoint({ number, method, paths, responses }: Endpoint): unknown {
  return {
    number,
    method,
    paths,
    responses: responses.map(({ code, meaning, retry, fixer }) => ({ code, meaning, retry, fixer })),
  };
}

function fingerprint(record: StandardCode | Endpoint, facts: unknown): Fingerprint {
  const { added, changes = [], ...content } = record;
  const days = changes.map(({ date }) => date);
  return { facts: hashOf(facts), content: hashOf(content), changes: added ? [...days, added] : days };
}

/** The same for the same content, in whatever order its keys stand. */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
