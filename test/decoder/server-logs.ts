/** Generates logs of servers and clients in which each line is one response; the same at every call. */
import { catalog } from '../../src/catalog/index.ts';

/** A response that a line reports. */
export interface LoggedResponse {
  readonly time: Date;
  readonly client: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** `null` where the server does not log it. */
  readonly subCode: string | null;
  readonly bytes: number;
  readonly ms: number;
}

/** Writes a response as a line. */
export type LogFormat = (response: LoggedResponse) => string;

const host = 'api.example';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number) => String(value).padStart(2, '0');
const clockOf = (time: Date) => time.toISOString().slice(11, 19);
const dayOf = (time: Date) => time.toISOString().slice(0, 10);
const commonTime = (time: Date) =>
  `${two(time.getUTCDate())}/${months[time.getUTCMonth()]}/${time.getUTCFullYear()}:${clockOf(time)} +0000`;
const syslogTime = (time: Date) =>
  `${months[time.getUTCMonth()]} ${String(time.getUTCDate()).padStart(2, ' ')} ${clockOf(time)}`;
const slashedTime = (time: Date) => `${dayOf(time).replaceAll('-', '/')} - ${clockOf(time)}`;
const levelOf = (status: number) => (status < 400 ? 'info' : status < 500 ? 'warn' : 'error');

