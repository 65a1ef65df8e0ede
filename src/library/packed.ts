/** Knowledge of codes without the names of members, and each text once: short enough to be carried by every program. */
import type { Code, EndpointNumber, StandardListCode } from '../catalog/index.ts';
import type { Fixer, Retry } from '../catalog/record.ts';
import type { CodeKnowledge, KnownEndpointResponse } from './knowledge.ts';

const retries = ['never', 'after-change', 'after-reauthentication', 'after-delay', 'poll'] as const;
const fixers = ['caller', 'administrator', 'end-user', 'api'] as const;

/** Code, title, message, retry, fixer. */
type PackedCode = readonly [StandardListCode, string, string, number, number];
/** Code, meaning, title (0 where it is the meaning), retry, fixer, the endpoints that say so. */
type PackedResponse = readonly [Code, string, string | 0, number, number, string];
type PackedKnowledge = readonly [string, readonly PackedCode[], readonly PackedResponse[]];

/** Packs knowledge whose responses leave nothing out. Endpoints without a response are left out. */
export function pack({ reporting, standard, endpoints }: CodeKnowledge): PackedKnowledge {
  const rows = new Map<string, string[]>();
  for (const { number, responses } of endpoints) {
    for (const { code, meaning, title, retry, fixer } of responses) {
      const row = JSON.stringify([
        code,
        meaning,
        title === meaning ? 0 : title,
        indexOf(retries, retry),
        indexOf(fixers, fixer),
      ]);
      rows.set(row, [...(rows.get(row) ?? []), number]);
    }
  }
  return [
    reporting.header,
    standard.map(({ code, title, message, retry, fixer }) => [
      code,
      title,
      message,
      indexOf(retries, retry),
      indexOf(fixers, fixer),
    ]),
    [...rows].map(([row, numbers]) => [...JSON.parse(row), numbers.join(' ')] as unknown as PackedResponse),
  ];
}

/** The knowledge that was packed. Endpoints stand in the order of their numbers. */
export function unpack([header, standard, rows]: PackedKnowledge): CodeKnowledge {
  const endpoints = new Map<EndpointNumber, KnownEndpointResponse[]>();
  for (const [code, meaning, title, retry, fixer, numbers] of rows) {
    const response = {
      code,
      meaning,
      title: title || meaning,
      retry: retries[retry] as Retry,
      fixer: fixers[fixer] as Fixer,
    };
    for (const number of numbers.split(' ') as EndpointNumber[]) {
      endpoints.set(number, [...(endpoints.get(number) ?? []), response]);
    }
  }
  return {
    reporting: { header },
    standard: standard.map(([code, title, message, retry, fixer]) => ({
      code,
      title,
      message,
      retry: retries[retry] as Retry,
      fixer: fixers[fixer] as Fixer,
    })),
    endpoints: [...endpoints].sort().map(([number, responses]) => ({ number, responses })),
  };
}

function indexOf<T>(list: readonly T[], item: T | undefined): number {
  return item === undefined ? -1 : list.indexOf(item);
}
