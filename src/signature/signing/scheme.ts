/** How a token is made: what goes into the hash, in which order, and what becomes of it. */
import { base64 } from './encoding.ts';
import { digest, type HashName, hmac, utf8, utf16 } from './web-crypto.ts';

/** What is put together into the text that is hashed. */
export type Ingredient = 'appKey' | 'method' | 'url' | 'issuedAt';

/** A way to make a token: the documented one, or one with a mistake in it. */
export interface Recipe {
  readonly appKey: string;
  readonly method: string;
  readonly url: string;
  readonly issuedAt: string;
  readonly order: readonly Ingredient[];
  readonly separator: string;
  /** What stands before and behind all of it. */
  readonly prefix: string;
  readonly suffix: string;
  readonly secret: string;
  /** The key as bytes, where it is not simply the secret as text. */
  readonly secretBytes: Uint8Array | null;
  readonly hash: HashName;
  /** Keyed with the secret; with message and key in each other's place; or without a key, the secret put beside the message. */
  readonly keying: 'hmac' | 'swapped' | 'secret-first' | 'secret-last' | 'without-secret';
  readonly messageCharset: 'utf-8' | 'utf-16';
  readonly keyCharset: 'utf-8' | 'utf-16';
}

/** What the documented way needs to know. */
export type Ingredients = Readonly<Record<Ingredient | 'secret', string>>;

/** The documented way. */
export function documentedRecipe({ appKey, method, url, issuedAt, secret }: Ingredients): Recipe {
  return {
    appKey,
    method,
    url,
    issuedAt,
    order: ['appKey', 'method', 'url', 'issuedAt'],
    separator: '',
    prefix: '',
    suffix: '',
    secret,
    secretBytes: null,
    hash: 'SHA-256',
    keying: 'hmac',
    messageCharset: 'utf-8',
    keyCharset: 'utf-8',
  };
}

/** The text that a recipe hashes. */
export function stringToSign(recipe: Recipe): string {
  const { order, separator, prefix, suffix } = recipe;
  return prefix + order.map((ingredient) => recipe[ingredient]).join(separator) + suffix;
}

/** The bytes that a recipe comes to. */
export function hashOf(recipe: Recipe): Promise<Uint8Array> {
  const { hash, keying, secret, secretBytes } = recipe;
  const message = encoded(stringToSign(recipe), recipe.messageCharset);
  const key = secretBytes ?? encoded(secret, recipe.keyCharset);
  switch (keying) {
    case 'hmac':
      return hmac(hash, key, message);
    case 'swapped':
      return hmac(hash, message, key);
    case 'secret-first':
      return digest(hash, joined(key, message));
    case 'secret-last':
      return digest(hash, joined(message, key));
    case 'without-secret':
      return digest(hash, message);
  }
}

/** The token that a recipe comes to. */
export async function tokenOf(recipe: Recipe): Promise<string> {
  return base64(await hashOf(recipe));
}

function encoded(text: string, charset: Recipe['keyCharset']): Uint8Array {
  return charset === 'utf-8' ? utf8(text) : utf16(text);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