/** Formats with one line for each response. */
const lineFormats: Readonly<Record<string, LogFormat>> = {
  common: ({ client, time, method, path, status, bytes }) =>
    `${client} - - [${commonTime(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes}`,
  combined: ({ client, time, method, path, status, bytes }) =>
    `${client} - alice [${commonTime(time)}] "${method} ${path} HTTP/2.0" ${status} ${bytes} "https://shop.example/cart" "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0"`,
  'combined with a sub-code': ({ client, time, method, path, status, bytes, subCode }) =>
    `${client} - - [${commonTime(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "-" "sync/4.3" ${subCode ?? '-'}`,
  'with a virtual host': ({ client, time, method, path, status, bytes }) =>
    `${host}:443 ${client} - - [${commonTime(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "-" "curl/8.5.0"`,
  'NGINX ingress': ({ client, time, method, path, status, bytes, ms }) =>
    `${client} - - [${commonTime(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "-" "okhttp/4.12.0" 512 0.${ms} [shop-api-8080] [] 10.244.1.7:8080 ${bytes} 0.${ms} ${status} 5f1c0e6b8a0d4c7e9b2a3d4f5e6a7b8c`,
  'NGINX in JSON': ({ client, time, method, path, status, bytes, ms }) =>
    `{"time_local":"${commonTime(time)}","remote_addr":"${client}","request":"${method} ${path} HTTP/1.1","status": "${status}","body_bytes_sent":"${bytes}","request_time":"0.${ms}"}`,
  'Apache with time to serve': ({ client, time, method, path, status, bytes, ms }) =>
    `${client} - - [${commonTime(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes} ${ms}000`,
  HAProxy: ({ client, time, method, path, status, bytes, ms }) =>
    `${syslogTime(time)} lb1 haproxy[1423]: ${client}:50912 [${commonTime(time).slice(0, 20)}.123] https~ api/web2 0/0/1/${ms}/${ms} ${status} ${bytes} - - ---- 12/12/3/1/0 0/0 "${method} ${path} HTTP/1.1"`,
  Envoy: ({ client, time, method, path, status, bytes, ms }) =>
    `[${time.toISOString()}] "${method} ${path} HTTP/1.1" ${status} - 0 ${bytes} ${ms} ${ms} "${client}" "sync/4.3" "6f2f1b0a-4c1f-9d6e-8b77-0f8a3a6a2c11" "${host}" "10.0.3.4:8080"`,
  'application load balancer': ({ client, time, method, path, status, bytes, ms }) =>
    `https ${time.toISOString()} app/api/50dc6c495c0c9188 ${client}:46532 10.0.0.66:8080 0.000 0.${ms} 0.000 ${status} ${status} 217 ${bytes} "${method} https://${host}:443${path} HTTP/1.1" "sync/4.3" TLS_AES_128_GCM_SHA256 TLSv1.3`,
  'Traefik, common': ({ client, time, method, path, status, bytes, ms }) =>
    `${client} - - [${commonTime(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "-" "-" 42 "api@docker" "http://172.18.0.5:8080" ${ms}ms`,
  'Traefik in JSON': ({ client, time, method, path, status, bytes, ms }) =>
    JSON.stringify({
      ClientHost: client,
      DownstreamContentSize: bytes,
      DownstreamStatus: status,
      Duration: ms * 1_000_000,
      RequestMethod: method,
      RequestPath: path,
      level: 'info',
      time: time.toISOString(),
    }),
  'Caddy in JSON': ({ client, time, method, path, status, bytes, ms }) =>
    JSON.stringify({
      level: 'info',
      ts: time.getTime() / 1_000,
      logger: 'http.log.access',
      msg: 'handled request',
      request: { remote_ip: client, proto: 'HTTP/2.0', method, host, uri: path },
      duration: ms / 1_000,
      size: bytes,
      status,
    }),
  'pino in JSON': ({ client, time, method, path, status, ms }) =>
    JSON.stringify({
      level: 30,
      time: time.getTime(),
      pid: 17,
      hostname: 'web-2',
      req: { id: 1, method, url: path, remoteAddress: client },
      res: { statusCode: status },
      responseTime: ms,
      msg: 'request completed',
    }),
  'pino with a sub-code': ({ time, method, path, status, subCode, ms }) =>
    JSON.stringify({
      level: 40,
      time: time.getTime(),
      req: { method, url: `https://${host}${path}` },
      res: { statusCode: status, headers: { apistatussubcode: subCode ?? undefined } },
      responseTime: ms,
      msg: 'request completed',
    }),
  'winston in JSON': ({ time, method, path, status, ms }) =>
    JSON.stringify({
      level: levelOf(status),
      message: `${method} ${path} ${status} ${ms}ms`,
      timestamp: time.toISOString(),
    }),
  'structured log in JSON': ({ client, time, method, path, status, ms }) =>
    JSON.stringify({
      time: time.toISOString(),
      level: 'INFO',
      msg: 'request',
      method,
      path,
      status,
      duration_ms: ms,
      ip: client,
    }),
  logfmt: ({ client, time, method, path, status, bytes, ms }) =>
    `time=${time.toISOString()} level=${levelOf(status)} msg="request" method=${method} path=${path} status=${status} bytes=${bytes} duration=${ms}ms ip=${client}`,
  lograge: ({ method, path, status, ms }) =>
    `method=${method} path=${path} format=json controller=EntitiesController action=show status=${status} duration=${ms}.12 view=0.31 db=4.01`,
  'router of Heroku': ({ client, time, method, path, status, bytes, ms }) =>
    `${time.toISOString()} heroku[router]: at=info method=${method} path="${path}" host=${host} request_id=8601b555-6a83-4c12-8269-97c8e32cdb22 fwd="${client}" dyno=web.1 connect=1ms service=${ms}ms status=${status} bytes=${bytes} protocol=https`,
  'morgan tiny': ({ method, path, status, bytes, ms }) =>
    `${method} ${path} ${status} ${bytes} - ${ms}.231 ms`,
  'morgan dev': ({ method, path, status, bytes, ms }) =>
    `${method} ${path} \u001b[33m${status}\u001b[0m ${ms}.104 ms - ${bytes}`,
  uvicorn: ({ client, method, path, status }) =>
    `INFO:     ${client}:53312 - "${method} ${path} HTTP/1.1" ${status} Answer`,
  Django: ({ time, method, path, status, bytes }) =>
    `[${commonTime(time).slice(0, 11).replaceAll('/', '/')} ${clockOf(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes}`,
  Werkzeug: ({ client, time, method, path, status }) =>
    `${client} - - [${commonTime(time).slice(0, 11)} ${clockOf(time)}] "${method} ${path} HTTP/1.1" ${status} -`,
  Gin: ({ client, time, method, path, status, ms }) =>
    `[GIN] ${slashedTime(time)} | ${status} | ${String(ms).padStart(9)}.52µs | ${client.padStart(15)} | ${method.padEnd(8)} "${path}"`,
  Fiber: ({ client, time, method, path, status, ms }) =>
    `${clockOf(time)} | ${status} | ${String(ms).padStart(7)}.1ms | ${client.padStart(15)} | ${method.padEnd(7)} | ${path}`,
  chi: ({ client, time, method, path, status, bytes, ms }) =>
    `${dayOf(time).replaceAll('-', '/')} ${clockOf(time)} [web-2/x7Kq-000${two(ms % 100)}] "${method} http://${host}${path} HTTP/1.1" from ${client}:51234 - ${status} ${bytes}B in ${ms}.31ms`,
  Jetty: ({ client, time, method, path, status, bytes, ms }) =>
    `${client} - - [${commonTime(time)}] "${method} //${host}${path} HTTP/1.1" ${status} ${bytes} "-" "Java/21" ${ms}`,
  'CloudFront, after its fields': ({ client, time, method, path, status, bytes, ms }) =>
    [dayOf(time), clockOf(time), 'FRA56-P1', bytes, client, method, host, path, status, '-', `0.${ms}`].join(
      '\t',
    ),
  'IIS, after its fields': ({ client, time, method, path, status, ms }) =>
    `${dayOf(time)} ${clockOf(time)} 10.0.0.4 ${method} ${path} - 443 - ${client} sync/4.3 ${status} 0 0 ${ms}`,
  'client in a sentence': ({ time, method, path, status, subCode, ms }) =>
    `${time.toISOString()} WARN  ApiClient - ${method} https://${host}${path} -> ${status}${subCode ? ` ApiStatusSubCode=${subCode}` : ''} in ${ms} ms`,
  'sentence without a request': ({ time, status, subCode }) =>
    `${time.toISOString()} ERROR ApiClient - The request failed with status ${status}, sub-code ${subCode ?? '-'}`,
  'JSON without a request': ({ time, status, subCode, ms }) =>
    JSON.stringify({ time: time.toISOString(), msg: 'call', status, apiStatusSubCode: subCode, ms }),
  'status line': ({ time, status }) => `${clockOf(time)} <-- HTTP/1.1 ${status}`,
  'client of Python': ({ time, method, path, status, bytes }) =>
    `${dayOf(time)} ${clockOf(time)},${two(bytes % 100)}0 DEBUG urllib3.connectionpool https://${host}:443 "${method} ${path} HTTP/1.1" ${status} ${bytes}`,
  'client of Python, short': ({ method, path, status }) =>
    `INFO:httpx:HTTP Request: ${method} https://${host}${path} "HTTP/1.1 ${status} Answer"`,
};

