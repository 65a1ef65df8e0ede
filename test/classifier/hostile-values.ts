/** Values that plain JavaScript may pass: none of them is evidence, and some throw when they are accessed. */
const fail = () => {
  throw new Error('accessed');
};

export const hostileValues: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -403,
  403.5,
  1e300,
  10n,
  true,
  '',
  '\ud800',
  'x'.repeat(100_000),
  Symbol('403'),
  fail,
  [],
  [[[]]],
  {},
  Object.create(null),
  { toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail },
  new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail }),
  new Proxy([], { get: fail, has: fail, ownKeys: fail }),
  new Proxy(fail, { get: fail, apply: fail }),
  Proxy.revocable({}, {}).proxy,
  new Date(Number.NaN),
  /403/g,
  new Map([[{}, {}]]),
  new Error('403'),
];

export const revoked: unknown = (() => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
})();
