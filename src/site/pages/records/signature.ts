/** Makes the sections on signatures: a link to the checker, the table of checks, and the mistakes that cause a wrong hash. */

import { codeUrl } from '../../../catalog/code.ts';
import type { Catalog } from '../../../catalog/index.ts';
import type { StandardCode } from '../../../catalog/record.ts';
import { mistakes } from '../../../signature/diagnosis/mistakes/index.ts';
import { worded } from '../../../signature/diagnosis/mistakes/wording.ts';
import { prose, wording } from '../prose.ts';
import { link, paragraph, type Section, section, strong, table } from '../section.ts';
import { hasSignaturePage } from '../written.ts';

/** The address of the signature checker. */
const checker = '/signature';

/** Links to the checker, on the page of a code that concerns a signature. */
export function signatureHint({ code }: StandardCode, catalog: Catalog): Section | null {
  const { signature } = catalog;
  if (!hasSignaturePage(catalog)) return null;
  if (!signature?.checks.some((check) => check.code === code || isStatusOf(code, check.code))) return null;
  return section(
    { origin: 'advice' },
    paragraph(
      strong(link('Check your signature', checker), ':'),
      ' paste the request and see what is wrong. Nothing leaves the page.',
      signature.guide === null ? '' : [' How to sign: ', link('Signing a request', signature.guide), '.'],
    ),
  );
}

/** Lists every check of a signature, on the page of their status. */
export function signatureTable({ code }: StandardCode, { signature, standard }: Catalog): Section | null {
  const codes = signature?.checks.filter((check) => isStatusOf(code, check.code)).map((check) => check.code);
  const records = standard.filter((record) => codes?.includes(record.code));
  return section(
    { id: 'signature-checks', title: 'Signature checks', origin: 'advice' },
    table(
      ['Code', 'What was wrong', 'What to look at first'],
      records.map((record) => [
        link(record.code, codeUrl(record.code)),
        wording(record.title),
        prose(record.advice.checkFirst),
      ]),
    ),
  );
}

/** Lists the mistakes that the checker tries, on the page of a wrong hash. */
export function mistakesTable({ code }: StandardCode, catalog: Catalog): Section | null {
  const { signature } = catalog;
  if (!hasSignaturePage(catalog)) return null;
  if (!signature?.checks.some((check) => check.id === 'hash' && check.code === code)) return null;
  return section(
    { id: 'mistakes-that-lead-here', title: 'Mistakes that lead here', origin: 'advice' },
    paragraph(
      'The ',
      link('signature checker', checker),
      ' tries each of these mistakes with your request, and names the one that produces your token.',
    ),
    table(
      ['What the code does', 'What to do'],
      mistakes
        .map((mistake) => worded(mistake, signature))
        .map(({ title, fix }) => [wording(title), wording(fix)]),
    ),
  );
}

function isStatusOf(status: string, code: string): boolean {
  return code.startsWith(`${status}.`);
}