const headings: Readonly<Record<string, string>> = {
  'CloudFront, after its fields':
    '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) time-taken',
  'IIS, after its fields':
    '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken',
};

export const formats = Object.keys(lineFormats);

/** Formats whose lines have a sub-code. */
export const withSubCodes: readonly string[] = [
  'combined with a sub-code',
  'pino with a sub-code',
  'client in a sentence',
  'sentence without a request',
  'JSON without a request',
];

const paths = [
  '/v1/entity',
  '/v1/entity/id/7/data',
  '/v1/entity/authenticate',
  '/v1/entity/search',
  '/health',
];
const methods = ['GET', 'POST', 'POST', 'GET', 'PUT'];

/** Random numbers below a limit; the same at every call. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Generates responses: few different ones, many that repeat the one before. */
export function responses(count: number, seed = 1): LoggedResponse[] {
  const random = createRandom(seed);
  const codes = catalog.standard.map(({ code }) => code).filter((code) => code !== '200');
  let at = Date.UTC(2026, 10, 22, 8);
  let last: LoggedResponse | null = null;
  return Array.from({ length: count }, () => {
    at += random(3) * 500;
    const code = random(3) === 0 ? '200' : (codes[random(6) * 7] ?? '403');
    const i = random(paths.length);
    const fresh = {
      method: methods[i] ?? 'GET',
      path: paths[i] ?? '/',
      status: Number(code.slice(0, 3)),
      subCode: code.includes('.') ? code : null,
    };
    const { method, path, status, subCode } = last && random(2) === 0 ? last : fresh;
    last = {
      method,
      path,
      status,
      subCode,
      time: new Date(at),
      client: [random(250) + 1, random(250), random(250), random(250)].join('.'),
      bytes: random(9_000),
      ms: random(900) + 10,
    };
    return last;
  });
}

/** Writes responses as a log in a format. */
export function serverLog(format: string, logged: readonly LoggedResponse[]): string {
  const write = lineFormats[format] as LogFormat;
  const heading = headings[format];
  return `${[...(heading ? [heading] : []), ...logged.map(write)].join('\n')}\n`;
}
