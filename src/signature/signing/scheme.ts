/** Builds the string to sign, and the token of it. */
import { base64 } from './encoding.ts';
import { digest, type HashName, hmac, utf8, utf16 } from './web-crypto.ts';

/** A part of the string to sign. */
export type Ingredient = 'appKey' | 'method' | 'url' | 'issuedAt';

/** A way to create a token: the documented one, or one with a mistake in it. */
export interface Recipe {
  readonly appKey: string;
  readonly method: string;
  readonly url: string;
  readonly issuedAt: string;
  readonly order: readonly Ingredient[];
  readonly separator: string;
  /** Added before the first part. */
  readonly prefix: string;
  /** Added after the last part. */
  readonly suffix: string;
  readonly secret: string;
  /** The key, where it is not the encoded characters of the secret. */
  readonly secretBytes: Uint8Array | null;
  readonly hash: HashName;
  /** Keyed with the secret; message and key swapped; or a plain hash, with the secret next to the message or without it. */
  readonly keying: 'hmac' | 'swapped' | 'secret-first' | 'secret-last' | 'without-secret';
  readonly messageCharset: 'utf-8' | 'utf-16';
  readonly keyCharset: 'utf-8' | 'utf-16';
}

/** The parts of the string to sign, and the secret. */
export type Ingredients = Readonly<Record<Ingredient | 'secret', string>>;

/** Returns the documented way to create a token. */
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

/** Builds the string that a recipe hashes. */
export function stringToSign(recipe: Recipe): string {
  const { order, separator, prefix, suffix } = recipe;
  return prefix + order.map((ingredient) => recipe[ingredient]).join(separator) + suffix;
}

/** Computes the hash of a recipe. */
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

/** Computes the token of a recipe: its hash in Base64. */
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
