/** Reads a module of the library: its imports, its exports, and its declarations with the docstring of each. */
import ts from 'typescript';
import { type Docstring, readDocstring } from './docstring.ts';

/** A declaration at the top of a module. */
export interface Declaration {
  readonly name: string;
  readonly isType: boolean;
  readonly isExported: boolean;
  /** The code without `export`: of a type all, of anything else without its value. */
  readonly text: string;
  readonly docstring: Docstring;
  /** The types that it mentions, by the names that they have in the module. */
  readonly mentions: readonly string[];
}

/** A name of another module, by the name that it has here. */
export interface ModuleImport {
  readonly name: string;
  readonly from: string;
}

/** A module, as far as others use it. */
export interface Module {
  readonly docstring: Docstring;
  readonly declarations: readonly Declaration[];
  /** Its imports, and its exports from other modules. */
  readonly imports: ReadonlyMap<string, ModuleImport>;
  /** The names that it exports, in the order of the code. */
  readonly exported: readonly string[];
  /** The modules that it exports as a whole. */
  readonly exportedModules: readonly string[];
}

/** Reads the code of a module. */
export function readModule(code: string): Module {
  const { statements } = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const declarations = statements.flatMap((statement) => declarationIn(statement) ?? []);
  const reexports = statements.filter(ts.isExportDeclaration);
  const exports = reexports.flatMap(({ exportClause }) =>
    exportClause && ts.isNamedExports(exportClause) ? [...exportClause.elements] : [],
  );
  return {
    docstring: readDocstring(/^\/\*\*.*?\*\//s.exec(code)?.[0] ?? ''),
    declarations,
    imports: new Map([...statements.filter(ts.isImportDeclaration), ...reexports].flatMap(importsIn)),
    exported: [
      ...declarations.filter(({ isExported }) => isExported).map(({ name }) => name),
      ...exports.map(({ name }) => name.text),
    ],
    exportedModules: reexports
      .filter(({ exportClause }) => exportClause === undefined)
      .map(({ moduleSpecifier }) => textOf(moduleSpecifier)),
  };
}

function importsIn(
  statement: ts.ImportDeclaration | ts.ExportDeclaration,
): (readonly [name: string, of: ModuleImport])[] {
  const named = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause;
  if (!named || !statement.moduleSpecifier || !(ts.isNamedImports(named) || ts.isNamedExports(named)))
    return [];
  const from = textOf(statement.moduleSpecifier);
  return [...named.elements].map(({ name, propertyName }) => [
    name.text,
    { name: (propertyName ?? name).text, from },
  ]);
}

function textOf(node: ts.Expression | undefined): string {
  return node && ts.isStringLiteral(node) ? node.text : '';
}

function declarationIn(statement: ts.Statement): Declaration | null {
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement;
  if (!declared || !isNamed(declared) || !declared.name || !ts.isIdentifier(declared.name)) return null;
  const isType = ts.isInterfaceDeclaration(declared) || ts.isTypeAliasDeclaration(declared);
  const start = statement.getStart();
  const end = isType ? declared.end : (implementationOf(declared)?.getFullStart() ?? declared.end);
  const comment = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc).at(-1);
  return {
    name: declared.name.text,
    isType,
    isExported: ts.canHaveModifiers(statement) && hasExport(statement),
    text: statement
      .getSourceFile()
      .text.slice(start, end)
      .replace(/^export (?:async )?/, '')
      .replace(/\s*=?\s*$/, ''),
    docstring: readDocstring(comment?.getText() ?? ''),
    mentions: [...new Set(mentionsIn(declared, implementationOf(declared)))],
  };
}

type Named =
  | ts.FunctionDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableDeclaration;

function isNamed(node: ts.Node): node is Named {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isVariableDeclaration(node)
  );
}

/** Finds the part that is no type: the body of a function, the value of a constant. */
function implementationOf(node: Named): ts.Node | undefined {
  if (ts.isFunctionDeclaration(node)) return node.body;
  return ts.isVariableDeclaration(node) ? node.initializer : undefined;
}

function hasExport(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function mentionsIn(node: ts.Node, skipped: ts.Node | undefined): string[] {
  const found = mentionOf(node);
  ts.forEachChild(node, (child) => {
    if (child !== skipped) found.push(...mentionsIn(child, skipped));
  });
  return found;
}

function mentionOf(node: ts.Node): string[] {
  if (ts.isTypeReferenceNode(node)) return [node.typeName.getText()];
  return ts.isExpressionWithTypeArguments(node) ? [node.expression.getText()] : [];
}
