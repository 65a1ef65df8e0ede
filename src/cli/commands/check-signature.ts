/** `api-status-codes check-signature` */
import { partsOf, withBase } from '../../http/url.ts';
import { createSignatureCheck } from '../../signature/checks/check.ts';
import { longestRead } from '../../signature/reading/read-requests.ts';
import { evidenceOf, meantRequest } from '../../signature/reading/written-request.ts';
import { readRequests, type WrittenRequest } from '../../signature.ts';
import type { OptionsOf } from '../arguments/command-options.ts';
import { secretPlaces } from '../arguments/environment.ts';
import { signatureScheme } from '../catalog.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandResult } from '../command-result.ts';
import { standardInputName } from '../input/input.ts';
import { readSecret } from '../input/secret.ts';
import { InputError, wholeText } from '../input/text.ts';
import { jsonText } from '../output/json-text.ts';
import {
  type CheckedRequest,
  type RedactedSignature,
  redactSignature,
} from '../output/redacted-signature.ts';
import { signatureReport } from '../output/signature-report.ts';
import type { System } from '../system.ts';
import { UsageError } from '../usage-error.ts';

type Options = OptionsOf<'check-signature'>;

/** The requests of a text, and which of them is checked. */
interface RequestChoice {
  readonly requests: readonly WrittenRequest[];
  /** The index of the request to check; `null` where there is none. */
  readonly chosen: number | null;
  readonly isTruncated: boolean;
  /** The reason why the rest of the text could not be read; `null` where it could. */
  readonly problem: string | null;
}

/** The name of the header, which may be part of the value that an option gives. */
function headerName(): RegExp {
  return new RegExp(`^[\\s>|]*${signatureScheme().header}\\s*:\\s*`, 'i');
}

/** Says which checks the signature of a request fails, and why. The request is read from a text, or given by options. */
export async function checkSignatureCommand(
  operands: readonly string[],
  options: Options,
  context: CommandContext,
  system: Pick<System, 'open' | 'environment'>,
): Promise<CommandResult> {
  const examined = await examineSignature(operands, options, context, system);
  if (examined === null) return { status: 1, errors: `${noRequest()}\n` };
  const { redacted, notes } = examined;
  return {
    status: redacted.firstFailure === null && redacted.unexplainedRefusal === null ? 0 : 1,
    output: options.json ? `${jsonText(redacted)}\n` : signatureReport(redacted, context),
    ...(notes.length > 0 && { errors: `${notes.join('\n')}\n` }),
  };
}

/** The report on a signature, and notes on how the text was read. */
interface ExaminedSignature {
  readonly redacted: RedactedSignature;
  readonly notes: readonly string[];
}

/** Checks the signature of a request; `null` where there is none. */
export async function examineSignature(
  operands: readonly string[],
  options: Options,
  context: CommandContext,
  { open, environment }: Pick<System, 'open' | 'environment'>,
): Promise<ExaminedSignature | null> {
  const file = fileNamed(operands, options);
  const base = baseUrl(options);
  const appSecret = await readSecret(options, environment, open);
  const choice = await chooseRequest(file, options.request, open);
  const { requests, chosen } = choice;
  if (chosen === null && options.signature === undefined) return null;
  const evidence = chosen === null ? {} : evidenceOf(requests, chosen);
  const method = options.method ?? evidence.method ?? null;
  const url = withBase(options.url ?? evidence.url ?? '', base) || null;
  const checked = await createSignatureCheck(signatureScheme())({
    ...evidence,
    signature: options.signature?.replace(headerName(), '') ?? evidence.signature,
    method,
    url,
    serverTime: options['server-time'] ?? evidence.serverTime,
    appSecret,
  });
  const request = checkedRequest(choice, method, url, options);
  const code = chosen === null ? null : (requests[chosen]?.code ?? null);
  const redacted = redactSignature(checked, request, code, context);
  const notes = [
    ...requestNotes(choice, request, options),
    ...(appSecret === null && isHashUnchecked(redacted)
      ? [`To check the hash, put the ${signatureScheme().secret} ${secretPlaces}.`]
      : []),
  ];
  return { redacted, notes };
}

/** Says that a text has no request, and what to give. */
export function noRequest(): string {
  return `No request was found in this text. Use the output of curl -v, the error of an HTTP client, a curl command, a HAR file, or the header ${signatureScheme().header}, or give the parts with --signature, --method and --url.`;
}

