/** The texts of `sign --help` and `check-signature --help`. */
import { catalog } from '../../catalog/index.ts';
import { secretVariable } from '../input/secret.ts';
import { siteVariable } from './site.ts';

const { appKey, method, url, issuedAt } = catalog.signature.example;
const [example] = catalog.signature.checks;

const secretText = `The AppSecret is never an argument: others could read it in the list of processes, and the
shell keeps it in its history. It is read from the variable ${secretVariable}, unless an option names
another place.`;

const secretOptions = `  --secret-env NAME    the variable that holds it
  --secret-file FILE   the file that holds it, and nothing else; "-" is standard input.
                       A line break at its end does not count`;

const sign = `api-status-codes sign: the Signature header of a request

Usage
  api-status-codes sign --app-key NUMBER --method METHOD --url URL [--issued-at TIME]
                        [--secret-env NAME | --secret-file FILE] [--json] [--explain]

Prints the header alone, so that it can be handed to a client.

${secretText}

Options
  --app-key NUMBER     the AppKey
  --method METHOD      the method of the request
  --url URL            the whole URL that will be sent, with its query
  --issued-at TIME     when it is signed, as yyyyMMddHHmmss in UTC; now, if it is not given
${secretOptions}
  --explain            say on standard error what was hashed. Secrets in the URL are shown
  --json               print an object: name, value, stringToSign, appKey, issuedAt, token

Examples
  api-status-codes sign --app-key ${appKey} --method ${method} --url ${url}
  api-status-codes sign --app-key ${appKey} --method ${method} --url ${url} \\
    --issued-at ${issuedAt}
  api-status-codes sign --app-key ${appKey} --method ${method} --url ${url} --json
  api-status-codes sign --app-key ${appKey} --method ${method} --url ${url} --explain
  curl -X ${method} ${url} \\
    -H "$(api-status-codes sign --app-key ${appKey} --method ${method} --url ${url})"

Exit status
  0  signed
  2  wrong use, or the secret could not be read
`;

const check = `api-status-codes check-signature: which checks the signature of a request fails, and why

Usage
  api-status-codes check-signature [FILE] [--signature VALUE] [--method METHOD] [--url URL]
                                   [--server-time TIME] [--request NUMBER]
                                   [--secret-env NAME | --secret-file FILE] [--site URL] [--json]

Reads a text that tells of the request: the output of curl -v, a HAR file, a curl command, code,
or the header alone. Reads standard input where the file is "-", or where neither a file nor
--signature is given. Of several requests it takes the last one that has a signature.

Makes the ten checks from ${example.code} on as far as it can. Where the hash is wrong, it tries the usual
mistakes, and names the one that leads to the given Token. Without the AppSecret it checks the
rest. In which order the API makes its checks is not documented.

${secretText}
It is never printed. Tokens are shortened, secrets in the URL are masked, in JSON too.

Options
  --signature VALUE    the value of the header, or the whole header; this and the next three
                       take the place of what the text says
  --method METHOD      the method that was sent
  --url URL            the whole URL that was sent
  --server-time TIME   the time of the server: the Date header of its response
  --request NUMBER     which request of the text to check, counted from 1
${secretOptions}
  --site URL           the site that serves the pages of the codes, put before every address.
                       The variable ${siteVariable} does the same; the option goes first
  --json               print an object:
    request            method, url, isSchemeAssumed; line, number (of those in the text), of
    checks             of each: id, code, title, state ("passed", "failed", "not-checkable"),
                       finding, found, expected, needs (what it would take to check it), url
    firstFailure       the code of the first check in the list that failed
    clock              issuedAt, serverTime (milliseconds since 1970), aheadSeconds
    hash               documented (the string to sign), signed (what was signed instead),
                       difference (the index where they part, in the texts as they are printed),
                       expectedToken, mistakes (of each: id, part, title, cause, fix)
                       What is not known is null.

Examples
  curl -sv https://api.example/entity 2>&1 | api-status-codes check-signature
  api-status-codes check-signature failed-request.txt
  api-status-codes check-signature failed-request.txt --request 1 --json
  api-status-codes check-signature failed-request.txt --method ${method} \\
    --url ${url}

Exit status
  0  no check failed; some may not have been made, the first line says which
  1  at least one failed, or there was no request in the text
  2  wrong use, or a file that could not be read

Colour is used on a terminal only, and never where the variable NO_COLOR is set.
`;

/** How to call the two commands, with examples that work. */
export const signingHelp = { sign, check };
