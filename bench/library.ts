/**
 * How long the built library takes to classify a status with its sub-code, beside `statuses` and
 * `http-status-codes`, which give the text of a status, in the same run. Every function gets the same sequence of
 * answers. Build the library first: `npm run build:library`.
 */
import { createRequire } from 'node:module';
import process from 'node:process';
import { getReasonPhrase } from 'http-status-codes';

/** It comes without types. */
const statuses: (status: number) => string = createRequire(import.meta.url)('statuses');

const library = new URL('../lib/', import.meta.url);
const main = await import(new URL('index.js', library).href);
const endpoints = await import(new URL('endpoints.js', library).href);

const rounds = 31;
const calls = 200_000;

const answers = main.standardCodes.map(({ code }: { code: string }) => answerOf(code));
const unknown = ['404.99', '403.26', '401.11', '500.1'].map(answerOf);

function answerOf(code: string) {
  const status = Number(code.slice(0, 3));
  return {
    status,
    subCode: code.includes('.') ? code : null,
    url: `https://api.example/v1/entity/id/${code}/data`,
  };
}

interface Contestant {
  readonly name: string;
  /** What it is asked about; the codes of the standard list, if it is not given. */
  readonly answers?: typeof unknown;
  /** The time of this one is what the others are compared with. */
  readonly isYardstick?: boolean;
  readonly run: (answer: ReturnType<typeof answerOf>) => unknown;
}

const contestants: readonly Contestant[] = [
  { name: 'statuses(status)', isYardstick: true, run: ({ status }) => statuses(status) },
  { name: 'getReasonPhrase(status)', run: ({ status }) => getReasonPhrase(status) },
  { name: 'classify({ status })', run: ({ status }) => main.classify({ status }) },
  { name: 'classify({ status, subCode })', run: ({ status, subCode }) => main.classify({ status, subCode }) },
  {
    name: 'the same, of undocumented sub-codes',
    answers: unknown,
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

/** What the runs gave, so that none of them can be left out as useless. */
let sink: unknown;

/** Nanoseconds for one call. */
function measure({ run, answers: asked = answers }: Contestant): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) sink = run(asked[i % asked.length] as ReturnType<typeof answerOf>);
  return Number(process.hrtime.bigint() - start) / calls;
}

const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
for (let round = -3; round < rounds; round++) {
  for (const contestant of contestants) {
    const time = measure(contestant);
    if (round >= 0) times.get(contestant.name)?.push(time);
  }
}

const median = (name: string) => times.get(name)?.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
const yardstick = median(contestants.find(({ isYardstick }) => isYardstick)?.name ?? '');

console.log(`Node ${process.version}, median of ${rounds} rounds of ${calls} calls`);
for (const { name } of contestants) {
  const time = median(name);
  console.log(
    `${name.padEnd(40)} ${time.toFixed(1).padStart(8)} ns  ${(time / yardstick).toFixed(2).padStart(6)} ×`,
  );
}
if (sink === undefined) process.exitCode = 1;
