/** The words of this project: one term for one thing, in the plain English of a technical writer. */

/** Wording that no text of the project may have. */
export interface Term {
  /** Found in prose without code spans and quotations. */
  readonly refused: RegExp;
  readonly instead: string;
  readonly why: string;
  readonly example: string;
  /** A sentence that has similar words and is right. */
  readonly counterexample: string;
}

/** Names of things of the API and of its vendor. */
const names: readonly Term[] = [
  {
    refused: /\baccount managers?\b|\bliaisons?\b|\bteam members?\b|\bmembers? of the \w+ team\b/i,
    instead: 'your contact at Fluid',
    why: 'The documentation has several names for what is probably one person.',
    example: 'Ask your account manager at Fluid.',
    counterexample: 'Ask your contact at Fluid.',
  },
  {
    refused: /\bapp[ -]?keys?\b(?<!\bAppKeys?)/i,
    instead: 'AppKey',
    why: 'It is the name of the member of the header.',
    example: 'The app key is a number.',
    counterexample: 'The AppKey is a number.',
  },
  {
    refused: /\bapp[ -]?secrets?\b(?<!\bAppSecrets?)/i,
    instead: 'AppSecret',
    why: 'It is written like the AppKey.',
    example: 'The App Secret has expired.',
    counterexample: 'The AppSecret has expired.',
  },
  {
    refused: /\bSession [Kk]ey\b(?<!(?:^|[.:|*“] ?)Session key)|\bsessionkey\b|\bsession-key\b/,
    instead: 'session key, or the name of its header as code',
    why: 'It is a common noun.',
    example: 'Send the Session Key again.',
    counterexample: 'The session key is sent in a header.',
  },
  {
    refused: /\bsub ?codes?\b(?<!\bsubCodes?)/,
    instead: 'sub-code',
    why: 'One spelling of the main term of this site.',
    example: 'Read the sub code.',
    counterexample: 'Read the sub-code and the field subCode.',
  },
  {
    refused: /\bcooldowns?\b|\bcool down\b/i,
    instead: 'cool-down',
    why: 'One spelling for one thing.',
    example: 'How long the cooldown lasts is not documented.',
    counterexample: 'How long the cool-down lasts is not documented.',
  },
  {
    refused: /\bbase64\b(?! `)|\bbase-64\b|\bBASE64\b/,
    instead: 'Base64, and base64 only as code',
    why: 'RFC 4648 spells the encoding with a capital.',
    example: 'A hash in base64.',
    counterexample: 'A hash in Base64, by the program `base64`.',
  },
  {
    refused: /(?<![-/\w])ids?\b(?!-)/,
    instead: 'ID, and id only as code',
    why: 'The noun is an abbreviation.',
    example: 'The id of the entity.',
    counterexample: 'The ID of the entity, as the field `id` or in the path /entity/id/7.',
  },
];

/** Claims that the documentation does not make. */
const claims: readonly Term[] = [
  {
    refused: /\bholds? for every endpoint\b/,
    instead: 'are defined for the whole API; some only where …',
    why: 'The conditions of the standard list contradict it.',
    example: 'Codes of the standard list hold for every endpoint.',
    counterexample: 'Codes of the standard list are defined for the whole API.',
  },
  {
    refused:
      /\bblock(?:s|ed|ing)? (?:for )?the (?:whole|entire) app\b|\bthe whole app (?:is|may be) blocked\b/,
    instead: 'what is blocked is not documented',
    why: 'Whether 403.30 covers an app, an address or an entity is not documented.',
    example: 'It blocks the whole app.',
    counterexample: 'Stop the calls of the whole app. What is blocked is not documented.',
  },
  {
    refused: /^(?!.*(?:[Ww]hether|not documented)).*\bprolong/m,
    instead: 'whether requests make the cool-down longer is not documented',
    why: 'It is not documented that requests during a block have an effect on it.',
    example: 'Further calls prolong the block.',
    counterexample: 'Whether requests prolong it is not documented.',
  },
];

/** Words and idioms that a reader stumbles over. */
const wording: readonly Term[] = [
  {
    refused: /\bwhose side\b/i,
    instead: 'who can fix it',
    why: 'It is an idiom, and says nothing to do.',
    example: 'Whose side it is on.',
    counterexample: 'Who can fix it: you (the caller).',
  },
  {
    refused: /\banew\b/i,
    instead: 'again, new',
    why: 'It is literary.',
    example: 'Sign every attempt anew.',
    counterexample: 'Sign every attempt again.',
  },
  {
    refused: /\b(?:stands?|stood|standing)\b(?! (?:for|in for)\b|-)/i,
    instead: 'is, appears, remains',
    why: 'Texts do not stand.',
    example: 'It stands in the header.',
    counterexample: 'IAP stands for Illegal Access Prevention, and a stand-in ran it.',
  },
  {
    refused: /\btells? (?:that|which|what|how|whether)\b|\btold\b/i,
    instead: 'says, shows',
    why: 'To tell requires a person to be told.',
    example: 'The code tells which step went wrong.',
    counterexample: 'The code says which step went wrong, and tells you that it is yours.',
  },
  {
    refused: /\bmend(?:s|ed|ing)?\b/i,
    instead: 'fix',
    why: 'It is for clothes.',
    example: 'Mend the clock.',
    counterexample: 'Fix the clock, and recommend the fix.',
  },
  {
    refused:
      /\bbehind\b(?! (?:an? |one |the same |your )?(?:[A-Z]+ )?(?:proxy|proxies|gateway|load balancer|NAT|firewall|CDN)\b)/i,
    instead: 'after, for',
    why: 'It is for places; a server may be behind a proxy.',
    example: 'A slash behind the path.',
    counterexample: 'A slash after the path, on servers behind a NAT gateway.',
  },
  {
    refused: /\bin front of\b/i,
    instead: 'before',
    why: 'It is for places.',
    example: 'A proxy in front of the API.',
    counterexample: 'A proxy before the API.',
  },
  {
    refused: /\bbeside\b/i,
    instead: 'next to',
    why: 'It is taken for “besides”.',
    example: 'A text beside the field.',
    counterexample: 'A text next to the field, and others besides it.',
  },
  {
    refused: /\bat the moment\b/i,
    instead: 'currently, right now',
    why: 'It is longer than needed.',
    example: 'The service is not available at the moment.',
    counterexample: 'The service is not available right now.',
  },
  {
    refused: /\bwhichever\b/i,
    instead: 'any, the one that',
    why: 'Readers have to decode it.',
    example: 'Requests may be rejected, whichever they are.',
    counterexample: 'Any requests may be rejected.',
  },
  {
    refused: /\ball the same\b/i,
    instead: 'still, unchanged',
    why: 'It is an idiom.',
    example: 'If 401.6 comes all the same, look again.',
    counterexample: 'If 401.6 still comes, look again; they all are the same.',
  },
  {
    refused: /\bsimpl[ey]\b|\bsimply\b|\b(?<!that is |signed )just\b(?! (?:now|before|after)\b)/i,
    instead: 'no word at all',
    why: 'Nothing is simple at 2 a.m.',
    example: 'You just send it again.',
    counterexample: 'Send it again. It was signed just now.',
  },
  {
    refused: /\bgo(?:es)? before the\b/i,
    instead: 'takes precedence over',
    why: 'It is taken for an order in time.',
    example: 'The option goes before the variable.',
    counterexample: 'The option takes precedence over the variable.',
  },
  {
    refused: /\b(?:conceals?|concealed|holds? back|held back)\b/i,
    instead: 'mask, redact',
    why: 'These are the terms of the field.',
    example: 'The report conceals the token.',
    counterexample: 'The report masks the token.',
  },
  {
    refused: /\b(?:clue|glue|wish|studio|lettering)s?\b/i,
    instead: 'the term of the field',
    why: 'These were private names for parts of the program.',
    example: 'A clue in the text.',
    counterexample: 'A match in the text.',
  },
  {
    refused: /\bdo not get there\b/i,
    instead: 'avoid it',
    why: 'A heading says what is there.',
    example: 'Do not get there',
    counterexample: 'Avoid being blocked',
  },
];

/** Compounds, as the style guides of American technical writing have them. */
const compounds: readonly Term[] = [
  {
    refused: /\b(?:log(?:s|ged|ging)? in(?:to)?|log-ins?)\b(?! (?:its|the log))/i,
    instead: 'sign in, sign-in',
    why: 'One term for one thing.',
    example: 'The user logs in again.',
    counterexample: 'The user signs in again.',
  },
  {
    refused: /\bon[e]?time[- ]passwords?\b/,
    instead: 'one-time password, or the documented title in quotation marks',
    why: 'The title of the documentation is no English word.',
    example: 'A onetime-password was sent.',
    counterexample: 'A one-time password was sent.',
  },
  {
    refused: /\b(?:lower|upper) case\b/i,
    instead: 'lowercase, uppercase',
    why: 'One word, as a noun and as an adjective.',
    example: 'The name is in lower case.',
    counterexample: 'The name is in lowercase.',
  },
  {
    refused: /\bhost names?\b|\bback ends?\b|\be-mails?\b|\buser names?\b/i,
    instead: 'hostname, backend, email, username',
    why: 'One word each.',
    example: 'The host name of a back end.',
    counterexample: 'The hostname of a backend.',
  },
  {
    refused: /\bfull stops?\b|\bback-offs?\b|\bfor ever\b/i,
    instead: 'period, backoff, forever',
    why: 'That is how Americans write them.',
    example: 'Back-off, and no full stop.',
    counterexample: 'Backoff, and no period.',
  },
  {
    refused: /\bsummer time\b/i,
    instead: 'daylight saving time',
    why: 'That is its American name.',
    example: 'It fails in summer time.',
    counterexample: 'It fails in daylight saving time.',
  },
];

export const terms: readonly Term[] = [...names, ...claims, ...wording, ...compounds];
