/** Pages of the mock itself, which the API does not have. */
import type { ShippedEndpoint } from '../catalog/dataset.ts';
import { headerValues } from '../http/header-values.ts';
import { attempt } from '../http/property.ts';
import { pathOf } from '../http/url.ts';
import type { MockRequest } from './answering.ts';
import type { MockCatalog } from './catalog.ts';
import type { CodeChoice } from './code-choice.ts';
import type { Reply } from './reply/reply.ts';
import { readRequestedCode } from './requested-code.ts';

/** The path at which the mock reports that it is running. */
const healthPath = '/__health';

/**
 * Creates the function that answers with a page of the mock: whether it is running, or an overview at `/`. Returns
 * `null` for any other request, also for one to `/` that asks for a code.
 */
export function createOwnPages(
  { endpoints }: MockCatalog,
  choice: CodeChoice,
): (request: MockRequest) => Reply | null {
  return ({ method, target, address, headers }) => {
    const path = pathOf(target);
    if (path === healthPath) return page('application/json', '{"status":"ok"}');
    const isRead = method === 'GET' || method === 'HEAD';
    const preference = headerValues(headers, 'Prefer').join(', ');
    if (path !== '/' || !isRead || readRequestedCode(preference, target)) return null;
    const [host] = headerValues(headers, 'Host');
    const overview = overviewOf(endpoints, choice, originOf(host === undefined ? address : `http://${host}`));
    return /\bjson\b/i.test(headerValues(headers, 'Accept').join())
      ? page('application/json', `${JSON.stringify(overview, null, 2)}\n`)
      : page('text/plain; charset=utf-8', overviewText(overview));
  };
}

function page(type: string, body: string): Reply {
  return {
    status: 200,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
    body,
    code: null,
    endpoint: null,
    note: null,
    isOwn: true,
  };
}

/** The server that the client has called; a client that sends no valid host is on this machine. */
function originOf(address: string): string {
  return attempt(() => new URL(address).origin) ?? 'http://localhost';
}

function overviewOf(endpoints: readonly ShippedEndpoint[], choice: CodeChoice, origin: string) {
  const example = endpoints.find(({ method, paths }) => method === 'GET' && paths.length > 0);
  const path = example?.paths[0]?.replaceAll(/\{[^}]*\}/g, '1') ?? '/example';
  const codes = choice.of(example?.number ?? null);
  const code = codes.findLast((one) => /^4.*\./.test(one)) ?? codes.at(-1);
  const url = origin + path;
  return {
    description:
      'A mock: it answers each request with a status code and sub-code of the API. It knows codes, but has no data.',
    try: [
      `curl -i "${url}"`,
      `curl -i "${url}?__code=${code}"`,
      `curl -i "${url}" -H "Prefer: code=${code}"`,
    ],
    health: origin + healthPath,
    endpoints: endpoints.map(({ number, method, paths }) => ({
      number,
      method,
      paths,
      codes: choice.of(number),
    })),
  };
}

function overviewText({ description, try: lines, health, endpoints }: ReturnType<typeof overviewOf>): string {
  return [
    description,
    '',
    ...lines,
    '',
    `${health} answers 200 while the mock is running.`,
    ...(endpoints.length === 0 ? [] : ['', 'Endpoints:']),
    ...endpoints.flatMap(({ number, method, paths }) =>
      paths.map((path) => `  ${number} ${(method ?? '').padEnd(6)} ${path}`),
    ),
    '',
  ].join('\n');
}
