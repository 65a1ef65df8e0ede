import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WrittenRequest } from '../../../src/signature.ts';

/** A request, wherever it begins in its line. */
export type ExpectedRequest = Omit<WrittenRequest, 'offset'>;

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));

export const files = readdirSync(folder).filter((name) => name !== 'README.md');

export function fixture(name: string): string {
  return readFileSync(folder + name, 'utf8');
}

/** The signatures of the documented example, which all the texts have. */
export const signature =
  '{"AppKey":32767,"IssuedAt":"20140408045941","Token":"eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA="}';
export const otherSignature =
  '{"AppKey":32767,"IssuedAt":"20140408045941","Token":"S/3bH3CD44NVM15UpuYds3iJEUp+xicCUZigXpghzaQ="}';

const local = 'http://127.0.0.1:18480/entity';
const entity = 'https://api.rubiq.net/entity';
const usual = { method: 'POST', url: entity, signatures: [signature], line: 1 };
const at = (time: string) => `Sun, 22 Nov 2026 ${time} GMT`;

function request(told: Partial<ExpectedRequest>): ExpectedRequest {
  // Where a time is told, the server refused.
  const status = told.serverTime === undefined ? null : 401;
  const unknown = { isSchemeAssumed: false, isHidden: false, location: null, serverTime: null };
  return { ...usual, ...unknown, status, isRefused: (told.status ?? status) === 401, ...told };
}

const recorded = (lines: readonly [number, number, number]) => [
  request({ serverTime: at('21:08:55'), line: lines[0] }),
  request({
    url: 'https://api.rubiq.net/v1/moved',
    signatures: [otherSignature],
    status: 303,
    location: '/v1/entity/id/5',
    serverTime: at('21:08:55'),
    line: lines[1],
  }),
  request({
    method: 'GET',
    url: 'https://api.rubiq.net/v1/entity/id/5',
    signatures: [otherSignature],
    serverTime: at('21:08:55'),
    line: lines[2],
  }),
];

/** What is to be read of each file. */
export const expected: Readonly<Record<string, readonly ExpectedRequest[]>> = {
  'chromium.har': recorded([1, 1, 1]),
  'chromium-pretty.har': recorded([163, 304, 446]),
  'curl-trace-ascii.txt': [request({ serverTime: at('21:08:42'), line: 97 })],
  'curl-v-http.txt': [request({ url: 'http://api.rubiq.net/entity', serverTime: at('21:08:41'), line: 5 })],
  'curl-v-http2.txt': [
    request({ url: `${entity}?ApiSessionKey=0f8a`, serverTime: at('21:08:41'), line: 33 }),
  ],
  'curl-v-no-header.txt': [
    request({
      method: 'GET',
      url: `${entity}/id/5`,
      signatures: [],
      serverTime: at('21:08:41'),
      line: 33,
    }),
  ],
  'curl-v-redirect.txt': [
    request({
      url: 'https://api.rubiq.net/v1/moved',
      status: 303,
      location: '/v1/entity/id/5',
      serverTime: at('21:08:41'),
      line: 33,
    }),
    request({ url: 'https://api.rubiq.net/v1/entity/id/5', serverTime: at('21:08:41'), line: 59 }),
  ],
  'curl-v-two-headers.txt': [
    request({ signatures: [signature, otherSignature], serverTime: at('21:08:41'), line: 33 }),
  ],
  'curl-v-two-requests.txt': [
    request({ serverTime: at('21:08:42'), line: 33 }),
    request({
      method: 'GET',
      url: `${entity}/id/5`,
      signatures: [otherSignature],
      serverTime: at('21:08:42'),
      line: 89,
    }),
  ],
  'curl-v-variable.txt': [
    request({ signatures: null, isHidden: true, serverTime: at('21:08:42'), line: 33 }),
  ],
  'curl-v.txt': [request({ serverTime: at('21:08:41'), line: 33 })],
  'devtools-curl-bash.txt': [request({ url: `${entity}?a=1&b=2` })],
  'devtools-curl-cmd.txt': [request({ url: `${entity}?a=1&b=2` })],
  'devtools-fetch-node.txt': [request({ url: `${entity}?a=1&b=2` })],
  'devtools-fetch.txt': [request({ url: `${entity}?a=1&b=2` })],
  'devtools-powershell.txt': [request({ url: `${entity}?a=1&b=2` })],
  'go-dump.txt': [
    request({
      url: 'https://127.0.0.1:18480/entity',
      isSchemeAssumed: true,
      serverTime: at('21:08:51'),
    }),
  ],
  'go-header-map.txt': [request({})],
  'httpie.txt': [
    request({
      url: 'https://127.0.0.1:18480/entity',
      isSchemeAssumed: true,
      serverTime: at('21:08:42'),
    }),
  ],
  'java-httpclient.txt': [request({ url: local, serverTime: at('21:08:53'), line: 2 })],
  'node-axios.txt': [request({ url: `${local}?x=1`, line: 35 })],
  'node-fetch.txt': [request({ url: `${local}?x=1`, serverTime: at('21:08:46'), line: 2 })],
  'node-got.txt': [request({ url: `${local}?x=1` })],
  'node-http-debug.txt': [request({ url: local, line: 9 })],
  'node-nested.txt': [request({ url: `${local}?x=1` })],
  'node-pino.txt': [request({ url: `${local}?x=1`, serverTime: at('21:08:47') })],
  'php-curl.txt': [
    request({ url: local, signatures: [otherSignature], serverTime: at('21:08:50'), line: 3 }),
  ],
  'php-json.txt': [request({ signatures: [otherSignature], status: 401 })],
  'python-requests-headers.txt': [request({ url: local, serverTime: at('21:08:43') })],
  'python-requests.txt': [request({ url: `${local}?x=1`, serverTime: at('21:08:43'), line: 2 })],
  'ruby-net-http.txt': [
    request({
      url: 'https://127.0.0.1:18480/entity',
      isSchemeAssumed: true,
      serverTime: at('21:08:50'),
      line: 3,
    }),
  ],
  'wget-d.txt': [request({ url: local, serverTime: at('21:08:42'), line: 5 })],
};
