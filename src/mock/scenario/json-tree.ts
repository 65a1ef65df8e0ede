/** Gives each value of a JSON document its place, so that a message can say where a fault is. */

/** A value and its place: line and column, or a path. */
export type JsonTree =
  | { readonly kind: 'string'; readonly value: string; readonly where: string }
  | { readonly kind: 'number'; readonly value: number; readonly where: string }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly where: string }
  | { readonly kind: 'null'; readonly value: null; readonly where: string }
  | { readonly kind: 'array'; readonly items: readonly JsonTree[]; readonly where: string }
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly where: string };

/** A member of an object, and the place of its name. */
export interface JsonMember {
  readonly name: string;
  readonly where: string;
  readonly value: JsonTree;
}

/** Reports invalid JSON or an unexpected value; the message begins with the place. */
export class JsonFault extends Error {
  constructor(where: string, what: string) {
    super(where === '' ? what : `${where}: ${what}`);
  }
}

const maxDepth = 100;

/** Refuses to go deeper than a document of people does. */
export function checkDepth(depth: number, where: string): void {
  if (depth > maxDepth) throw new JsonFault(where, `Expected at most ${maxDepth} levels of nesting.`);
}

/** Makes the tree of a string, a number, a boolean or `null`. */
export function jsonLeaf(value: string | number | boolean | null, where: string): JsonTree {
  if (typeof value === 'string') return { kind: 'string', value, where };
  if (typeof value === 'number') return { kind: 'number', value, where };
  return value === null ? { kind: 'null', value, where } : { kind: 'boolean', value, where };
}

/** Makes the tree of a value in memory. Places are paths, such as `steps[0].code`. */
export function jsonTreeOf(given: unknown, where = '', depth = 0): JsonTree {
  checkDepth(depth, where);
  if (Array.isArray(given)) {
    const items = given.map((item, i) => jsonTreeOf(item, `${where}[${i}]`, depth + 1));
    return { kind: 'array', items, where };
  }
  if (typeof given === 'object' && given !== null) {
    const members = Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const place = where === '' ? name : `${where}.${name}`;
        return { name, where: place, value: jsonTreeOf(value, place, depth + 1) };
      });
    return { kind: 'object', members, where };
  }
  if (given === null || typeof given === 'string' || typeof given === 'boolean' || Number.isFinite(given)) {
    return jsonLeaf(given as string | number | boolean | null, where);
  }
  throw new JsonFault(where, `A ${typeof given} cannot be written as JSON.`);
}

/** Gives the plain value of a tree. */
export function plainOf(tree: JsonTree): unknown {
  switch (tree.kind) {
    case 'array':
      return tree.items.map(plainOf);
    case 'object':
      return Object.fromEntries(tree.members.map(({ name, value }) => [name, plainOf(value)]));
    default:
      return tree.value;
  }
}
