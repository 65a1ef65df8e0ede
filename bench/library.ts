/**
 * Measures how long the built library takes to classify a status with its sub-code, compared in the same run with
 * `statuses` and `http-status-codes`, which give the reason phrase of a status. Every function gets the same sequence
 * of responses. Build the library first: `npm run build:library`.
 */
import { createRequire } from 'node:module';
import process from 'node:process';
import { getReasonPhrase } from 'http-status-codes';

/** This package has no types. */
const statuses: (status: number) => string = createRequire(import.meta.url)('statuses');

const library = new URL('../lib/', import.meta.url);
const main = await import(new URL('index.js', library).href);
const endpoints = await import(new URL('endpoints.js', library).href);

const rounds = 31;
const calls = 200_000;

const documented = main.standardCodes.map(({ code }: { code: string }) => responseOf(code));
const unknown = ['404.99', '403.26', '401.11', '500.1'].map(responseOf);

function responseOf(code: string) {
  const status = Number(code.slice(0, 3));
  return {
    status,
    subCode: code.includes('.') ? code : null,
    url: `https://api.example/v1/entity/id/${code}/data`,
  };
}

interface Candidate {
  readonly name: string;
  /** The responses to classify; by default those with the codes of the standard list. */
  readonly responses?: typeof unknown;
  /** Whether the others are compared with its time. */
  readonly isBaseline?: boolean;
  readonly run: (response: ReturnType<typeof responseOf>) => unknown;
}

const candidates: readonly Candidate[] = [
  { name: 'statuses(status)', isBaseline: true, run: ({ status }) => statuses(status) },
  { name: 'getReasonPhrase(status)', run: ({ status }) => getReasonPhrase(status) },
  { name: 'classify({ status })', run: ({ status }) => main.classify({ status }) },
  { name: 'classify({ status, subCode })', run: ({ status, subCode }) => main.classify({ status, subCode }) },
  {
    name: 'the same, undocumented sub-codes',
    responses: unknown,
    run: ({ status, subCode }) => main.classify({ status, subCode }),
  },
  {
    name: 'classify({ status, subCode, endpoint })',
    run: ({ status, subCode }) => main.classify({ status, subCode, endpoint: '1001' }),
  },
  {
    name: '/endpoints: classify({ …, request })',
    run: ({ status, subCode, url }) =>
      endpoints.classify({ status, subCode, request: { method: 'GET', url } }),
  },
];

/** Keeps the last result, so that the engine cannot remove the calls as unused. */
let lastResult: unknown;

/** Measures the nanoseconds of one call. */
function measure({ run, responses = documented }: Candidate): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++)
    lastResult = run(responses[i % responses.length] as ReturnType<typeof responseOf>);
  return Number(process.hrtime.bigint() - start) / calls;
}

const times = new Map(candidates.map(({ name }) => [name, [] as number[]]));
for (let round = -3; round < rounds; round++) {
  for (const candidate of candidates) {
    const time = measure(candidate);
    if (round >= 0) times.get(candidate.name)?.push(time);
  }
}

const median = (name: string) => times.get(name)?.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
const baseline = median(candidates.find(({ isBaseline }) => isBaseline)?.name ?? '');

console.log(`Node ${process.version}, median of ${rounds} rounds of ${calls} calls`);
for (const { name } of candidates) {
  const time = median(name);
  console.log(
    `${name.padEnd(40)} ${time.toFixed(1).padStart(8)} ns  ${(time / baseline).toFixed(2).padStart(6)} ×`,
  );
}
if (lastResult === undefined) process.exitCode = 1;
