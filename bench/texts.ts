/** Generates texts of any size, as services write them; the same at every call. */
import { catalog } from '../src/catalog/index.ts';

const codes = catalog.standard.map(({ code }) => code);

/**
 * Generates the log of an application.
 *
 * @param size Length in characters, at least.
 * @param every One line in this many reports a response.
 */
export function logOf(size: number, every: number): string {
  const lines: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const line = i % every === 0 ? responseLine(i) : ordinaryLine(i);
    lines.push(line);
    length += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

function timeOf(i: number): string {
  return new Date(Date.UTC(2026, 10, 22) + i * 137).toISOString();
}

function responseLine(i: number): string {
  const code = codes[i % codes.length] ?? '';
  const status = code.slice(0, 3);
  const request = i % 2 === 0 ? `POST https://api.example/v1/entity` : `GET /v1/entity/id/${i % 977}/data`;
  if (i % 3 === 0) {
    return `198.51.100.${i % 250} - - [22/Nov/2026:17:20:08 +0000] "${request} HTTP/1.1" ${status} ${i % 5000} "-" "sync/4.3.1" ${code}`;
  }
  return `${timeOf(i)} WARN  [http-${i % 16}] ApiClient - ${request} -> ${status} ApiStatusSubCode=${code} in ${(i * 7) % 900} ms`;
}

function ordinaryLine(i: number): string {
  if (i % 3 === 0) {
    return `${timeOf(i)} DEBUG [pool-${i % 16}] Cache - ${(i * 31) % 100_000} entries, ${((i * 17) % 10_000) / 100} MB, hit ratio 0.${i % 997}`;
  }
  return `${timeOf(i)} INFO  [worker-${i % 16}] Order - processed order ${100_000 + i} of customer ${(i * 7919) % 65_536} in ${(i * 13) % 1000}ms, total ${((i * 37) % 90_000) / 100} EUR`;
}

/** Generates a HAR as a browser exports it; one entry in three has failed. */
export function harOf(size: number, indent: number): string {
  const entries: unknown[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const entry = entryOf(i);
    entries.push(entry);
    length += JSON.stringify(entry, null, indent).length + (indent > 0 ? 3_000 : 1);
  }
  const log = { version: '1.2', creator: { name: 'browser', version: '156.0' }, pages: [], entries };
  return JSON.stringify({ log }, null, indent);
}

function entryOf(i: number) {
  const code = i % 3 === 0 ? (codes[i % codes.length] ?? '200') : '200';
  const field = (name: string, value: string) => ({ name, value });
  return {
    startedDateTime: timeOf(i),
    time: (i * 13) % 1000,
    request: {
      method: i % 2 === 0 ? 'GET' : 'POST',
      url: i % 2 === 0 ? `https://api.example/v1/entity/id/${i}/data` : 'https://api.example/v1/entity',
      httpVersion: 'HTTP/2',
      headers: [
        field('accept', '*/*'),
        field('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0'),
        field('cookie', `sid=${'0123456789abcdef'.repeat(4)}`),
      ],
      queryString: [],
      headersSize: 412,
      bodySize: 0,
    },
    response: {
      status: Number(code.slice(0, 3)),
      statusText: '',
      httpVersion: 'HTTP/2',
      headers: [
        field('content-type', 'application/json; charset=utf-8'),
        field('date', 'Sun, 22 Nov 2026 17:20:08 GMT'),
        ...(code.length > 3 ? [field('apistatussubcode', code)] : []),
      ],
      content: {
        size: 900,
        mimeType: 'application/json',
        text: JSON.stringify({
          items: Array.from({ length: 12 }, (_, k) => ({
            id: i * 100 + k,
            name: `Item ${k}`,
            price: (k * 403) / 100,
          })),
        }),
      },
      redirectURL: '',
    },
    cache: {},
    timings: { send: 0.1, wait: (i * 13) % 900, receive: 1.2 },
    serverIPAddress: '203.0.113.25',
  };
}
