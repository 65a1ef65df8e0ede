/**
 * The types of the records of a catalog. Three kinds of statement never share a field: statements of the API's
 * documentation (`message`, `condition`, `documented`, `meaning`), our advice (`advice`, `retry`, `fixer`), and open
 * questions (`unknown`).
 */
import type { Source } from './sources.ts';

/** A plain HTTP status as text: `'403'`. */
export type StatusText = `${1 | 2 | 3 | 4 | 5}${number}`;

/** A sub-code as text: `'403.25'`. As numbers 401.1 and 401.10 would be equal. */
export type SubCodeText = `${StatusText}.${number}`;

/** A status or a sub-code, always text. */
export type CodeText = StatusText | SubCodeText;

/** Whether, and after what, sending the request again can help. */
export type Retry = 'never' | 'after-change' | 'after-reauthentication' | 'after-delay' | 'poll';

/**
 * Who can make it right: the `caller` (whoever writes and runs the client), the `administrator`
 * (whoever configures the app in Rubiq, or the contact at the vendor), the `end-user`, or the `api` itself.
 */
export type Fixer = 'caller' | 'administrator' | 'end-user' | 'api';

/** The outcome that a code reports. An `expected` answer is part of normal use, although its status is not 2xx. */
export type Outcome = 'success' | 'expected' | 'error';

/** The thing that a re-authentication renews: the `session` of a user, or the `token` of a page. */
export type Renewal = 'session' | 'token';

/** The conclusions that a program can draw from a code. */
export interface Handling {
  readonly retry: Retry;
  readonly fixer: Fixer;
  /** If left out, a 2xx status is a success and any other an error. */
  readonly outcome?: Outcome;
  /**
   * Whether a program may send the request again by itself, or a person has to decide. If left out, it may where `retry`
   * is a delay or polling.
   */
  readonly repeatable?: boolean;
  /** Required where `retry` is `after-reauthentication`; a session if left out. */
  readonly renewal?: Renewal;
}

/** A part of the life of a request, named by the ID that groups refer to. */
export interface Stage {
  readonly id: string;
  readonly label: string;
}

/** Codes that protect or report the same thing, and are read together. */
export interface Group<StageId extends string | null = string | null> {
  readonly id: string;
  readonly label: string;
  /** The stage that its codes arise in; `null` where it is not known. */
  readonly stage: StageId;
  /** The guide that helps with its sub-codes; the text of the link is an instruction. */
  readonly guide?: { readonly text: string; readonly path: `/${string}` };
  /** Phrases of people for the subject of its codes, for the search. */
  readonly synonyms?: readonly string[];
}

/** A statement read in the documentation, in our words unless it has quotation marks. */
export interface Statement {
  readonly text: string;
  /** More than one where the statement takes several pages together. */
  readonly source: Source | readonly Source[];
}

/** Our advice. Code goes between backticks; a code such as 401.10 becomes a link by itself. */
export interface Advice {
  /** When one meets it, in one or two sentences: the situation, not the message again. */
  readonly when: string;
  /** The one thing to look at first, as an instruction. */
  readonly checkFirst: string;
  /** Likely causes, likeliest first. */
  readonly causes: readonly string[];
  /** How to fix it, in the order to try. */
  readonly fix: readonly string[];
  /** Why `retry` is what it is, in one sentence. */
  readonly retry: string;
  /** Why `fixer` is who it is, in one sentence. */
  readonly fixer: string;
  /** The sentence that an end user may be shown, or `null` where none fits. */
  readonly endUser: string | null;
}

/** The meaning of the same status in HTTP itself, and whether this API departs from it. */
export interface HttpComparison {
  /** True where code written for plain HTTP would draw a wrong conclusion. */
  readonly differs: boolean;
  /** The meaning in RFC 9110, in our words. */
  readonly standard: string;
  /** The difference, or the agreement, in this API. */
  readonly here: string;
  /** Section of RFC 9110, such as `15.5.4`. */
  readonly section: string;
}

/** A code that is read together with this one, and why. */
export interface Related {
  readonly code: CodeText;
  readonly why: string;
}

/** A change of the documentation. Its dates are mostly not known; then `when` names the version. */
export interface Change {
  readonly when: string;
  readonly what: string;
  readonly source: Source;
}

