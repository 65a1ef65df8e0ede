import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The options for sources next to the library, with its entries by the names that programs import. */
export const typeCheckOptions: ts.CompilerOptions = {
  allowImportingTsExtensions: true,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  paths: {
    'api-status-codes': [`${root}src/index.ts`],
    'api-status-codes/advice': [`${root}src/advice.ts`],
    'api-status-codes/client': [`${root}src/client.ts`],
    'api-status-codes/endpoints': [`${root}src/endpoints.ts`],
    'api-status-codes/mock': [`${root}src/mock/index.ts`],
    'api-status-codes/signature': [`${root}src/signature.ts`],
  },
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  typeRoots: [`${root}node_modules/@types`],
  types: ['node'],
};

/**
 * Type-checks sources as modules next to the library, all in one program.
 *
 * @param modules The source of each, by a name that says where it comes from.
 * @returns The errors of the compiler, with that name.
 */
export function typeErrors(modules: ReadonlyMap<string, string>): string[] {
  const names = [...modules.keys()];
  const texts = new Map([...modules.values()].map((text, i) => [`${root}example-${i}.ts`, text]));
  const host = ts.createCompilerHost(typeCheckOptions);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language);
  };
  const program = ts.createProgram([...texts.keys()], typeCheckOptions, host);
  return [...texts.keys()].flatMap((file, i) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map((found) => `${names[i]}, ${messageOf(found)}`),
  );
}

function messageOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
