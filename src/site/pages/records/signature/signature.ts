/** Makes the parts of pages on signatures: links to the checker and the guide, the table of checks, and the mistakes that cause a wrong hash. */

import { codeUrl } from '../../../../catalog/code.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import type { SignatureScheme, StandardCode } from '../../../../catalog/record.ts';
import { mistakes } from '../../../../signature/diagnosis/mistakes/index.ts';
import { named, worded } from '../../../../signature/diagnosis/mistakes/wording.ts';
import { prose, wording } from '../../prose.ts';
import { link, paragraph, type Section, type Span, section, table } from '../../section.ts';
import { hasSignaturePage } from '../../written.ts';
import { counted } from '../statements.ts';
import { type MistakeSubject, mistakeSubjects } from './mistake-subjects.ts';

/** The address of the signature checker. */
const checker = '/signature';

/** Links to the checker. */
export const signatureAction = { text: 'Check my signature', path: checker } as const;

/** Whether a code is that of a check of a signature, or the status of such codes, and the site has a checker. */
export function checksSignatures(code: string, catalog: Catalog): boolean {
  if (!hasSignaturePage(catalog)) return false;
  return (
    catalog.signature?.checks.some((check) => check.code === code || isStatusOf(code, check.code)) ?? false
  );
}

/** Links to the guide on signing, for a code that concerns a signature; `null` for any other. */
export function signingGuide(code: string, catalog: Catalog): Span | null {
  const guide = catalog.signature?.guide ?? null;
  return guide !== null && checksSignatures(code, catalog) ? link('Signing a request', guide) : null;
}

/** Lists every check of a signature, on the page of their status. */
export function signatureTable({ code }: StandardCode, { signature, standard }: Catalog): Section | null {
  const codes = signature?.checks.filter((check) => isStatusOf(code, check.code)).map((check) => check.code);
  const records = standard.filter((record) => codes?.includes(record.code));
  return section(
    {
      id: 'signature-checks',
      title: 'Signature checks',
      origin: 'advice',
      folded: counted(records.length, 'check'),
    },
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

/** Lists the mistakes that the checker tries, by what is wrong, on the page of a wrong hash. */
export function mistakesTable({ code }: StandardCode, catalog: Catalog): Section | null {
  const { signature } = catalog;
  if (signature === null || !hasSignaturePage(catalog)) return null;
  if (!signature.checks.some((check) => check.id === 'hash' && check.code === code)) return null;
  return section(
    { id: 'mistakes-that-lead-here', title: 'Mistakes that lead here', origin: 'advice' },
    paragraph(
      'The ',
      link('signature checker', checker),
      ' tries each of these mistakes with your request, and names the one that produces your token.',
    ),
    section(
      { filter: `Find one of ${mistakes.length} mistakes` },
      ...mistakeSubjects.map((subject) => mistakesOf(subject, signature)),
    ),
  );
}

function mistakesOf({ id, title, parts }: MistakeSubject, scheme: SignatureScheme): Section | null {
  const own = mistakes.filter(({ part }) => parts.includes(part)).map((one) => worded(one, scheme));
  return section(
    { id: `mistakes-${id}`, title: named(title, scheme), folded: counted(own.length, 'mistake') },
    table(
      ['What the code does', 'What to do'],
      own.map(({ title: what, fix }) => [wording(what), wording(fix)]),
    ),
  );
}

function isStatusOf(status: string, code: string): boolean {
  return code.startsWith(`${status}.`);
}
