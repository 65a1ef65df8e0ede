/** Reading values that came from anywhere: getters and proxies may throw, objects may lie. */

/** A property of an object, or `undefined` where there is none or reading it throws. */
export function property(object: unknown, key: string): unknown {
  const has = (typeof object === 'object' && object !== null) || typeof object === 'function';
  return has ? called(() => (object as Record<string, unknown>)[key]) : undefined;
}

/** What a function gives, or `undefined` where it throws. */
export function called<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
