/** The text of `serve --help`. */
import { catalog } from '../../catalog/index.ts';
import { usualPort } from '../commands/serve.ts';
import { secretVariable } from '../input/secret.ts';

const { code } = catalog.api.examples;
const { header } = catalog.reporting;
const [first] = catalog.signature.checks;
const last = catalog.signature.checks.at(-1) ?? first;

/** How to call the command, with examples that work. */
export const servingHelp = `api-status-codes serve: a mock of the API, for tests of a client

Usage
  api-status-codes serve [--port NUMBER] [--host ADDRESS] [--scenario FILE]
                         [--secret-env NAME | --secret-file FILE] [--app-key NUMBER]
                         [--secret-expires TIME] [--base-url URL]
                         [--report-in-body] [--cors] [--log]

Answers every request as the API would report it: status line, ${header} header,
no body. A request gets the success of its endpoint, unless it asks for another code:
  with a header       Prefer: code=${code}
  in the query        ?__code=${code}
A code that the endpoint never answers with is refused with 422 and the header Mock-Problem.
To have it all the same: Prefer: code=${code}; force, or ?__code=${code}&__force

Options
  --port NUMBER        where it listens: ${usualPort}, if it is not given; 0 is any that is free
  --host ADDRESS       127.0.0.1, if it is not given: this machine alone. 0.0.0.0 is every address
  --scenario FILE      codes one after another, as JSON: ["${code}", "success"], or an object with
                       "steps", "end" and "endpoints". Stays at the last code, unless "end" says
                       "repeat" or "success". "-" is standard input
  --secret-env NAME    the variable that holds the AppSecret; ${secretVariable}, if it is not given
  --secret-file FILE   the file that holds it. With a secret the signature of every request is
                       checked, and a wrong one gets the code of its fault, ${first.code} to ${last.code}
  --app-key NUMBER     the one AppKey that is known; any, if it is not given
  --secret-expires TIME  from then on the secret is no longer accepted: 2030-04-01T05:00:00Z
  --base-url URL       the URL that clients sign, where it is not the one that they ask
  --report-in-body     report the status in a JSON body, as an app can be configured to have it
  --cors               let pages of other origins ask
  --log                print a line for each request

GET /__health answers 200 as long as the mock runs. Ctrl+C stops it.

Examples
  api-status-codes serve
  api-status-codes serve --port 8080 --log
  api-status-codes serve --scenario scenario.json
  curl -i "http://127.0.0.1:${usualPort}/entity/id/7/data?__code=${code}"

Exit status
  0  stopped
  2  wrong use, the port is taken, or a file that cannot be used
`;
