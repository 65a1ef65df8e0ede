/** The request that a line of a log or a prompt speaks of. */
import type { RequestEvidence } from '../endpoint.ts';

const methodAndUrl = /\b(GET|HEAD|POST|PUT|DELETE|PATCH) +["']?((?:https?:\/\/|\/)[^\s"']{0,2000})/;

/** The first method with an address behind it. */
export function requestIn(line: string): RequestEvidence | undefined {
  const match = methodAndUrl.exec(line);
  return match ? { method: match[1], url: match[2] } : undefined;
}
