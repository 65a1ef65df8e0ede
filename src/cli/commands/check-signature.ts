/** `api-status-codes check-signature` */
import { catalog } from '../../catalog/index.ts';
import { evidenceOf, meantRequest } from '../../signature/reading/exchange.ts';
import { longestRead } from '../../signature/reading/read-requests.ts';
import { checkSignature, readRequests, type WrittenRequest } from '../../signature.ts';
import type { Environment } from '../arguments/site.ts';
import { type Outcome, UsageError } from '../exit-status.ts';
import { InputError, piecesOf } from '../input/file-text.ts';
import type { Open } from '../input/input.ts';
import { readSecret, type SecretOptions, secretVariable } from '../input/secret.ts';
import { standardInputFile } from '../output/findings-writer.ts';
import type { Sink } from '../output/output-stream.ts';
import { type CheckedRequest, shownSignature } from '../output/redacted-signature.ts';
import { signatureReport } from '../output/signature-report.ts';
import type { Reference } from './reference.ts';

/** What is known beside the text, or better than from it. */
export interface CheckOptions extends SecretOptions {
  readonly signature?: string | undefined;
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly 'server-time'?: string | undefined;
  readonly request?: string | undefined;
  readonly json?: boolean | undefined;
}

/** What checking needs of the world outside. */
export interface CheckSurroundings {
  readonly open: Open;
  readonly output: Sink;
  readonly environment: Environment;
}

const { header, secret: secretName } = catalog.signature;
const headerName = new RegExp(`^[\\s>|]*${header}\\s*:\\s*`, 'i');

/** Says which checks the signature of a request fails, and why. The request is read from a text, or given by options. */
export async function checkSignatureCommand(
  files: readonly string[],
  options: CheckOptions,
  reference: Reference,
  { open, output, environment }: CheckSurroundings,
): Promise<Outcome> {
  const source = sourceOf(files, options);
  const appSecret = await readSecret(options, environment, open);
  const { requests, isCut } =
    source === null ? { requests: [], isCut: false } : await requestsIn(source, open);
  const chosen = requests.length === 0 ? null : chosenOf(requests, options.request);
  if (chosen === null && options.signature === undefined) return { status: 1, complaint: nothingFound };
  const request = chosen === null ? null : (requests[chosen] ?? null);
  const evidence = chosen === null ? {} : evidenceOf(requests, chosen);
  const signature = options.signature?.replace(headerName, '') ?? evidence.signature;
  const method = options.method ?? evidence.method ?? null;
  const url = options.url ?? evidence.url ?? null;
  const report = await checkSignature({
    ...evidence,
    signature,
    method,
    url,
    serverTime: options['server-time'] ?? evidence.serverTime,
    appSecret,
  });
  const checked: CheckedRequest = {
    method,
    url,
    isSchemeAssumed: options.url === undefined && request?.isSchemeAssumed === true,
    line: request?.line ?? null,
    number: chosen === null ? null : chosen + 1,
    of: requests.length,
  };
  const urls = [url, ...requests.map((one) => one.url)].filter((one) => one !== null);
  const shown = shownSignature(report, checked, { appSecret, urls }, reference);
  const columns = output.isTerminal ? output.columns : Number.POSITIVE_INFINITY;
  const isHidden = options.signature === undefined && request?.isHidden === true;
  const notes = [
    ...(isCut ? [`Only the first ${longestRead.toLocaleString('en')} characters were read.`] : []),
    ...notesOn(checked, isHidden),
    ...(appSecret === null &&
    report.checks.some(({ id, state }) => id === 'hash' && state === 'not-checkable')
      ? [
          `To check the hash, put the ${secretName} into the variable ${secretVariable}, or into a file that --secret-file names.`,
        ]
      : []),
  ];
  return {
    status: report.firstFailure === null ? 0 : 1,
    output: options.json
      ? `${JSON.stringify(shown, null, 2)}\n`
      : signatureReport(shown, { paint: reference.paint, columns }),
    ...(notes.length > 0 && { complaint: `${notes.join('\n')}\n` }),
  };
}

const nothingFound = `No request was found in this text. It can be the output of curl -v, a curl command, a HAR file or the header ${header}; --signature, --method and --url give the parts.\n`;

/** The file to read; `null` where there is none, for the signature is given. */
function sourceOf(files: readonly string[], options: CheckOptions): string | null {
  if (files.length > 1) throw new UsageError('check-signature reads one file.');
  const source = files[0] ?? (options.signature === undefined ? standardInputFile : null);
  if (options.request !== undefined && !/^[1-9]\d{0,5}$/.test(options.request)) {
    throw new UsageError('--request takes the number of a request in the text, counted from 1.');
  }
  if (source === null && options.request !== undefined) {
    throw new UsageError('--request chooses one of the requests of a text: name a file, or "-".');
  }
  if (source === standardInputFile && options['secret-file'] === standardInputFile) {
    throw new UsageError(
      `Standard input can be read only once: put the ${secretName} into a variable or a file of its own.`,
    );
  }
  return source;
}

async function requestsIn(
  source: string,
  open: Open,
): Promise<{ requests: readonly WrittenRequest[]; isCut: boolean }> {
  const path = source === standardInputFile ? null : source;
  let text = '';
  try {
    for await (const piece of piecesOf(path, () =>
      open(path, 'Paste a request, such as curl -v prints it'),
    )) {
      text += piece.text;
      if (text.length > longestRead) break;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(
      `${path === null ? 'Standard input' : 'The file'} could not be read: ${error.message}.`,
    );
  }
  return { requests: readRequests(text), isCut: text.length > longestRead };
}

/** The request that is asked for, else the one that is meant. */
function chosenOf(requests: readonly WrittenRequest[], written: string | undefined): number {
  if (written === undefined) return meantRequest(requests);
  const number = Number(written);
  if (number >= 1 && number <= requests.length) return number - 1;
  throw new UsageError(
    requests.length === 1
      ? '--request takes the number of a request, and this text has one: 1.'
      : `--request takes the number of a request, in this text from 1 to ${requests.length}.`,
  );
}

function notesOn({ number, of, line, isSchemeAssumed }: CheckedRequest, isHidden: boolean): string[] {
  return [
    ...(of > 1
      ? [
          `The text has ${of} requests. This is number ${number}, from line ${line}; --request chooses another.`,
        ]
      : []),
    ...(isHidden
      ? [
          `In the place of the ${header} the text has a variable, or it is masked. Give what was sent with --signature.`,
        ]
      : []),
    ...(isSchemeAssumed
      ? [
          'The text does not tell whether it went over https, which is assumed. If not, give the URL with --url.',
        ]
      : []),
  ];
}
