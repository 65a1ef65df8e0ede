import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../src/mock/index.ts';

let mock: Mock;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await mock.close();
});

async function start(limits: NonNullable<MockOptions['limits']> = {}) {
  mock = createMock({ limits: { closeTimeout: 200, ...limits } });
  await mock.listen();
}

/** Opens a connection, and records what it receives. */
function dial() {
  const { hostname, port } = new URL(mock.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let received = '';
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    received += bytes;
  });
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(received)));
  return { socket, closed, received: () => received };
}

/** Sends bytes, and returns the response when the mock closes the connection. */
function say(text: string): Promise<string> {
  const { socket, closed } = dial();
  socket.write(text);
  return closed;
}

async function isAlive(): Promise<boolean> {
  return (await fetch(`${mock.url}/__health`)).ok;
}

describe('the mock keeps running after', () => {
  test.each([
    ['bytes that are not HTTP', '\x16\x03\x01\x00\xa5 hello\r\n\r\n'],
    ['an invalid request line', 'GET\r\n\r\n'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n'],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['an invalid chunk', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['a negative length', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    ['HTTP/9.9', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
  ])('%s', async (_, text) => {
    await start();
    expect(await say(text)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await isAlive()).toBe(true);
  });

  test('CONNECT, which it does not accept', async () => {
    await start();
    expect(await say('CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
    expect(await isAlive()).toBe(true);
  });

  test('header fields that are too long', async () => {
    await start();
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await say(long)).toMatch(/^HTTP\/1\.1 431 [\s\S]*Connection: close/);
    expect(await isAlive()).toBe(true);
  });

  test('a request line that is too long', async () => {
    await start();
    expect(await say(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  test.each([
    ['by its length', 'Content-Length: 2000\r\n\r\nabc'],
    ['in chunks', `Transfer-Encoding: chunked\r\n\r\n7d0\r\n${'x'.repeat(2_000)}\r\n`],
  ])('a body that is too long, %s', async (_, rest) => {
    await start({ bodyBytes: 1_000 });
    const answer = await say(`POST /entity/search/1 HTTP/1.1\r\nHost: x\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*Mock-Problem: body-too-long/);
    expect(answer).toContain('Connection: close');
    expect(mock.requests).toEqual([]);
    expect(await isAlive()).toBe(true);
  });

  test.each([
    ['by its length', `Content-Length: 1000\r\n\r\n${'x'.repeat(1_000)}`],
    ['in chunks', `Transfer-Encoding: chunked\r\n\r\n3e8\r\n${'x'.repeat(1_000)}\r\n0\r\n\r\n`],
  ])('a body that is as long as it may be, %s', async (_, rest) => {
    await start({ bodyBytes: 1_000 });
    const head = 'POST /entity/search/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n';
    expect(await say(head + rest)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('a body that is too long and never ends', async () => {
    await start({ bodyBytes: 1_000 });
    const { socket, closed } = dial();
    socket.write('POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    const feed = setInterval(() => socket.write(`3e8\r\n${'x'.repeat(1_000)}\r\n`), 5);
    expect(await closed).toMatch(/^HTTP\/1\.1 413 /);
    clearInterval(feed);
    expect(await isAlive()).toBe(true);
  });

  test('clients that send their header byte by byte', async () => {
    await start({ headersTimeout: 300, requestTimeout: 400 });
    const slow = Array.from({ length: 50 }, dial);
    for (const { socket } of slow) socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    const feed = setInterval(() => {
      for (const { socket } of slow) socket.write('X');
    }, 20);
    expect(await isAlive()).toBe(true);
    for (const answer of await Promise.all(slow.map(({ closed }) => closed))) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    }
    clearInterval(feed);
  });

  test('a client that never sends the rest of its body', async () => {
    await start({ headersTimeout: 200, requestTimeout: 400 });
    const answer = await say('POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(mock.requests).toEqual([]);
  });

  test('clients that send nothing', async () => {
    await start({ headersTimeout: 200, requestTimeout: 400 });
    const { closed } = dial();
    expect(await closed).toMatch(/^HTTP\/1\.1 408 |^$/);
  });

  test('clients that disconnect during a request', async () => {
    await start();
    for (let i = 0; i < 50; i++) {
      const { socket } = dial();
      socket.write('POST /entity/search/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc', () =>
        i % 2 ? socket.destroy() : socket.resetAndDestroy(),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mock.requests).toEqual([]);
    expect(await isAlive()).toBe(true);
  });

  test('clients that do not wait for the response', async () => {
    await start();
    for (let i = 0; i < 50; i++) {
      const { socket } = dial();
      socket.write('GET /x HTTP/1.1\r\nHost: x\r\n\r\n', () => socket.destroy());
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await isAlive()).toBe(true);
  });

  test('more connections than it accepts', async () => {
    await start({ connections: 10 });
    const many = Array.from({ length: 30 }, dial);
    await Promise.all(many.slice(10).map(({ closed }) => closed));
    for (const { socket } of many) socket.destroy();
    await expect.poll(isAlive).toBe(true);
  });
});

describe('a raw client', () => {
  test('gets the responses to pipelined requests, in order', async () => {
    await start();
    const { socket, received, closed } = dial();
    const codes = ['403.25', '404.1', '500', '401.10'];
    socket.write(
      codes.map((code) => `GET /entity/id/7/data?__code=${code} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''),
    );
    await expect.poll(() => received().match(/^HTTP\/1\.1 /gm)?.length).toBe(4);
    socket.end();
    const answers = (await closed).split(/(?=HTTP\/1\.1 )/);
    expect(answers.map((one) => /ApiStatusSubCode: (\S+)/.exec(one)?.[1])).toEqual([
      '403.25',
      '404.1',
      undefined,
      '401.10',
    ]);
    expect(answers[2]).toMatch(/^HTTP\/1\.1 500 Internal Server Error\r\n/);
  });

  test('gets the header in the casing of the documentation, and the usual status line', async () => {
    await start();
    const answer = await say('GET /x?__code=403.25 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
    expect(answer).toContain('\r\nApiStatusSubCode: 403.25\r\n');
    expect(answer).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT\r\n/);
    expect(answer).toContain('\r\nContent-Length: 0\r\n');
  });

  test('gets no Content-Length with 204', async () => {
    await start();
    const request = 'DELETE /entity/id/7 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const answer = await say(request);
    expect(answer).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
    expect(answer).not.toMatch(/content-length|transfer-encoding/i);
    expect(answer.endsWith('\r\n\r\n')).toBe(true);
  });

  test('may use HTTP/1.0, a complete URL, or HEAD', async () => {
    await start();
    expect(await say('GET /x?__code=403.25 HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
    expect(
      await say('GET http://api.example/entity/id/7/data HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 200 /);
    expect(mock.requests.at(-1)).toMatchObject({
      endpoint: '1002',
      url: 'http://api.example/entity/id/7/data',
    });
    const head = await say('HEAD /__health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\n$/);
  });

  test('is told to continue with its body', async () => {
    await start();
    const { socket, received } = dial();
    socket.write(
      'POST /entity/search/1 HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n',
    );
    await expect.poll(received).toMatch(/^HTTP\/1\.1 100 /);
    socket.write('{}');
    await expect.poll(received).toMatch(/HTTP\/1\.1 200 /);
    expect(mock.requests[0]?.body).toBe('{}');
  });

  test('may send what would split a header into two lines', async () => {
    await start();
    const answer = await say(
      'GET /x?__code=a%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 422 /);
    expect(answer).not.toMatch(/^X-Evil/m);
  });
});

test('a response that has begun is finished when the mock closes', async () => {
  await start({ closeTimeout: 2_000 });
  const { socket, received, closed } = dial();
  socket.write('POST /entity/search/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ended = mock.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(received()).toBe('');
  socket.write('}');
  expect(await closed).toMatch(/^HTTP\/1\.1 200 [\s\S]*Connection: close/);
  await ended;
});

test('a request that does not end is cut off when the mock closes', async () => {
  await start({ closeTimeout: 200 });
  const { socket, closed } = dial();
  socket.write('POST /entity/search/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await mock.close();
  expect(await closed).toBe('');
});
