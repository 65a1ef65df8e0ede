import { roleOf } from '../../tokens/field-roles.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/** Status and sub-code that a body names, whatever its status line says. */
export interface ReportedBody {
  readonly status: number | null;
  readonly subCode: string | undefined;
}

/** Reads the lines of a body in the API's reporting mode, or of problem details. */
export function reportIn(body: readonly string[], vocabulary: Vocabulary): ReportedBody {
  const members = parsedObject(body);
  return { status: reportedStatus(members.status), subCode: subCodeIn(members, vocabulary) };
}

function reportedStatus(status: unknown): number | null {
  const code = membersOf(status).statusCode;
  const number = typeof code === 'string' ? Number(code) : code;
  return typeof number === 'number' && /^[1-9]\d\d$/.test(`${number}`) ? number : null;
}

/** Finds a sub-code in the API's reporting mode, or in problem details. */
function subCodeIn(body: Members, vocabulary: Vocabulary): string | undefined {
  for (const members of [membersOf(body.status), body]) {
    for (const [name, value] of Object.entries(members)) {
      if (typeof value === 'string' && roleOf(name, vocabulary) === 'sub-code') return value;
    }
  }
  return undefined;
}

type Members = Readonly<Record<string, unknown>>;

function membersOf(value: unknown): Members {
  return typeof value === 'object' ? { ...value } : {};
}

/** Parses a body that is a JSON object: `{"status":{"statusCode":404}}`. */
function parsedObject(body: readonly string[]): Members {
  if (!body[0]?.trimStart().startsWith('{')) return {};
  const text = body.join('\n');
  try {
    return membersOf(JSON.parse(text.slice(0, text.lastIndexOf('}') + 1)));
  } catch {
    return {};
  }
}
