/** Groups the mistakes in a signature by what is wrong, for readers who look for their own. */
import type { MistakePart } from '../../../../signature/diagnosis/mistakes/mistake.ts';

/** A subject of mistakes; its title may name a part of the signature, as the texts of a mistake do. */
export interface MistakeSubject {
  /** A part of published addresses, so it never changes. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly MistakePart[];
}

/** Every subject, in the order in which the string to sign is built. Each part has one subject. */
export const mistakeSubjects: readonly MistakeSubject[] = [
  { id: 'url', title: 'Host, path, or whole URL', parts: ['scheme', 'host', 'path', 'address'] },
  { id: 'query', title: 'Query and its encoding', parts: ['query', 'encoding'] },
  { id: 'time', title: 'Time: {issuedAt}', parts: ['issued-at'] },
  {
    id: 'string',
    title: 'Method, {appKey} and order of the parts',
    parts: ['method', 'app-key', 'layout', 'order', 'ends'],
  },
  { id: 'secret', title: 'The {secret}', parts: ['secret'] },
  { id: 'hash', title: 'Hash and encoding of the {token}', parts: ['charset', 'hash', 'token'] },
];
