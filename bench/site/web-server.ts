/** Serves a built site as a good host does: with brotli, the header fields shipped with it, and its own 404 page. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fieldsFor, type HeaderRule, readHeaderRules } from './header-rules.ts';
import { compressed } from './weight.ts';

/** A site that is being served. */
export interface WebServer {
  /** The origin, without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};
const alreadyCompressed = new Set(['.png', '.webp', '.pagefind', '.pf_fragment', '.pf_index', '.pf_meta']);

/** Serves a folder, which need not exist before the first request; port 0 is any free one. */
export async function serveFolder(folder: string, port = 0): Promise<WebServer> {
  let rules: HeaderRule[] | undefined;
  const server = createServer((request, response) => {
    rules ??= readHeaderRules(join(folder, '_headers'));
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of fieldsFor(pathname, rules)) response.setHeader(name, value);
    const file = fileAt(folder, decodeURIComponent(pathname));
    if (file === null) response.statusCode = 404;
    send(file ?? join(folder, '404.html'), response);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Finds the file of a path with or without a slash at its end. */
function fileAt(folder: string, path: string): string | null {
  const target = join(folder, normalize(path));
  const file = [target, join(target, 'index.html'), `${target.replace(/\/$/, '')}.html`].find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  return file ?? null;
}

function send(file: string, response: ServerResponse): void {
  const extension = extname(file);
  if (!response.hasHeader('Content-Type'))
    response.setHeader('Content-Type', mediaTypes[extension] ?? 'application/octet-stream');
  if (alreadyCompressed.has(extension)) {
    response.end(readFileSync(file));
    return;
  }
  const body = compressed(file);
  response.setHeader('Content-Encoding', 'br');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
