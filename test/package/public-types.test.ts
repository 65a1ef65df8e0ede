import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { typeCheckOptions } from './type-check.ts';

const sources = fileURLToPath(new URL('../../src', import.meta.url));
const files = ['index', 'endpoints', 'advice', 'client', 'signature', 'mock/index'].map(
  (name) => `${sources}/${name}.ts`,
);
const program = ts.createProgram(files, typeCheckOptions);
const checker = program.getTypeChecker();

function original(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function exportsOf(file: string): ts.Symbol[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module).map(original) : [];
}

/** Lists the type references in a declaration, without those in the body of a function. */
function referencesIn(node: ts.Node): ts.EntityName[] {
  if (ts.isBlock(node)) return [];
  const own = ts.isTypeReferenceNode(node) ? [node.typeName] : [];
  const nested: ts.EntityName[] = [];
  ts.forEachChild(node, (child) => void nested.push(...referencesIn(child)));
  return [...own, ...nested];
}

/** Whether an application could need the name of a type: one of this package, and not a type parameter. */
function isNamed(symbol: ts.Symbol): boolean {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || ts.isTypeParameterDeclaration(declaration)) return false;
  return !relative(sources, declaration.getSourceFile().fileName).startsWith('..');
}

test('every type in the declaration of something that is exported is exported too', () => {
  const exported = new Set(files.flatMap(exportsOf));
  expect(exported.size).toBeGreaterThan(60);
  const used = [...exported]
    .flatMap((symbol) => symbol.declarations ?? [])
    .flatMap(referencesIn)
    .map((name) => checker.getSymbolAtLocation(name))
    .filter((symbol) => symbol !== undefined)
    .map(original)
    .filter(isNamed);
  expect(used.length).toBeGreaterThan(100);
  const missing = used.filter((symbol) => !exported.has(symbol));
  expect([...new Set(missing.map(({ name }) => name))]).toEqual([]);
});