/** The beginning of a URL of which the text has only the path. */
function baseUrl({ 'base-url': base = '' }: Options): string {
  const { scheme, host } = partsOf(base.trim());
  if (base !== '' && (!/^https?:/i.test(scheme) || host === '')) {
    throw new UsageError('--base-url must be an http or https URL, such as https://api.example/v1.');
  }
  return base;
}

/** Finds the file to read; `null` where the signature is given instead. */
function fileNamed(operands: readonly string[], options: Options): string | null {
  if (operands.length > 1) throw new UsageError('check-signature reads only one file.');
  const file = operands[0] ?? (options.signature === undefined ? standardInputName : null);
  if (options.request !== undefined && !/^[1-9]\d{0,5}$/.test(options.request)) {
    throw new UsageError('--request must be the number of a request in the text; the first is 1.');
  }
  if (file === null && options.request !== undefined) {
    throw new UsageError('--request selects a request in a text. Name a file, or "-" for standard input.');
  }
  if (file === standardInputName && options['secret-file'] === standardInputName) {
    throw new UsageError(
      `Standard input can be read only once: put the ${signatureScheme().secret} into a variable or a separate file.`,
    );
  }
  return file;
}

async function chooseRequest(
  file: string | null,
  number: string | undefined,
  open: System['open'],
): Promise<RequestChoice> {
  if (file === null) return { requests: [], chosen: null, isTruncated: false, problem: null };
  const { text, isTruncated, problem } = await requestText(file, open);
  const requests = readRequests(text);
  return {
    requests,
    chosen: requests.length === 0 ? null : chosenIndex(requests, number),
    isTruncated,
    problem,
  };
}

async function requestText(file: string, open: System['open']): ReturnType<typeof wholeText> {
  try {
    return await wholeText(file, open, {
      longest: longestRead,
      invitation: 'Paste a request, such as curl -v prints it',
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const name = file === standardInputName ? 'Standard input' : 'The file';
    throw new UsageError(`${name} could not be read: ${error.message}.`);
  }
}

/** Finds the request with the given number, else the one that is most probably meant. */
function chosenIndex(requests: readonly WrittenRequest[], written: string | undefined): number {
  if (written === undefined) return meantRequest(requests);
  const number = Number(written);
  if (number >= 1 && number <= requests.length) return number - 1;
  throw new UsageError(
    requests.length === 1
      ? '--request must be 1, because this text has only one request.'
      : `--request must be a number from 1 to ${requests.length}: this text has ${requests.length} requests.`,
  );
}

function checkedRequest(
  { requests, chosen }: RequestChoice,
  method: string | null,
  url: string | null,
  options: Options,
): CheckedRequest {
  const request = chosen === null ? undefined : requests[chosen];
  return {
    method,
    url,
    isSchemeAssumed: options.url === undefined && request?.isSchemeAssumed === true,
    line: request?.line ?? null,
    number: chosen === null ? null : chosen + 1,
    of: requests.length,
  };
}

function requestNotes(
  { requests, chosen, isTruncated, problem }: RequestChoice,
  { number, of, line, url, isSchemeAssumed }: CheckedRequest,
  options: Options,
): string[] {
  const notes: string[] = [];
  if (isTruncated) notes.push(`Only the first ${longestRead.toLocaleString('en')} characters were read.`);
  if (problem !== null) notes.push(`The text could not be read to its end: ${problem}.`);
  if (of > 1) {
    notes.push(
      `The text has ${of} requests. This is number ${number}, from line ${line}. To check another, use --request.`,
    );
  }
  if (options.signature === undefined && chosen !== null && requests[chosen]?.isHidden) {
    notes.push(
      `The text has a variable or a mask instead of the value of the header ${signatureScheme().header}. Give the value that was sent with --signature.`,
    );
  }
  if (isSchemeAssumed && url !== null) {
    const scheme = /^https:/.test(url) ? 'that it was' : 'http';
    notes.push(
      `The text does not say whether the request was sent over https. The check assumes ${scheme}. If this is wrong, give the URL with --url.`,
    );
  }
  return notes;
}

function isHashUnchecked({ checks }: RedactedSignature): boolean {
  return checks.some(({ id, state }) => id === 'hash' && state === 'not-checkable');
}
