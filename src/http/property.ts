/** Reads values of unknown origin, whose getters and proxies may throw. */

/** Returns a property of an object, or `undefined` where there is none or reading it throws. */
export function property(object: unknown, key: string | symbol): unknown {
  if (typeof object !== 'object' && typeof object !== 'function') return undefined;
  try {
    return (object as Record<string | symbol, unknown>)[key];
  } catch {
    return undefined;
  }
}

/** Calls a function, and returns `undefined` where it throws. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
