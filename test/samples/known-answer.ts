/** A request for which the documentation of the API publishes the secret and the Token. */
export const example = {
  appKey: 32767,
  appSecret: 'RCL1EDAYOVHANLL3A51G',
  method: 'POST',
  issuedAt: '20140408045941',
} as const;

/** The URLs of the documentation (versions 14 and before) and the Token of each. */
export const knownAnswers: readonly { readonly url: string; readonly token: string }[] = [
  { url: 'https://api.rubiq.net/entity', token: 'eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=' },
  { url: 'https://api.dialogportal.com/v1/user', token: 'S/3bH3CD44NVM15UpuYds3iJEUp+xicCUZigXpghzaQ=' },
];

/** Builds the value of the header for a known answer, parsed as JSON. */
export function knownHeader(token: string) {
  return { AppKey: example.appKey, IssuedAt: example.issuedAt, Token: token };
}
