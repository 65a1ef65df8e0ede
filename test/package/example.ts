import { compileFunction } from 'node:vm';
import ts from 'typescript';

/** The value that an example shows for a line, and its actual value. */
export interface ShownValue {
  readonly line: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Modules that an example may import, by name. */
export type Modules = Readonly<Record<string, object>>;

interface Line {
  readonly statement: ts.ExpressionStatement;
  readonly shown: ts.Expression;
  readonly expected: string;
}

/** Lists the lines `expression; // value` of an example; prose in a comment is not a value. */
export function shownLines(code: string): string[] {
  const source = parse(code);
  return linesOf(source).map(({ statement }) => statement.getText(source));
}

/** Runs an example, and returns the value of each of its lines `expression; // value`. */
export async function runExample(code: string, modules: Modules): Promise<ShownValue[]> {
  const source = parse(code);
  const lines = linesOf(source);
  let recording = code;
  for (const { statement, shown } of lines.toReversed()) {
    const record = `__values.push(${shown.getText(source)});`;
    recording = recording.slice(0, statement.getStart(source)) + record + recording.slice(statement.end);
  }
  const values: unknown[] = [];
  await evaluate(recording, modules, { __values: values });
  return lines.map(({ statement, expected }, i) => ({
    line: statement.getText(source),
    expected: compileFunction(`return (${expected});`)(),
    actual: values[i],
  }));
}

/** Runs TypeScript, and returns its exports. */
export async function evaluate(
  code: string,
  modules: Modules,
  names: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  const require = (name: string) => {
    const found = modules[name];
    if (!found) throw new Error(`The example imports ${name}, which is not available.`);
    return found;
  };
  const parameters = { exports, require, ...names };
  const run = compileFunction(`return (async () => {\n${outputText}\n})();`, Object.keys(parameters));
  await run(...Object.values(parameters));
  return exports;
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
}

function linesOf(source: ts.SourceFile): Line[] {
  return source.statements.filter(ts.isExpressionStatement).flatMap((statement) => {
    const [comment] = ts.getTrailingCommentRanges(source.text, statement.end) ?? [];
    const expected = comment && source.text.slice(comment.pos, comment.end).replace(/^\/\/\s*/, '');
    if (!expected || !isValue(expected)) return [];
    return [{ statement, shown: withoutPrinting(statement.expression), expected }];
  });
}

/** Takes `x` from `console.log(x)`. */
function withoutPrinting(expression: ts.Expression): ts.Expression {
  if (!ts.isCallExpression(expression)) return expression;
  const [argument] = expression.arguments;
  return expression.expression.getText() === 'console.log' && argument ? argument : expression;
}

function isValue(text: string): boolean {
  const [statement, ...more] = parse(`(${text});`).statements;
  if (!statement || more.length > 0 || !ts.isExpressionStatement(statement)) return false;
  return isLiteral(statement.expression);
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((one) => ts.isPropertyAssignment(one) && isLiteral(one.initializer));
  return (
    ts.isStringLiteralLike(node) ||
    ts.isNumericLiteral(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind) ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}