/** A day in UTC, as ISO 8601 has it: `'2026-11-22'`. */
export type Day = `${number}-${number}-${number}`;

/** A change of a record of this reference; {@link Change} is one of the API's documentation. */
export interface RecordChange {
  readonly date: Day;
  /** The difference, for readers who relied on the record. Plain text, full sentences. */
  readonly what: string;
}

/** A change of an endpoint's record. */
export interface EndpointChange extends RecordChange {
  /** The codes that it is about; left out where it is about the endpoint with all its codes. */
  readonly codes?: readonly CodeText[];
}

/** A retired code keeps its record and its page. */
export interface Retirement {
  readonly since: string;
  readonly replacedBy: CodeText | null;
  readonly why: string;
}

/** One code of the standard list, which is defined for the whole API. */
export interface StandardCode extends Handling {
  readonly code: CodeText;
  /** Short, and no other code has it. The documented title for a status; ours for a sub-code. */
  readonly title: string;
  /** The documented wording, verbatim. */
  readonly message: string;
  /** The documented heading above the sub-code, verbatim. */
  readonly heading: string | null;
  /** The documented condition under which it may come, verbatim. */
  readonly condition: string | null;
  /** The id of a group of the catalog. */
  readonly group: string;
  readonly advice: Advice;
  /** Further statements of the documentation on it. */
  readonly documented: readonly Statement[];
  /** Questions of a reader that the documentation leaves open. Full sentences. */
  readonly unknown: readonly string[];
  /** Every status has it; a sub-code inherits that of its status unless it has one of its own. */
  readonly http: HttpComparison | null;
  /** Words that people type when they look for it, and that appear nowhere else on the page. */
  readonly keywords: readonly string[];
  /** Phrases of people for it, from how they speak, for the search. No page shows them, and their order has no meaning. */
  readonly synonyms?: readonly string[];
  readonly formerTitles: readonly string[];
  readonly history: readonly Change[];
  readonly related: readonly Related[];
  /** The pages that the record rests on, the most important first. */
  readonly sources: readonly Source[];
  /** A raw HTTP response that carries this very code. */
  readonly sample: string;
  readonly retired?: Retirement;
  /** When the record came, if after the first publication of the catalog. */
  readonly added?: Day;
  /** Changes of the record since its first publication, newest first. */
  readonly changes?: readonly RecordChange[];
}

/**
 * The row for a code on the page of one endpoint. Its title and handling are required where the standard list does not
 * have the code; otherwise they override those of the standard record.
 */
export interface EndpointResponse extends Partial<Handling> {
  readonly code: CodeText;
  /** The documented meaning in this endpoint, in our words unless it is `quoted`. */
  readonly meaning: string;
  /** Present where `meaning` is the documented wording, verbatim. */
  readonly quoted?: true;
  /** Our addition: a condition, where the meaning was read, why the outcome is what it is. Full sentences. */
  readonly remark?: string;
  /** Where it was read, if not on the endpoint's own page. */
  readonly source?: Source;
  /** Phrases of people for it, from how they speak, for the search. No page shows them, and their order has no meaning. */
  readonly synonyms?: readonly string[];
  readonly title?: string;
  /** One line: what to do. */
  readonly advice?: string;
}

/** An HTTP method that the API uses. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One endpoint, with every code that its page lists. */
export interface Endpoint {
  /** Four digits as text: `'1001'`. */
  readonly number: `${number}`;
  readonly title: string;
  /** `null` where it is not known. */
  readonly method: Method | null;
  /** Path templates such as `/entity/id/{entity-id}`; empty where they are not known. */
  readonly paths: readonly `/${string}`[];
  readonly responses: readonly EndpointResponse[];
  /** Further statements of the documentation on it. */
  readonly documented: readonly string[];
  /** Facts that could not be read or are not documented. Full sentences. */
  readonly unknown: readonly string[];
  /** Phrases of people for it, from how they speak, for the search. No page shows them, and their order has no meaning. */
  readonly synonyms?: readonly string[];
  readonly formerTitles: readonly string[];
  readonly source: Source;
  /** When the record came, if after the first publication of the catalog. */
  readonly added?: Day;
  /** Changes of the record since its first publication, newest first. */
  readonly changes?: readonly EndpointChange[];
}

