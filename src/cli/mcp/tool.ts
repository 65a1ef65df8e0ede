/** The tools of the server: their parameters, which also are their JSON Schema, and their results. */
import { quoted } from '../output/terminal/printable.ts';
import { UsageError } from '../usage-error.ts';

/** A parameter of a tool. An integer may also be written as a string, which some clients do. */
export interface Parameter {
  readonly type: 'string' | 'boolean' | 'integer';
  readonly description: string;
  readonly isRequired?: true;
}

type Parameters = Readonly<Record<string, Parameter>>;

/** The arguments of a call; those for numbers are as the options of the commands take them. */
type ArgumentsOf<P extends Parameters> = {
  readonly [Name in keyof P]?: (P[Name]['type'] extends 'boolean' ? boolean : string) | undefined;
};

/** The result of a tool: for a reader, and in the JSON form of the command line. */
export interface ToolResult {
  readonly text: string;
  readonly structured: object;
}

/** A tool, as the server lists and calls it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object' } & Readonly<Record<string, unknown>>;
  /**
   * Calls the tool with the arguments of a client.
   *
   * @throws {UsageError} Where the arguments cannot be used; the message says how to correct them, and repeats none.
   */
  call(args: Readonly<Record<string, unknown>>): Promise<ToolResult>;
}

/** The definition of a tool. */
interface ToolDefinition<P extends Parameters> extends Pick<Tool, 'name' | 'title' | 'description'> {
  readonly parameters: P;
  readonly run: (args: ArgumentsOf<P>) => ToolResult | Promise<ToolResult>;
}

/** Makes a tool, which checks its arguments before it runs. */
export function createTool<const P extends Parameters>(definition: ToolDefinition<P>): Tool {
  const { name, title, description, parameters, run } = definition;
  return {
    name,
    title,
    description,
    inputSchema: inputSchema(parameters),
    async call(args) {
      const checked = checkedArguments(name, parameters, args);
      const worded = (text: string) => inToolWords(text, parameters, checked);
      try {
        const { text, structured } = await run(checked as ArgumentsOf<P>);
        return { text: worded(text), structured };
      } catch (error) {
        throw error instanceof UsageError ? new UsageError(worded(error.message)) : error;
      }
    },
  };
}

function inputSchema(parameters: Parameters): Tool['inputSchema'] {
  const entries = Object.entries(parameters);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, { type, description }]) => [name, { type, description }]),
    ),
    required: entries.filter(([, { isRequired }]) => isRequired).map(([name]) => name),
    additionalProperties: false,
  };
}

function checkedArguments(
  tool: string,
  parameters: Parameters,
  args: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | boolean>> {
  const names = Object.keys(parameters);
  if (Object.keys(args).some((name) => !names.includes(name))) {
    throw new UsageError(`${tool} has only these parameters: ${names.join(', ')}.`);
  }
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
  const checked = Object.fromEntries(
    given.map(([name, value]) => [name, checkedValue(name, parameters, value)]),
  );
  const missing = names.filter((name) => parameters[name]?.isRequired && !Object.hasOwn(checked, name));
  if (missing.length > 0) throw new UsageError(`${tool} requires ${missing.map(inCode).join(' and ')}.`);
  return checked;
}

function checkedValue(name: string, parameters: Parameters, value: unknown): string | boolean {
  const type = parameters[name]?.type;
  if (type === 'integer' && Number.isSafeInteger(value)) return String(value);
  if (type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string')
    return value as string | boolean;
  throw new UsageError(`${inCode(name)} must be of the type ${type}.`);
}

/** Names parameters instead of the options of the command line, and leaves out what was written, which may be secret. */
function inToolWords(
  message: string,
  parameters: Parameters,
  args: Readonly<Record<string, string | boolean>>,
): string {
  let text = message;
  for (const [name, value] of Object.entries(args)) {
    if (typeof value !== 'string') continue;
    for (const written of [value, value.trim()]) text = text.replaceAll(quoted(written), inCode(name));
  }
  return text
    .replaceAll(/--([a-z]+(?:-[a-z]+)*)/g, (option, words: string) => {
      const name = words.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return Object.hasOwn(parameters, name) ? inCode(name) : option;
    })
    .trimEnd();
}

function inCode(name: string): string {
  return `\`${name}\``;
}
