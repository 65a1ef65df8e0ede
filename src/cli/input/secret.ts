/** The secret of a signature, read from places that others cannot see. */

import type { OptionsOf } from '../arguments/command-options.ts';
import { type Environment, secretVariable } from '../arguments/environment.ts';
import { signatureScheme } from '../catalog.ts';
import { UsageError } from '../usage-error.ts';
import type { Open } from './input.ts';
import { InputError, wholeText } from './text.ts';

/** No secret is as long; a longer text is another file. */
const longestSecret = 4_096;

/**
 * Reads the secret from the file or the variable that an option names, else from the usual variable; `null` where
 * there is none. No message repeats what was written: it may be the secret itself, in the wrong place.
 *
 * @throws {UsageError} Where it cannot be read, or cannot be a secret.
 */
export async function readSecret(
  { 'secret-file': file, 'secret-env': variable }: Pick<OptionsOf<'sign'>, 'secret-file' | 'secret-env'>,
  environment: Environment,
  open: Open,
): Promise<string | null> {
  if (file !== undefined && variable !== undefined) {
    throw new UsageError('Use either --secret-file or --secret-env, not both.');
  }
  if (file !== undefined) {
    const text = await fileText(file, open);
    return checked(text.replace(/\r?\n$/, ''), 'The file that --secret-file names');
  }
  if (variable !== undefined) {
    const value = variableOf(environment, variable);
    if (value === null) {
      throw new UsageError(
        '--secret-env must be the name of a variable, not its value. There is no variable with that name.',
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

async function fileText(file: string, open: Open): Promise<string> {
  try {
    const longest = longestSecret + '\r\n'.length;
    const invitation = `Paste the ${signatureScheme().secret}`;
    const { text, problem } = await wholeText(file, open, { longest, invitation });
    if (problem !== null) throw new InputError(problem);
    return text;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new UsageError(`The file that --secret-file names could not be read: ${error.message}.`);
  }
}

function checked(secret: string, source: string): string {
  if (secret === '') throw new UsageError(`${source} is empty.`);
  if (secret.length > longestSecret)
    throw new UsageError(`${source} is too long for an ${signatureScheme().secret}.`);
  if (/[\r\n]/.test(secret)) {
    throw new UsageError(`${source} has more than one line. It must contain only the secret.`);
  }
  if (secret.trim() !== secret) {
    throw new UsageError(
      `${source} has white space before or after the secret, which would become part of the key. Remove it.`,
    );
  }
  return secret;
}
