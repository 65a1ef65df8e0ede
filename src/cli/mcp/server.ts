/** The server of the Model Context Protocol, on the official SDK. */
import { UsageError } from '../usage-error.ts';
import { type Guide, guideText } from './guides.ts';
import type { Tool, ToolResult } from './tool.ts';

/** The package of the SDK. It is no dependency, because only this command uses it. */
const sdkPackage = '@modelcontextprotocol/sdk';

/** The content of a server. */
export interface ServerContent {
  readonly version: string;
  /** Says to a client what the tools are for. */
  readonly instructions: string;
  readonly tools: readonly Tool[];
  readonly guides: readonly Guide[];
  /** Put before the addresses in the guides. */
  readonly base: string;
  /** Reports a fault of this program, of which a client gets no details: they may repeat what it has sent. */
  readonly report: (error: unknown) => void;
}

/**
 * Answers messages on standard input until it ends.
 *
 * @returns The function that stops it.
 * @throws {UsageError} Where the SDK is not installed.
 */
export async function startServer(content: ServerContent): Promise<() => Promise<void>> {
  const { McpServer, StdioServerTransport, schemas } = await loadSdk();
  const { version, instructions, tools, guides, base } = content;
  // The inner server takes JSON Schema; the outer one takes only schemas of zod.
  const { server } = new McpServer(
    { name: 'api-status-codes', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  server.setRequestHandler(schemas.ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(schemas.CallToolRequestSchema, ({ params: { name, arguments: args = {} } }) =>
    resultOf(toolNamed(name, tools), args, content),
  );
  server.setRequestHandler(schemas.ListResourcesRequestSchema, () => ({
    resources: guides.map(({ name, title, description }) => ({
      uri: uriOf(name),
      name,
      title,
      description,
      mimeType,
    })),
  }));
  server.setRequestHandler(schemas.ReadResourceRequestSchema, ({ params: { uri } }) => {
    const guide = guides.find(({ name }) => uriOf(name) === uri);
    if (!guide) throw new Error(`There is no such guide. The guides are ${listed(guides)}.`);
    return { contents: [{ uri, mimeType, text: guideText(guide, base) }] };
  });
  await server.connect(new StdioServerTransport());
  return () => server.close();
}

const mimeType = 'text/markdown';

function uriOf(guide: string): string {
  return `api-status-codes://guides/${guide}`;
}

function toolNamed(name: string, tools: readonly Tool[]): Tool {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`There is no such tool. The tools are ${listed(tools)}.`);
  return tool;
}

function listed(named: readonly { readonly name: string }[]): string {
  return named.map(({ name }) => name).join(', ');
}

/** Calls a tool. Wrong arguments give a result, which the client can correct, and not an error of the protocol. */
async function resultOf(
  tool: Tool,
  args: Readonly<Record<string, unknown>>,
  { report }: Pick<ServerContent, 'report'>,
) {
  try {
    const { text, structured }: ToolResult = await tool.call(args);
    return { content: [textContent(text)], structuredContent: { ...structured } };
  } catch (error) {
    if (error instanceof UsageError) return { content: [textContent(error.message)], isError: true };
    report(error);
    throw new Error(`${tool.name} failed because of a fault in api-status-codes.`);
  }
}

function textContent(text: string) {
  return { type: 'text' as const, text };
}

async function loadSdk() {
  try {
    const [{ McpServer }, { StdioServerTransport }, schemas] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/mcp.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
    return { McpServer, StdioServerTransport, schemas };
  } catch (error) {
    const { code, message = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(sdkPackage)) throw error;
    throw new UsageError(
      `The command mcp requires the package ${sdkPackage}, which is not installed. Install it where api-status-codes is installed: npm install ${sdkPackage}. With npx: npx -p api-status-codes -p ${sdkPackage} api-status-codes mcp`,
    );
  }
}
