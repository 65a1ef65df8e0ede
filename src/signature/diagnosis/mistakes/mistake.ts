/** A mistake that makes a wrong token: one named record of what it is, how it comes about, and how to make it. */
import type { SignatureScheme } from '../../../catalog/record.ts';
import type { Recipe } from '../../signing/scheme.ts';

/** What a mistake is made in. Two mistakes in different parts may come together. */
export type MistakePart =
  | 'scheme'
  | 'host'
  | 'path'
  | 'query'
  | 'encoding'
  | 'address'
  | 'method'
  | 'app-key'
  | 'issued-at'
  | 'layout'
  | 'order'
  | 'ends'
  | 'secret'
  | 'charset'
  | 'hash'
  | 'token';

/** What is known beside the request itself. */
export interface MistakeContext {
  readonly scheme: SignatureScheme;
  /** Requests before this one, the latest first: one that was redirected may have been signed. */
  readonly earlier: readonly { readonly method: string; readonly url: string }[];
  /** The URL as it was given, before it was made ready to be sent. */
  readonly givenUrl: string;
  /** The secret as it was given, before white space and quotation marks around it were taken away. */
  readonly givenSecret: string;
}

/** A mistake in words. Parts of the signature are named by `{appKey}`, `{issuedAt}`, `{token}` and `{secret}`. */
export interface Described {
  /** Words joined with hyphens; no other mistake has it. */
  readonly id: string;
  readonly part: MistakePart;
  /** What the code does, as a sentence. */
  readonly title: string;
  /** How it comes about. */
  readonly cause: string;
  readonly fix: string;
}

/** A mistake in what is hashed, or in how. */
export interface RecipeMistake extends Described {
  /** The secret is not part of it, so that it can be seen without knowing the secret. */
  readonly needsNoSecret?: true;
  /** The ways to make it; each is the given recipe with this mistake in it. */
  variants(recipe: Recipe, context: MistakeContext): readonly Partial<Recipe>[];
}

/** A mistake in how the hash, which is right, was written as a text. */
export interface TokenMistake extends Described {
  readonly part: 'token';
  /** The bytes that were meant by a token; `null` where it was not made with this mistake. */
  read(token: string): Uint8Array | null;
}
