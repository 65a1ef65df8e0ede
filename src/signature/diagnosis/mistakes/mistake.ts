/** A mistake that produces a wrong token: its description, and how to reproduce it. */
import type { SignatureScheme } from '../../../catalog/record.ts';
import type { Recipe } from '../../signing/scheme.ts';

/** The part of signing that has the mistake. Mistakes in different parts may occur together. */
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

/** The evidence that mistakes are reproduced with, besides the request itself. */
export interface MistakeContext {
  readonly scheme: SignatureScheme;
  /** Requests before this one, the latest first; the signature may be that of a redirected one. */
  readonly earlier: readonly { readonly method: string; readonly url: string }[];
  /** The URL as it was given, before it was normalized for sending. */
  readonly givenUrl: string;
  /** The secret as it was given, with white space and quotation marks around it. */
  readonly givenSecret: string;
}

/** The description of a mistake. Its texts name parts of the signature by `{appKey}`, `{issuedAt}`, `{token}` and `{secret}`. */
export interface MistakeDescription {
  /** Unique, words joined with hyphens. */
  readonly id: string;
  readonly part: MistakePart;
  /** The mistake, as a sentence. */
  readonly title: string;
  /** How it usually happens. */
  readonly cause: string;
  readonly fix: string;
}

/** A mistake in the string to sign, or in its hash. */
export interface RecipeMistake extends MistakeDescription {
  /** It does not use the secret, so it can be recognized without it. */
  readonly needsNoSecret?: true;
  /** Returns the changes to a recipe that make this mistake, one for each way to make it. */
  variants(recipe: Recipe, context: MistakeContext): readonly Partial<Recipe>[];
}

/** A mistake in the encoding of a hash that is itself correct. */
export interface TokenMistake extends MistakeDescription {
  readonly part: 'token';
  /** Decodes a token with this mistake; `null` where it does not have it. */
  read(token: string): Uint8Array | null;
}
