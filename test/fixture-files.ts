import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text as a tool printed it, and the expectation next to it; `fixtures/README.md` describes both files. */
export interface FixtureFile extends Expectation {
  /** The path below the folder that was read. */
  readonly name: string;
  readonly text: string;
}

/** The content of a `.expected` file. */
export interface Expectation {
  /** The tool that printed the text, with its version. */
  readonly tool: string;
  readonly made: string;
  /** A known misreading, described. */
  readonly misread: string | null;
  /** The lines with the expected findings, without comments. */
  readonly lines: readonly string[];
}

const suffix = '.expected';

/** Reads every fixture below a folder of `test/fixtures`, in order of their paths. */
export function readFixtureFiles(folder: string): FixtureFile[] {
  const root = fileURLToPath(new URL(`fixtures/${folder}`, import.meta.url));
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
  const texts = names.filter((name) => !name.endsWith(suffix));
  requirePairs(names, texts);
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  return texts.map((name) => ({
    name,
    text: read(name),
    ...parseExpectation(name + suffix, read(name + suffix)),
  }));
}

function requirePairs(names: readonly string[], texts: readonly string[]): void {
  const paired = new Set(texts.flatMap((name) => [name, name + suffix]));
  const lone = names.filter((name) => !paired.delete(name));
  if (lone.length + paired.size > 0) {
    throw new Error(`A text and its expectation come in pairs: ${[...lone, ...paired].join(', ')}`);
  }
}

/** Parses an expectation into its header and its lines; throws where the header is incomplete. */
export function parseExpectation(name: string, content: string): Expectation {
  const header = /^# tool: (\S.*)\n# made: (\S.*)\n(?:# misread: (\S.*)\n)?/.exec(content);
  if (header === null) throw new Error(`${name} does not begin with "# tool: …" and "# made: …"`);
  const [whole, tool = '', made = '', misread = null] = header;
  const lines = content
    .slice(whole.length)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return { tool, made, misread, lines };
}
