/** A catalog without its long texts: what naming a code takes, in a browser or on the command line. */
import type { Catalog } from './index.ts';
import type { CodeText, Fixer, Method, Retry } from './record.ts';

/** A code of the standard list, in short. */
export interface CompactCode {
  readonly code: CodeText;
  readonly title: string;
  readonly message: string;
  readonly retry: Retry;
  readonly fixer: Fixer;
  readonly checkFirst: string;
}

/** What an endpoint means by a code, in short. */
export interface CompactResponse {
  readonly code: CodeText;
  readonly meaning: string;
  readonly title?: string;
  readonly retry?: Retry;
  readonly fixer?: Fixer;
  readonly advice?: string;
}

/** An endpoint, in short. */
export interface CompactEndpoint {
  readonly number: string;
  readonly title: string;
  readonly method: Method | null;
  readonly paths: readonly string[];
  readonly responses: readonly CompactResponse[];
}

/** A catalog in short. It can be written as JSON and read back without loss. */
export interface CompactCatalog {
  readonly reporting: Catalog['reporting'];
  readonly standard: readonly CompactCode[];
  readonly endpoints: readonly CompactEndpoint[];
  readonly foreignStatuses: Catalog['foreignStatuses'];
  readonly sequences: Catalog['sequences'];
  readonly signature: Catalog['signature'];
}

/** Leaves out everything that is only read on a page. */
export function compactCatalog(catalog: Catalog): CompactCatalog {
  const { reporting, standard, endpoints, foreignStatuses, sequences, signature } = catalog;
  return {
    reporting,
    standard: standard.map(({ code, title, message, retry, fixer, advice }) => ({
      code,
      title,
      message,
      retry,
      fixer,
      checkFirst: advice.checkFirst,
    })),
    endpoints: endpoints.map(({ number, title, method, paths, responses }) => ({
      number,
      title,
      method,
      paths,
      responses: responses.map(({ source: _, ...response }) => response),
    })),
    foreignStatuses,
    sequences,
    signature,
  };
}
