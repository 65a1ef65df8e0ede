/** The AppSecret: read from where others cannot see it. */

import type { Environment } from '../arguments/site.ts';
import { UsageError } from '../exit-status.ts';
import { standardInputFile } from '../output/findings-writer.ts';
import { InputError, piecesOf } from './file-text.ts';
import type { Open } from './input.ts';

/** Where the secret is to be found. */
export interface SecretOptions {
  readonly 'secret-file'?: string | undefined;
  readonly 'secret-env'?: string | undefined;
}

/** The variable that is read where no other is named. */
export const secretVariable = 'APP_SECRET';

/** No secret is as long; what is longer is the wrong file. */
const longestSecret = 4_096;

/**
 * Reads the secret from the file or the variable that an option names, else from the usual variable; `null` where
 * there is none. No message has what was written: it may be the secret itself, in the wrong place.
 *
 * @throws {UsageError} Where it cannot be read, or is surely not what was meant.
 */
export async function readSecret(
  { 'secret-file': file, 'secret-env': variable }: SecretOptions,
  environment: Environment,
  open: Open,
): Promise<string | null> {
  if (file !== undefined && variable !== undefined) {
    throw new UsageError('Name either --secret-file or --secret-env.');
  }
  if (file !== undefined) {
    const text = await textOf(file, open);
    return checked(text.replace(/\r?\n$/, ''), 'The file that --secret-file names');
  }
  if (variable !== undefined) {
    const value = variableOf(environment, variable);
    if (value === null) {
      throw new UsageError(
        '--secret-env takes the name of a variable, not its value. There is no variable of that name.',
      );
    }
    return checked(value, 'The variable that --secret-env names');
  }
  const value = variableOf(environment, secretVariable);
  return value === null || value === '' ? null : checked(value, `The variable ${secretVariable}`);
}

/** Inherited members, such as `constructor`, are no variables. */
function variableOf(environment: Environment, name: string): string | null {
  const value: unknown = environment[name];
  return typeof value === 'string' ? value : null;
}

async function textOf(file: string, open: Open): Promise<string> {
  const path = file === standardInputFile ? null : file;
  let text = '';
  try {
    for await (const piece of piecesOf(path, () => open(path, 'Paste the AppSecret'))) {
      text += piece.text;
      if (text.length > longestSecret) break;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(`The file that --secret-file names could not be read: ${error.message}.`);
  }
  return text;
}

function checked(secret: string, source: string): string {
  if (secret === '') throw new UsageError(`${source} is empty.`);
  if (secret.length > longestSecret) throw new UsageError(`${source} is too long for an AppSecret.`);
  if (/[\r\n]/.test(secret))
    throw new UsageError(`${source} has more than one line. It should hold the secret alone.`);
  if (secret.trim() !== secret) {
    throw new UsageError(
      `${source} has white space around the secret. It would be part of the key: take it away.`,
    );
  }
  return secret;
}
