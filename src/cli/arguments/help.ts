/** The text of `--help`. */
import { siteVariable } from './site.ts';

/** Codes that the examples speak of. */
export interface Examples {
  readonly code: string;
  readonly ambiguousCode: string;
  readonly endpoint: string;
}

/** Says how to call the program, with examples that work. */
export function help({ code, ambiguousCode, endpoint }: Examples): string {
  return `api-status-codes: what a status code or sub-code of the API means

Usage
  api-status-codes explain CODE [--endpoint NUMBER] [--site URL] [--json]
  api-status-codes decode [FILE...] [--summary] [--site URL] [--json]
  api-status-codes sign --app-key NUMBER --method METHOD --url URL
  api-status-codes check-signature [FILE] [--signature VALUE] [--method METHOD] [--url URL]
  api-status-codes serve [--port NUMBER] [--scenario FILE]

explain   says what one code means. Any spelling will do: ${code}, ${code.replace('.', '-')}, "${code.replace('.', ' ')}".
decode    finds every code in a text: a raw response, the output of curl -i or curl -v, a log.
          Reads files of any size, packed with gzip too, and standard input where no file or
          "-" is named. Tells a code in full where it comes first, and then in one line.
sign      prints the Signature header of a request. More: api-status-codes sign --help
check-signature
          says which checks the signature of a request fails, and why: reads what curl -v
          printed, a HAR file, a curl command. More: api-status-codes check-signature --help
serve     answers requests with any of the codes: a mock of the API, for tests of a client.
          More: api-status-codes serve --help

Options of explain and decode
  --endpoint NUMBER   the endpoint that answered: some sub-codes mean something else in each.
                      Method and path in quotes will do: "POST /entity"
  --site URL          the site that serves the pages of the codes, put before every address.
                      The variable ${siteVariable} does the same; the option goes first
  --summary           with decode: count the codes, instead of telling each finding
  --json              print JSON: explain an object, decode an array, decode --summary an object.
                      Of several files always an array, in which the last key "file" says which
  -h, --help          print this text
  --version           print the version

Examples
  api-status-codes explain ${code}
  api-status-codes explain ${ambiguousCode} --endpoint ${endpoint}
  api-status-codes explain ${code} --json
  api-status-codes explain ${code} --site https://status.example
  curl -si https://api.example/entity | api-status-codes decode
  api-status-codes decode failed-request.txt --json
  api-status-codes decode failed-request.txt app.log --summary
  api-status-codes check-signature failed-request.txt

Exit status
  0  understood
  1  nothing found, a code that is not documented, or a signature that fails a check
  2  wrong use, a file that could not be read, or the output could not be written

Colour is used on a terminal only, and never where the variable NO_COLOR is set.
`;
}
