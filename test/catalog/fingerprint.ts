/**
 * Compares the records with fingerprints of their last accepted state, to find records that changed without a dated
 * change.
 */
import { createHash } from 'node:crypto';
import type { Catalog } from '../../src/catalog/index.ts';
import type { Day, Endpoint, Handling, StandardCode } from '../../src/catalog/record.ts';

/** The hashes of a record. */
export interface Fingerprint {
  /** The hash of the fields on which programs act. */
  readonly facts: string;
  /** The hash of the whole record except for its changes. */
  readonly content: string;
  /** The days of its changes, the newest first. */
  readonly changes: readonly Day[];
}

/** Fingerprints by name: `code 403.25`, `endpoint 1001`. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>;

/** A problem of one record. */
export interface Problem {
  readonly record: string;
  readonly text: string;
  /** Whether it can be accepted because it may only concern the wording. */
  readonly acceptable: boolean;
}

/** Calculates the fingerprints of a catalog. */
export function fingerprints({ standard, endpoints }: Catalog): Fingerprints {
  return Object.fromEntries([
    ...standard.map((record) => [`code ${record.code}`, fingerprint(record, factsOfCode(record))]),
    ...endpoints.map((record) => [`endpoint ${record.number}`, fingerprint(record, factsOfEndpoint(record))]),
  ]);
}

/** Compares records with their earlier fingerprints. */
export function problems(before: Fingerprints, now: Fingerprints): Problem[] {
  const missing = Object.keys(before).filter((record) => !(record in now));
  return [
    ...Object.entries(now).flatMap(([record, print]) => problemOf(record, before[record], print) ?? []),
    ...missing.map((record) => blocked(record, 'It is missing. Published records stay; retire it instead.')),
  ];
}

function problemOf(record: string, before: Fingerprint | undefined, now: Fingerprint): Problem | null {
  if (!before) {
    const isDated = now.changes.length > 0;
    return isDated ? null : blocked(record, "It is new. Add its date: added: 'YYYY-MM-DD'.");
  }
  const newer = now.changes.length - before.changes.length;
  const kept = newer < 0 ? [] : now.changes.slice(newer);
  if (kept.join() !== before.changes.join()) {
    return blocked(record, `Restore its published changes: ${before.changes.join(', ')}.`);
  }
  if (newer > 0) return null;
  if (now.facts !== before.facts) {
    return blocked(record, 'Fields on which programs act are different. Describe that in its `changes`.');
  }
  if (now.content === before.content) return null;
  const text =
    'Its text is different. Describe that in its `changes`, or run `npm run fingerprints` if only the wording changed.';
  return { record, text, acceptable: true };
}

function blocked(record: string, text: string): Problem {
  return { record, text, acceptable: false };
}

function factsOfCode({ code, message, retired, ...record }: StandardCode): unknown {
  return { code, message, ...handling(record), retired };
}

function factsOfEndpoint({ number, method, paths, responses }: Endpoint): unknown {
  return {
    number,
    method,
    paths,
    responses: responses.map(({ code, meaning, ...row }) => ({ code, meaning, ...handling(row) })),
  };
}

/** Takes the fields on which programs act. That something may be repeated is the default, so stating it is no difference. */
function handling({ retry, fixer, outcome, repeatable, renewal }: Partial<Handling>): object {
  return { retry, fixer, outcome, renewal, ...(repeatable === false && { repeatable }) };
}

function fingerprint(record: StandardCode | Endpoint, facts: unknown): Fingerprint {
  const { added, changes = [], ...content } = record;
  const days = changes.map(({ date }) => date);
  return { facts: hashOf(facts), content: hashOf(content), changes: added ? [...days, added] : days };
}

/** Hashes content regardless of the order of its keys. */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
