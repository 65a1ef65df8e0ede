/** Recognizes numbers that only look like statuses, by the text around them: in source code, in configuration, as sizes. */

/** One kind of such numbers. In the pattern, the number is between `«` and `»`. */
export interface OtherNumber {
  readonly id: string;
  readonly pattern: RegExp;
  /** A text with such a number between `«` and `»`. */
  readonly example: string;
  /** A similar text in which the number is a status. */
  readonly counterexample: string;
}

export const otherNumbers: readonly OtherNumber[] = [
  {
    id: 'compared in source code',
    pattern: /[=!<>]=\s?["']?«/,
    example: 'assert response.status_code == «404»',
    counterexample: 'E assert «403» == 200',
  },
  {
    id: 'expected by an assertion',
    pattern:
      /\b(?:to(?:Be|Equal|StrictEqual|HaveProperty)|assert\w{0,20}|have_http_status|respond_with|isEqualTo|eql?)\((?:[^()]{0,40},)?\s?["']?«/,
    example: 'expect(res.status).toBe(«404»)',
    counterexample: 'AssertionError(status=«403»)',
  },
  {
    id: 'set by a server',
    pattern: /\b(?:status|sendStatus|writeHead|abort|WriteHeader|http_response_code)\(\s?["']?«/,
    example: "res.status(«404»).send('no')",
    counterexample: 'reqwest::Error { kind: Status(«403») }',
  },
  {
    id: 'returned by source code or configuration',
    pattern: /(?:^|[{;)])\s*return\s«\d{3}»\s?(?:[;"'}]|$)/,
    example: 'location ~ /\\.git { return «403»; }',
    counterexample: 'the calls return «403» since noon',
  },
  {
    id: 'a case of a selection',
    pattern: /(?:^|[{;])\s*case\s«/,
    example: '  case «404»: return null;',
    counterexample: 'In any case «403» Forbidden',
  },
  {
    id: 'in a mock or a test',
    pattern:
      /\b(?:mock\w{0,30}|stub\w{0,20}|expect|jest\.\w{1,20}|vi\.\w{1,20}|Promise\.(?:resolve|reject)|new (?:Response|\w{0,30}(?:Error|Exception)))\([^"']{0,40}\{[^{}]{0,80}«/,
    example: 'fetch.mockResolvedValue({ ok: false, status: «403» })',
    counterexample: 'ApiError({ status: «403» })',
  },
  {
    id: 'an argument of a method',
    pattern: /\.[a-z_]\w{0,40}\((?:[^()«]|\([^()«]{0,80}\)){0,90}(?<!\(\w{1,20}: ["']?)«/,
    example: "nock(host).get('/status').reply(«404»)",
    counterexample: 'HTTP.Exceptions.StatusError(«404», "GET")',
  },
  {
    id: 'in the name of a test',
    pattern: /\b[Ss]tatus(?: code)? (?:is|should be|must be|equals|to be) ["']?«2\d\d»/,
    example: '1. Status code is «200»',
    counterexample: 'Status code is «403»',
  },
  {
    id: 'a step of a scenario',
    pattern:
      /^\s*(?:\d{1,4}:\s*)?(?:Given|When|Then|And|But|\*) (?:the )?(?:response )?status(?: code)?(?: is| should be)? «/,
    example: 'Then status «204»',
    counterexample: 'Then status=«403» was logged',
  },
  {
    id: 'a count of requests',
    pattern: /»\s+\d{1,9}\(\d{1,3}(?:\.\d{1,2})?%\)/,
    example: 'GET      /a      «404»     12(2.97%)',
    counterexample: 'GET      /a      «404»     12ms',
  },
  {
    id: 'a range of codes',
    pattern:
      /(?<!\bfrom )«[1-5]\d\d\.\d{1,3}»(?: (?:to|through|bis) |[–-])[1-5]\d\d\.\d|(?<!\bfrom )\b[1-5]\d\d\.\d{1,3}(?: (?:to|through|bis) |[–-])«/,
    example: 'Wrong credentials: see «499.101» to 499.109',
    counterexample: 'The error went from «499.101» to 499.109',
  },
  {
    id: 'a time since the start of a trace',
    pattern: /\[st= {0,9}«/,
    example: 't=30121 [st= «402»]  HTTP_TRANSACTION_READ_HEADERS',
    counterexample: 'GET /a [st=9] status=«403»',
  },
  {
    id: 'a reply of SMTP',
    pattern: /«[2-5]\d\d»[ -][245]\.\d{1,3}\.\d{1,3}\b/,
    example: 'response: "«451» 4.7.1 Try again later"',
    counterexample: 'response: "«451» Unavailable"',
  },
  {
    id: 'expected by a contract',
    pattern: /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH) \(«\d{3}»\) \//,
    example: 'fail: GET («200») /a was read',
    counterexample: 'fail: GET /a («403»)',
  },
  {
    id: 'a size',
    pattern: /»[\s-]?(?:[kKMG]?i?B|bytes?)\b(?![=:])/,
    example: '/status   «401» B   80.3 kB',
    counterexample: 'status «401» By the proxy',
  },
  {
    id: 'a measured error',
    pattern:
      /\b(?:[Tt]rain(?:ing)?|[Tt]est|[Vv]alidation|[Mm]ean|[Ss]quared?|[Aa]bsolute|[Ss]tandard|[Rr]elative|[Rr]ounding|[Mm]aximum|RMS|rms) error(?: is| was|:)? ["']?«/,
    example: 'Test error: «403»',
    counterexample: 'The test failed with error «403»',
  },
  {
    id: 'a paragraph of a law',
    pattern: /\b(?:CFR|USC|U\.S\.C\.|StGB|BGB|ZPO)(?: §{1,2})? «/,
    example: '20 CFR «404»',
    counterexample: 'The CRM answers «404» Not Found',
  },
];

const anyOther = new RegExp(otherNumbers.map(({ pattern: { source } }) => `(?:${source})`).join('|'));
const reach = 100;

/** Whether the number between two indices of a line is none that a response has. */
export function isOtherNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  return anyOther.test(`${before}«${text.slice(start, end)}»${text.slice(end, end + reach)}`);
}
