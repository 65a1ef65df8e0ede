import { Writable } from 'node:stream';
import bunyan from 'bunyan';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import winston from 'winston';
import { ApiStatusError, classify, decode } from '../../src/index.ts';
import { oneOfEach } from './cases.ts';

type Log = (fields: object) => void;

/** Each logger, with the serializer of errors that it comes with. */
const loggers: Readonly<Record<string, (output: NodeJS.WritableStream) => Log>> = {
  pino: (output) => {
    const logger = pino({}, output);
    return (fields) => logger.error(fields);
  },
  winston: (output) => {
    const format = winston.format.combine(winston.format.errors({ stack: true }), winston.format.json());
    const logger = winston.createLogger({
      format,
      transports: [new winston.transports.Stream({ stream: output })],
    });
    return (fields) => logger.log({ level: 'error', message: 'failed', ...fields });
  },
  bunyan: (output) => {
    const { err } = bunyan.stdSerializers;
    const logger = bunyan.createLogger({ name: 'client', stream: output, serializers: { err } });
    return (fields) => logger.error(fields);
  },
};

/** Returns the error in the line that a logger writes. */
async function logged(logger: keyof typeof loggers, err: object) {
  const line = await new Promise<string>((resolve) => {
    const output = new Writable({
      write(chunk, _, done) {
        resolve(String(chunk));
        done();
      },
    });
    loggers[logger]?.(output)({ err });
  });
  return JSON.parse(line).err;
}

describe.each(Object.keys(loggers))('%s', (logger) => {
  test.each(Object.entries(oneOfEach))('logs the error of a verdict of kind %s', async (_, verdict) => {
    const error = new ApiStatusError(verdict);
    expect(JSON.stringify(await logged(logger, error))).toContain(verdict.code);
    expect(error.verdict).toEqual(verdict);
  });

  test.each(Object.entries(oneOfEach))(
    'logs a verdict of kind %s, and leaves it unchanged',
    async (_, verdict) => {
      const copy = { ...verdict };
      expect(await logged(logger, verdict)).toMatchObject({ code: verdict.code, retry: verdict.retry });
      expect(verdict).toEqual(copy);
    },
  );

  test('logs a finding', async () => {
    const [finding] = decode('sub-code: 403.25');
    expect(await logged(logger, finding ?? {})).toMatchObject({ code: '403.25', line: 1 });
  });
});

test('pino logs the verdict of an error', async () => {
  const error = new ApiStatusError(classify({ subCode: '403.25' }));
  expect(await logged('pino', error)).toMatchObject({
    type: 'ApiStatusError',
    message: error.message,
    verdict: { code: '403.25', message: error.verdict.message },
  });
});
