/** `api-status-codes sign` */
import { sentUrl } from '../../http/url.ts';
import { type SignedHeader, sign } from '../../signature.ts';
import type { Environment } from '../arguments/site.ts';
import { type Outcome, UsageError } from '../exit-status.ts';
import type { Open } from '../input/input.ts';
import { readSecret, type SecretOptions, secretVariable } from '../input/secret.ts';
import { printable } from '../output/printable.ts';

/** What is to be signed, and what is to be told of it. */
export interface SignOptions extends SecretOptions {
  readonly 'app-key'?: string | undefined;
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly 'issued-at'?: string | undefined;
  readonly json?: boolean | undefined;
  readonly explain?: boolean | undefined;
}

/** What signing needs of the world outside. */
export interface SignSurroundings {
  readonly open: Open;
  readonly environment: Environment;
}

const needed = ['app-key', 'method', 'url'] as const;

/** Signs a request: the header alone on standard output, so that it can be handed to a client. */
export async function signCommand(
  words: readonly string[],
  options: SignOptions,
  { open, environment }: SignSurroundings,
): Promise<Outcome> {
  if (words.length > 0) throw new UsageError('sign takes options alone: --app-key, --method and --url.');
  const missing = needed.filter((name) => options[name] === undefined).map((name) => `--${name}`);
  if (missing.length > 0) throw new UsageError(`sign needs ${missing.join(', ')}.`);
  const { 'app-key': appKey = '', method = '', url = '', 'issued-at': issuedAt, json, explain } = options;
  const appSecret = await readSecret(options, environment, open);
  if (appSecret === null) {
    throw new UsageError(
      `sign needs the AppSecret: put it into the variable ${secretVariable}, or into a file that --secret-file names.`,
    );
  }
  const signed = await signedOrRefused({ appKey, appSecret, method, url, issuedAt });
  const notes = [...changeNotes(url), ...(explain ? explanation(signed) : [])];
  return {
    status: 0,
    output: json ? `${JSON.stringify(signed, null, 2)}\n` : `${signed.name}: ${signed.value}\n`,
    ...(notes.length > 0 && { complaint: `${notes.join('\n')}\n` }),
  };
}

async function signedOrRefused(request: Parameters<typeof sign>[0]): Promise<SignedHeader> {
  try {
    return await sign(request);
  } catch (error) {
    // As documented: what it cannot sign.
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** Clients do not all make the same of a URL that cannot be sent as it is written. */
function changeNotes(url: string): string[] {
  const sent = sentUrl(url);
  return sent === url.trim() ? [] : [`The URL cannot be sent as it is written. Send this one: ${sent}`];
}

function explanation({ stringToSign, appKey, issuedAt, token }: SignedHeader): string[] {
  return [
    'Hashed with HMAC-SHA256, keyed with the AppSecret, and written in base64:',
    `  ${printable(stringToSign)}`,
    'That is AppKey, method, URL and IssuedAt, with nothing between them:',
    `  AppKey    ${appKey}`,
    `  IssuedAt  ${issuedAt}, in UTC`,
    `  Token     ${token}`,
  ];
}