/** Endpoints on one subject, which are listed together. */
export interface EndpointGroup {
  /** Permanent, since it is the address of a heading: lower-case words joined with hyphens. */
  readonly id: string;
  readonly label: string;
  /** The digits that the numbers of its endpoints begin with. Where those of several groups fit, the longest wins. */
  readonly beginning: `${number}`;
}

/** One step of a sequence: any of these codes, so often or more. */
export interface SequenceStep {
  readonly codes: readonly CodeText[];
  readonly atLeast: number;
}

/**
 * Codes that, one after another, may tell more than each alone. What is said of them is our advice: it
 * is shown as a hint, never as a fact.
 */
export interface SequenceRule {
  /** Words joined with hyphens; no other rule has it. */
  readonly id: string;
  /** In order of time. A code belongs to one step only; other codes may come in between. */
  readonly steps: readonly SequenceStep[];
  /** Whether all must come from one endpoint, which then has to be known. */
  readonly sameEndpoint: boolean;
  /** Whether each code is counted by itself, although a step names several. For a rule with one step. */
  readonly sameCode?: true;
  /** How long it takes at most from the first to the last. */
  readonly withinSeconds: number;
  /** A possible meaning, then the thing to check. Plain text. */
  readonly hint: string;
  /** Why we think so. Plain text. */
  readonly reason: string;
  /** The pages that the reason rests on, the most important first. */
  readonly sources: readonly Source[];
}

/** The subject of one check of a signature. */
export type SignatureCheckId =
  | 'present'
  | 'single'
  | 'json'
  | 'app-key'
  | 'issued-at'
  | 'clock'
  | 'app-key-known'
  | 'token'
  | 'hash'
  | 'secret-current';

/** The header of a signed request: all that signing needs to know. */
export interface SignedHeaderScheme {
  /** The name of the header field. */
  readonly header: string;
  /** The names of the members of its JSON value. */
  readonly appKey: string;
  readonly issuedAt: string;
  readonly token: string;
  /** The name of the key of the hash. */
  readonly secret: string;
  /** A documented example. */
  readonly example: {
    readonly appKey: number;
    readonly appSecret: string;
    readonly method: string;
    readonly url: string;
    readonly issuedAt: string;
    readonly token: string;
  };
}

/** How an API has its requests signed: the names it uses, and the code of each check. */
export interface SignatureScheme<Code extends CodeText = CodeText> extends SignedHeaderScheme {
  /** How far the time of signing may be from the server's, in minutes. */
  readonly toleranceMinutes: number;
  /** The page of this site on how to sign; `null` where there is none. */
  readonly guide: `/${string}` | null;
  /** Additions of this API's documentation to a mistake, by the id of the mistake. */
  readonly mistakes: Readonly<Record<string, { readonly cause?: string; readonly fix?: string }>>;
  /** Parameters that may be part of the URL, and so of what is signed. */
  readonly parameters: readonly string[];
  /** The response header field that tells the server's time. */
  readonly serverTime: string;
  /** Where the API is, or was, to be found: one may be signed where another is asked. */
  readonly bases: readonly string[];
  readonly checks: readonly { readonly id: SignatureCheckId; readonly code: Code }[];
  readonly sources: readonly Source[];
}

/** The API whose codes these are. */
export interface Api {
  readonly name: string;
  /** `null` where it always had this name. */
  readonly formerName: string | null;
  readonly documentation: Source;
  /** The documentation's own introduction of its list, verbatim; empty where it has none. */
  readonly introduction: readonly string[];
  /** Codes that examples and help texts name. */
  readonly examples: {
    readonly code: CodeText;
    /** A code that loses its last digit where it is taken for a number. */
    readonly endingInZero: CodeText;
    /** A code that endpoints define differently; `null` where there is none. */
    readonly ambiguousCode: CodeText | null;
    /** One of them, and a request to it; `null` where no endpoint is known. */
    readonly endpoint: string | null;
    readonly request: string | null;
    /** A path of any endpoint, without parameters. */
    readonly path: string | null;
    /** Codes that the search offers before anything is typed. */
    readonly common: readonly CodeText[];
    /** Texts that the decoder offers to try. */
    readonly texts?: readonly ExampleText[];
  };
}

