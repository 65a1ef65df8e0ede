/** `api-status-codes sign` */

import { sentUrl } from '../../http/url.ts';
import { type SignedHeader, sign } from '../../signature.ts';
import { type OptionsOf, optionsOf } from '../arguments/command-options.ts';
import { secretPlaces } from '../arguments/environment.ts';
import { signatureScheme } from '../catalog.ts';
import type { CommandResult } from '../command-result.ts';
import { readSecret } from '../input/secret.ts';
import { jsonText } from '../output/json-text.ts';
import { printable } from '../output/terminal/printable.ts';
import type { System } from '../system.ts';
import { UsageError } from '../usage-error.ts';

/** Signs a request: the header alone on standard output, so that it can be passed to a client. */
export async function signCommand(
  operands: readonly string[],
  options: OptionsOf<'sign'>,
  { open, environment }: Pick<System, 'open' | 'environment'>,
): Promise<CommandResult> {
  if (operands.length > 0) throw new UsageError('sign takes only options: --app-key, --method and --url.');
  const missing = optionsOf('sign').filter(
    ({ name, use }) => use.isRequired && !Object.hasOwn(options, name),
  );
  if (missing.length > 0) {
    throw new UsageError(`sign requires ${missing.map(({ name }) => `--${name}`).join(', ')}.`);
  }
  const { 'app-key': appKey = '', method = '', url = '', 'issued-at': issuedAt, json, explain } = options;
  const appSecret = await readSecret(options, environment, open);
  if (appSecret === null) {
    throw new UsageError(`sign requires the ${signatureScheme().secret}: put it ${secretPlaces}.`);
  }
  const signed = await signedOrRefused({ appKey, appSecret, method, url, issuedAt });
  const notes = [...urlNotes(url), ...(explain ? explanation(signed) : [])];
  return {
    status: 0,
    output: json ? `${jsonText(signed)}\n` : `${signed.name}: ${signed.value}\n`,
    ...(notes.length > 0 && { errors: `${notes.join('\n')}\n` }),
  };
}

/** Reports the `TypeError` that `sign` documents for a wrong part as wrong use. */
async function signedOrRefused(request: Parameters<typeof sign>[0]): Promise<SignedHeader> {
  try {
    return await sign(request);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** Gives the URL to send where the written one cannot be sent as it is; clients correct it in different ways. */
function urlNotes(url: string): string[] {
  const sent = sentUrl(url);
  return sent === url.trim() ? [] : [`The URL cannot be sent as you wrote it. Send this one: ${sent}`];
}

function explanation({ stringToSign, appKey, issuedAt, token }: SignedHeader): string[] {
  const signature = signatureScheme();
  const names = [signature.appKey, signature.issuedAt, signature.token];
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  const row = (name: string, value: string) => `  ${name.padEnd(width)}${value}`;
  return [
    `The string that was hashed with HMAC-SHA256, with the ${signature.secret} as the key, and encoded as Base64:`,
    `  ${printable(stringToSign)}`,
    `It consists of the ${signature.appKey}, the method, the URL and ${signature.issuedAt}, with nothing between them:`,
    row(signature.appKey, String(appKey)),
    row(signature.issuedAt, `${issuedAt}, in UTC`),
    row(signature.token, token),
  ];
}
