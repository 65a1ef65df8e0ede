/** Texts that the decoder offers to try. */
import type { ExampleText } from './record.ts';

const har = {
  log: {
    version: '1.2',
    entries: [
      {
        startedDateTime: '2026-11-22T02:13:44.120Z',
        request: { method: 'POST', url: 'https://api.example/v1/entity', headers: [] },
        response: {
          status: 400,
          statusText: 'Bad Request',
          headers: [{ name: 'ApiStatusSubCode', value: '400.3' }],
        },
      },
      {
        startedDateTime: '2026-11-22T02:13:47.530Z',
        request: { method: 'GET', url: 'https://api.example/v1/entity/id/1234/data/7', headers: [] },
        response: { status: 200, statusText: 'OK', headers: [] },
      },
    ],
  },
};

export const exampleTexts = [
  {
    label: 'curl -v',
    text: `> GET /v1/entity/id/1234/data/7 HTTP/1.1
> Host: api.example
> ApiSessionKey: ••••••
>
< HTTP/1.1 403 Forbidden
< ApiStatusSubCode: 403.25
< Content-Length: 0
<`,
    codes: ['403.25'],
  },
  {
    label: 'axios error',
    text: `AxiosError: Request failed with status code 401
    at settle (node_modules/axios/lib/core/settle.js:19:12) {
  code: 'ERR_BAD_REQUEST',
  config: { method: 'get', url: 'https://api.example/v1/entity/id/1234/data/7' },
  response: {
    status: 401,
    statusText: 'Unauthorized',
    headers: { apistatussubcode: '401.9', 'content-length': '0' }
  }
}`,
    codes: ['401.9'],
  },
  {
    label: 'JSON log',
    text: `{"time":"2026-11-22T02:13:44Z","method":"GET","url":"/v1/entity/id/1234/data/7","status":200}
{"time":"2026-11-22T02:13:46Z","method":"GET","url":"/v1/entity/id/1234/data/7","status":403,"ApiStatusSubCode":"403.23"}
{"time":"2026-11-22T02:13:47Z","method":"GET","url":"/v1/entity/id/1234/data/7","status":403,"ApiStatusSubCode":"403.23"}
{"time":"2026-11-22T02:13:52Z","method":"GET","url":"/v1/entity/id/99/data/7","status":404,"ApiStatusSubCode":"404.1"}`,
    codes: ['403.23', '404.1', '200'],
  },
  { label: 'HAR file', text: JSON.stringify(har, null, 1), codes: ['400.3', '200'] },
] as const satisfies readonly ExampleText[];
