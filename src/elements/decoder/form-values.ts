/** The values of the decoder's form, and how an address fills them in. */
import { codeText } from '../../catalog/code.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';

/** The values of the form; each may be empty. */
export interface FormValues {
  readonly status: string;
  readonly subCode: string;
  readonly endpoint: string;
}

/** The values that an address fills in, and what was wrong with the address. */
export interface Prefill {
  readonly values: FormValues;
  readonly problem: string | null;
}

/** The parameters of an address, such as `URLSearchParams`. */
export interface AddressParameters {
  get(name: string): string | null;
}

/**
 * Reads form values from an address; `null` where it has none.
 *
 * @param known Recognizes the codes and endpoints of the catalog, and has a code as an example for messages, if there
 *   is one.
 */
export function prefillOf(
  parameters: AddressParameters,
  known: {
    readonly isCode: (code: string) => boolean;
    readonly isEndpoint: (number: string) => boolean;
    readonly example: string | null;
  },
): Prefill | null {
  const code = parameters.get('code') ?? '';
  const endpoint = parameters.get('endpoint') ?? '';
  if (code === '' && endpoint === '') return null;
  const parts = parseLooseCode(code, known.isCode);
  const isKnown = known.isEndpoint(endpoint);
  const problems = [
    code !== '' && !parts ? 'The code in this address could not be read.' : '',
    code !== '' && !parts && known.example !== null ? `Codes look like ${known.example}.` : '',
    endpoint !== '' && !isKnown ? 'The endpoint in this address is unknown.' : '',
  ].filter(Boolean);
  return {
    values: {
      status: parts && parts.subCode === null ? codeText(parts) : '',
      subCode: parts?.subCode ?? '',
      endpoint: isKnown ? endpoint : '',
    },
    problem: problems.length === 0 ? null : problems.join(' '),
  };
}