/** A text to try, as a tool writes it. */
export interface ExampleText {
  /** The tool or the format. */
  readonly label: string;
  readonly text: string;
  /** The codes that are found in it: errors first, the most frequent first. */
  readonly codes: readonly CodeText[];
}

/** How a response names its code. */
export interface Reporting {
  /** The response header that carries the sub-code. */
  readonly header: string;
  /** Path segments of old that mean the same as new ones: `{ user: 'account' }`. */
  readonly formerSegments: Readonly<Record<string, string>>;
  /** A path parameter that may be left out at the end of an address; `null` where there is none. */
  readonly optionalParameter: string | null;
  /** Names of values that nobody but their owner may read. */
  readonly secrets: readonly string[];
}

/** Remarks of pages on the documentation as a whole, and on the questions it leaves open. Each may be `null`. */
export interface Notes {
  /** Below each sample of a response. */
  readonly sample: string | null;
  /** Below the stages of a request. */
  readonly stages: string | null;
  /** On the page of an endpoint: where the codes of the standard list occur, as the predicate of a sentence. */
  readonly wholeApi: string | null;
  /** After the label of the administrator: who that is, as a noun phrase. */
  readonly administrator: string | null;
  /** Above the list of all endpoints: how far it is complete. Plain text. */
  readonly endpoints: string | null;
  /** Above the changes of the documentation: where they are known from. */
  readonly history: string | null;
}

/** How an API delivers its codes, beyond what is in the records of the codes. */
export interface Delivery {
  /** The code for a request that goes to no endpoint, and what is known of that. */
  readonly unknownEndpoint: { readonly code: CodeText; readonly note: string };
  /** The code of a success that is not documented any closer. */
  readonly success: CodeText;
  /** The code that says that something exists already; `null` where there is none. */
  readonly existing: CodeText | null;
  /** By the number of an endpoint: the endpoint that the `Location` of its `existing` refers to. */
  readonly locations: Readonly<Record<string, string>>;
  /** The response header that says when the secret expires; `null` where there is none. */
  readonly secretExpires: string | null;
  /** `null` where statuses are never reported in the body. */
  readonly bodyReport: {
    /** The HTTP status of whatever the body reports. */
    readonly reported: StatusText;
    /** The codes whose HTTP status stays what it is. */
    readonly kept: readonly StatusText[];
  } | null;
  readonly sources: readonly Source[];
}

/** The reference that a catalog is published as: what it is called, and what it has to do with the API. */
export interface Publication {
  readonly title: string;
  /** Its purpose, in one sentence. */
  readonly description: string;
  /** Its relation to the vendor of the API: one sentence, for overviews. */
  readonly standing: string;
  /** The same in full, for the home page. Plain text. */
  readonly about: string;
  /** The thing its statements were not checked against: the end of a sentence. Plain text. */
  readonly caveat: string;
  /** The package that classifies these codes, for samples in code; `null` where there is none. */
  readonly package: string | null;
  /** When it was first published: every record that does not say when it was added came with it. */
  readonly date: Day;
  /** A UUID that stays for good: feed readers know the catalog and each of its changes by it, wherever it is hosted. */
  readonly id: string;
}

/** One word of the API's documentation, for readers who meet it for the first time. */
export interface GlossaryTerm {
  /** Permanent, since others link to it: lower-case words joined with hyphens. */
  readonly id: string;
  /** Sentence case, and no other term has it. */
  readonly term: string;
  /** Other names of the same thing, and the parameters that hold it. */
  readonly aliases: readonly string[];
  /** Statements of the documentation, in our words; `null` where there are none. */
  readonly documented: string | null;
  /** Our addition: a conclusion, worded as one, or a distinction. */
  readonly note: string | null;
  /** A question of a reader that the documentation leaves open. Full sentences. */
  readonly unknown: string | null;
  /** The pages that it rests on, the most important first. */
  readonly sources: readonly Source[];
  /** The phrases whose first use on a page links here: distinctive ones alone, in the singular. */
  readonly links: readonly string[];
  /** Whether it is on so many pages that other terms take precedence where a page names many. */
  readonly common?: boolean;
  /** The guide that explains it in full, and so does not link here; `null` where there is none. */
  readonly guide: { readonly title: string; readonly path: `/${string}` } | null;
}
