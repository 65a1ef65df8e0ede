/** Selects the sub-codes of the standard list that a status may come with. */
import type { KeyCode } from '../../../catalog/access.ts';
import { statusOf } from '../../../catalog/code.ts';
import type { StandardCode } from '../../../catalog/record.ts';
import { pathParameters, type Route } from './routes.ts';
import type { OpenApiSource } from './source.ts';

/** The standard list by status. */
export interface StandardList {
  readonly byStatus: ReadonlyMap<string, readonly StandardCode[]>;
  readonly keyCodes: readonly KeyCode[];
  /** The component with the sub-codes of each status that has too many to repeat. */
  readonly components: ReadonlyMap<string, string>;
}

/** The sub-codes of the standard list for one status. */
export interface SubCodeList {
  readonly description: string;
  readonly type: 'string';
  readonly enum: readonly string[];
}

/** The sub-codes that a response lists itself, and the component that names the others. */
export interface SubCodeSelection {
  readonly listed: readonly StandardCode[];
  readonly component: string | null;
}

/** The most sub-codes of the standard list that a response repeats; more get a component of their own. */
const mostRepeated = 20;

/** Groups the standard list of a catalog by status. */
export function readStandardList({ catalog }: OpenApiSource): StandardList {
  const byStatus = Map.groupBy(catalog.standard, ({ code }): string => statusOf(code));
  const list = { byStatus, keyCodes: catalog.access.keyCodes, components: new Map<string, string>() };
  const long = [...byStatus.keys()].filter((status) => subCodesOf(list, status, null).length > mostRepeated);
  return { ...list, components: new Map(long.map((status) => [status, `SubCodes${status}`])) };
}

/** Selects the sub-codes that a status may come with on a route, or on any route if it is `null`. */
export function selectSubCodes(list: StandardList, status: string, route: Route | null): SubCodeSelection {
  const subCodes = subCodesOf(list, status, route);
  const component = list.components.get(status);
  if (component === undefined || route === null) return { listed: subCodes, component: null };
  return { listed: subCodes.filter(({ code }) => isKeyCode(list, code)), component };
}

/** Makes the components with the sub-codes of each status that has too many to repeat. */
export function subCodeComponents(list: StandardList): Record<string, SubCodeList> {
  return Object.fromEntries(
    [...list.components].map(([status, name]) => [
      name,
      {
        description: `The sub-codes that the standard list has for ${status}.`,
        type: 'string',
        enum: subCodesOf(list, status, null).map(({ code }) => code),
      },
    ]),
  );
}

/** Lists the codes that only apply to paths with certain parameters, and do to this one. */
export function keyCodesOf({ path }: Route, { keyCodes }: StandardList): string[] {
  const names = new Set(pathParameters(path));
  return keyCodes
    .filter(({ parameters }) => parameters.some((name) => names.has(name)))
    .map(({ code }) => code);
}

function subCodesOf(list: StandardList, status: string, route: Route | null): StandardCode[] {
  const keyed = new Set(route ? keyCodesOf(route, list) : []);
  return (list.byStatus.get(status) ?? []).filter(
    ({ code, retired }) => code !== status && !retired && (!isKeyCode(list, code) || keyed.has(code)),
  );
}

function isKeyCode({ keyCodes }: StandardList, code: string): boolean {
  return keyCodes.some((one) => one.code === code);
}
