/** Limits of size and time for clients. Times are in milliseconds. */
export interface Limits {
  /** For all header fields together. Beyond it, node:http answers with 431. */
  readonly headerBytes: number;
  /** For the body. Beyond it, the response is 413. */
  readonly bodyBytes: number;
  /** For the header fields, and for the whole request. Beyond it, node:http answers with 408. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** For a connection without traffic. */
  readonly keepAliveTimeout: number;
  readonly idleTimeout: number;
  /** Further connections are closed immediately. */
  readonly connections: number;
  /** For responses that have begun, after `close()`. */
  readonly closeTimeout: number;
}

/** The limits that apply where none are given. */
export const usualLimits: Limits = {
  headerBytes: 16_384,
  bodyBytes: 10_000_000,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  idleTimeout: 70_000,
  connections: 2_000,
  closeTimeout: 2_000,
};
