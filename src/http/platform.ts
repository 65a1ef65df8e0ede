/** The names of hash functions in Web Crypto. */
export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** The part of Web Crypto that signing uses. */
export interface Subtle {
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: { readonly name: 'HMAC'; readonly hash: HashName },
    extractable: false,
    usages: readonly ['sign'],
  ): Promise<unknown>;
  sign(algorithm: 'HMAC', key: unknown, data: Uint8Array): Promise<ArrayBuffer>;
  digest(algorithm: HashName, data: Uint8Array): Promise<ArrayBuffer>;
}

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
  close(): void;
}

/** The globals that the pure rooms use, which are the same in browsers, workers and Node. */
interface Platform {
  readonly URL?: new (url: string, base?: string) => { readonly href: string };
  readonly Headers: new (fields?: unknown) => { set(name: string, value: string): void };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    encoding: string,
  ) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };
  readonly crypto?: { readonly subtle?: Subtle };
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
  readonly setTimeout?: (run: () => void, milliseconds: number) => unknown;
  readonly clearTimeout?: (timer: unknown) => void;
  /** Where relative URLs begin; only documents and workers of a browser have it. */
  readonly location?: { readonly href: string };
  readonly document?: { readonly baseURI: string };
}

/** The global object, typed without the libraries of one platform. */
export const platform = globalThis as unknown as Platform;
