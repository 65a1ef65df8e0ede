import type { WrittenRequest } from '../../../src/signature.ts';
import { type FixtureFile, readFixtureFiles } from '../../fixture-files.ts';

/** An expected request, without its offset. */
export type ExpectedRequest = Omit<WrittenRequest, 'offset'>;

/** The signatures of the documented examples, which all the texts have. */
export const signature =
  '{"AppKey":32767,"IssuedAt":"20140408045941","Token":"eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA="}';
export const otherSignature =
  '{"AppKey":32767,"IssuedAt":"20140408045941","Token":"S/3bH3CD44NVM15UpuYds3iJEUp+xicCUZigXpghzaQ="}';

const named = new Map([
  ['documented', signature],
  ['other', otherSignature],
]);
const unknown = {
  method: null,
  isSchemeAssumed: false,
  isHidden: false,
  status: null,
  code: null,
  location: null,
  serverTime: null,
};

/** Every text with signed requests, the requests that it contains, and the mistake in the one that is checked. */
export const fixtures = readFixtureFiles('signature').map((file) => {
  const requests = parseRequests(file);
  return {
    ...file,
    expected: requests.map(({ mistake, ...request }) => request),
    mistake: requests.find(({ mistake }) => mistake !== undefined)?.mistake ?? null,
  };
});

/** Returns the text of the fixture with this file name. */
export function fixture(fileName: string): string {
  const found = fixtures.find(({ name }) => name.endsWith(`/${fileName}`));
  if (found === undefined) throw new Error(`There is no fixture ${fileName}.`);
  return found.text;
}

function parseRequests({ name, lines }: FixtureFile): (ExpectedRequest & { readonly mistake?: string })[] {
  return lines.map((line) => {
    try {
      const request = { ...unknown, ...JSON.parse(line, (_, value) => named.get(value) ?? value) };
      return { ...request, isRefused: request.status === 401 };
    } catch (error) {
      throw new Error(`${name}.expected: ${line}`, { cause: error });
    }
  });
}
