/** The options: one definition of each makes the parser, the help and the reference page. */
import { catalog } from '../catalog.ts';
import { secretVariable, siteVariable } from './environment.ts';
import { findingsFormats } from './findings-format.ts';
import type { Option, OptionUse } from './option.ts';

const { code, request } = catalog.api.examples;
const { signature: scheme, delivery, endpoints } = catalog;

const site = {
  summary: 'the site that has the pages of the codes, as the beginning of every address',
  details: [
    `The variable \`${siteVariable}\` does the same; the option takes precedence over it.`,
    'Without either, the report has no addresses, and the addresses in JSON are paths.',
  ],
} as const satisfies OptionUse;

const secretEnv: OptionUse | null = scheme && {
  summary: `the variable that contains the ${scheme.secret}`,
  default: secretVariable,
};

const secretFile = scheme && {
  summary: `the file that contains only the ${scheme.secret}; "-" is standard input`,
  details: ['A line break at the end of the file is ignored.'],
};

const help = { summary: 'print this help' } as const satisfies OptionUse;
const version = { summary: 'print the version' } as const satisfies OptionUse;

/** In the order in which messages and help list them. */
export const options = {
  endpoint: {
    type: 'string',
    value: 'NUMBER',
    uses: {
      explain:
        endpoints.length === 0
          ? null
          : {
              summary: `the endpoint that answered, by number or by method and path: "${request}"`,
              details: ['Some sub-codes have a different meaning in each endpoint.'],
            },
      decode:
        endpoints.length === 0
          ? null
          : { summary: `only responses of this endpoint, by number or by method and path: "${request}"` },
    },
  },
  full: {
    type: 'boolean',
    uses: {
      explain: {
        summary: 'also print how to fix it, likely causes, a sample response and the sources',
        details: ['JSON is the same with and without this option.'],
      },
    },
  },
  errors: {
    type: 'boolean',
    uses: { decode: { summary: 'only errors: no successes and no expected answers' } },
  },
  code: {
    type: 'string',
    value: 'CODES',
    uses: {
      decode: {
        summary: 'only these codes, with commas between them; a status includes its sub-codes',
      },
    },
  },
  since: {
    type: 'string',
    value: 'TIME',
    uses: {
      decode: {
        summary: 'only responses from this time on, in UTC: 2026-11-22T17:20, or as the log writes it',
        details: ['A response without a time is left out.'],
      },
    },
  },
  until: {
    type: 'string',
    value: 'TIME',
    uses: { decode: { summary: 'only responses up to this time; a day alone is its beginning' } },
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: findingsFormats,
    uses: {
      decode: {
        summary: `the format of the output: ${findingsFormats.join(', ')}`,
        default: 'text',
        details: [
          '`json` is an array, `jsonl` one object a line. In `csv`, each code has a word before it, so that a spreadsheet does not read it as a number. `markdown` is for a ticket: each answer once, errors first. `github` annotates the files in a workflow of GitHub Actions.',
        ],
      },
    },
  },
  follow: {
    type: 'boolean',
    uses: {
      decode: {
        summary: 'read what is appended to the file, until Ctrl+C, and print each finding as it comes',
        details: [
          'Where another file takes its place, as when a log is rotated, or where it is emptied, the command reads the new text from its first line. It also reads a pipe this way.',
          'For one file, and for the formats text, jsonl, csv and github.',
        ],
      },
    },
  },
  limit: {
    type: 'string',
    value: 'NUMBER',
    uses: { search: { summary: 'the maximum number of results', default: '5' } },
  },
  port: {
    type: 'string',
    value: 'NUMBER',
    uses: { serve: { summary: 'the port to listen on; 0 selects any free port', default: '4010' } },
  },
  host: {
    type: 'string',
    value: 'ADDRESS',
    uses: {
      serve: {
        summary: 'the address to listen on',
        details: [
          'The default address accepts only requests from this machine; 0.0.0.0 listens on every address.',
        ],
        default: '127.0.0.1',
      },
    },
  },
  scenario: {
    type: 'string',
    value: 'FILE',
    uses: {
      serve: {
        summary: `a file with a sequence of codes, as JSON: \`["${code}", "success"]\``,
        details: [
          'The file can also have an object with "steps", "end" and "endpoints".',
          'The mock repeats the last code, unless "end" is "repeat" (start again) or "success".',
          '"-" is standard input.',
        ],
      },
    },
  },
  'app-key': {
    type: 'string',
    value: 'NUMBER',
    uses: {
      sign: scheme && { summary: `the ${scheme.appKey}`, isRequired: true },
      serve: scheme && {
        summary: `the only ${scheme.appKey} that the mock accepts; by default, it accepts any`,
      },
    },
  },
  signature: {
    type: 'string',
    value: 'VALUE',
    uses: {
      'check-signature': scheme && {
        summary: `the value of the ${scheme.header} header, or the whole header; takes precedence over the text`,
      },
    },
  },
  method: {
    type: 'string',
    value: 'METHOD',
    uses: {
      sign: scheme && { summary: 'the method of the request', isRequired: true },
      'check-signature': scheme && { summary: 'the method that was sent; takes precedence over the text' },
    },
  },
  url: {
    type: 'string',
    value: 'URL',
    uses: {
      sign: scheme && { summary: 'the whole URL that will be sent, with its query', isRequired: true },
      'check-signature': scheme && { summary: 'the whole URL that was sent; takes precedence over the text' },
    },
  },
  'issued-at': {
    type: 'string',
    value: 'TIME',
    uses: { sign: scheme && { summary: 'the time of signing, as `yyyyMMddHHmmss` in UTC (default: now)' } },
  },
  'server-time': {
    type: 'string',
    value: 'TIME',
    uses: {
      'check-signature': scheme && {
        summary: `the time of the server, from the ${scheme.serverTime} header of the response; takes precedence over the text`,
      },
    },
  },
  request: {
    type: 'string',
    value: 'NUMBER',
    uses: {
      'check-signature': scheme && {
        summary: 'the number of the request to check, where the first in the text is 1',
        details: ['By default, the command checks the last request that has a signature.'],
      },
    },
  },
  'secret-env': {
    type: 'string',
    value: 'NAME',
    uses: { sign: secretEnv, 'check-signature': secretEnv, serve: secretEnv, mcp: secretEnv },
  },
  'secret-file': {
    type: 'string',
    value: 'FILE',
    uses: {
      sign: secretFile,
      'check-signature': secretFile,
      serve: scheme &&
        secretFile && {
          ...secretFile,
          details: [
            ...secretFile.details,
            `With a secret, the mock checks the signature of every request. A wrong signature gets the code of its error, ${scheme.checks[0]?.code} to ${scheme.checks.at(-1)?.code}.`,
          ],
        },
      mcp: scheme &&
        secretFile && { ...secretFile, summary: `the file that contains only the ${scheme.secret}` },
    },
  },
  'secret-expires': {
    type: 'string',
    value: 'TIME',
    uses: {
      serve: scheme && {
        summary: 'the time when the secret expires, such as 2030-04-01T05:00:00Z',
      },
    },
  },
  'base-url': {
    type: 'string',
    value: 'URL',
    uses: {
      serve: scheme && {
        summary: 'the URL that clients sign, if it differs from the URL that they call',
      },
      'check-signature': scheme && {
        summary: 'the beginning of the URL that was sent, if the text has only its path',
      },
    },
  },
  'report-in-body': {
    type: 'boolean',
    uses: {
      serve: delivery.bodyReport && {
        summary: 'report the status in a JSON body, which the API does for apps that are configured for it',
      },
    },
  },
  cors: { type: 'boolean', uses: { serve: { summary: 'allow requests from pages of other origins' } } },
  log: { type: 'boolean', uses: { serve: { summary: 'print one line for each request' } } },
  site: {
    type: 'string',
    value: 'URL',
    uses: {
      explain: site,
      search: site,
      decode: site,
      'check-signature': scheme && site,
      mcp: site,
    },
  },
  json: {
    type: 'boolean',
    uses: {
      explain: { summary: 'print a JSON object; for several codes, an array' },
      search: {
        summary: 'print a JSON array of results, best first',
        details: [
          'For each result, `kind` (code or endpoint), `id`, `title`, `text` (the message or the request), `endpoints` (those that define this meaning), `outcome`, `fixer`, `retry`, `url`.',
        ],
      },
      decode: {
        summary: 'short for `--format json`: print a JSON array of findings',
        details: ['With several files, the last key of each finding is its `file`.'],
      },
      sign: scheme && {
        summary: 'print a JSON object: `name`, `value`, `stringToSign`, `appKey`, `issuedAt`, `token`',
      },
      'check-signature': scheme && {
        summary: 'print a JSON object; an unknown value is null',
        details: [
          '`request`: `method`, `url`, `isSchemeAssumed`, `line`, `number` (its number in the text), `of` (the number of requests).',
          '`checks`: for each check, `id`, `code`, `title`, `state` (passed, failed, not-checkable), `finding`, `found`, `expected`, `needs` (what is required to check it), `url`.',
          '`firstFailure`: the code of the first check in the list that failed.',
          '`unexplainedRefusal`: a sentence, if the text has the code of a wrong signature and nothing proves why.',
          `\`clock\`: \`issuedAt\`, \`serverTime\` (milliseconds since 1970), \`aheadSeconds\`.`,
          '`hash`: `documented` (the string to sign), `signed` (the string that was signed instead), `difference` (the index of the first difference, in both strings as they are printed), `expectedToken`, `mistakes` (for each, `id`, `part`, `title`, `cause`, `fix`).',
        ],
      },
    },
  },
  summary: {
    type: 'boolean',
    uses: {
      decode: {
        summary: 'count the codes instead of explaining each finding',
        details: [
          'The summary has a table of the codes by count, with the first and the last time or line of each, a chart by time, and hints on what repeats.',
          'With `--json`, it is an object; with several files, it is an array of objects with `file` as the last key.',
        ],
      },
    },
  },
  explain: {
    type: 'boolean',
    uses: {
      sign: scheme && {
        summary: 'also print the string that was hashed, to standard error',
        details: ['Secrets in the URL are not masked.'],
      },
    },
  },
  help: {
    type: 'boolean',
    short: 'h',
    uses: {
      explain: help,
      search: help,
      decode: help,
      sign: scheme && help,
      'check-signature': scheme && help,
      serve: help,
      mcp: help,
      completion: help,
    },
  },
  version: {
    type: 'boolean',
    uses: {
      explain: version,
      search: version,
      decode: version,
      sign: scheme && version,
      'check-signature': scheme && version,
      serve: version,
      mcp: version,
      completion: version,
    },
  },
} as const satisfies Record<string, Option>;
