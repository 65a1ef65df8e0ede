/** Groups every code by status and by topic, for an overview of all codes on one page. */

import { codeSlug, isSubCode, statusOf } from '../../catalog/code.ts';
import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { fixerQuestion, outcomeQuestion } from '../../catalog/labels.ts';
import type { StandardCode } from '../../catalog/record.ts';
import type { Labeled } from '../../reference/answer.ts';
import { type CodeRow, codeRows } from './code-table.ts';
import { longestList } from './long-list.ts';

/** A code as a link, with a short description. */
export interface MappedCode {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  /** The id of the element that describes it. */
  readonly id: string;
  readonly message: string;
  readonly retry: string;
  /** Whether the message is the documented wording. */
  readonly quoted: boolean;
  /** Who can fix it or, where there is nothing to fix, the outcome. */
  readonly responsibility: Labeled;
}

/** Sub-codes of a status on the same topic. */
export interface MappedGroup {
  readonly label: string;
  readonly codes: readonly MappedCode[];
  /** Whether only endpoints define them. */
  readonly inEndpoints: boolean;
}

/** A status with its sub-codes in groups. */
export interface MappedStatus extends MappedCode {
  readonly groups: readonly MappedGroup[];
  readonly subCodeCount: number;
}

/** Builds the map in the order of the catalog; with very many codes, of the statuses alone. */
export function codeMap(
  { standard, groups: named }: Catalog,
  entries: Entries,
  base: string,
  longest = longestList,
): MappedStatus[] {
  const isWhole = entries.size <= longest;
  const labels = new Map(named.map(({ id, label }) => [id, label]));
  const rows = Map.groupBy(codeRows(entries, base, longest), ({ status }) => status);
  const records = Map.groupBy(standard, ({ code }) => statusOf(code));
  return standard
    .filter(({ code }) => !isSubCode(code))
    .map(({ code: status }) => {
      const mapped = (rows.get(status) ?? []).map(mappedCode);
      if (!isWhole) return { ...(mapped[0] as MappedCode), groups: [], subCodeCount: 0 };
      const byCode = new Map(mapped.map((one) => [one.code, one]));
      const subCodes = (records.get(status) ?? []).filter(({ code }) => code !== status);
      const groups = [...Map.groupBy(subCodes, ({ group }: StandardCode) => labels.get(group) ?? group)].map(
        ([label, codes]) => ({
          label,
          codes: codes.map(({ code }) => byCode.get(code) as MappedCode),
          inEndpoints: false,
        }),
      );
      const own = mapped.filter(({ code }) => entries.get(code)?.origin === 'endpoints');
      return {
        ...(byCode.get(status) as MappedCode),
        groups:
          own.length > 0
            ? [...groups, { label: 'Only in endpoints', codes: own, inEndpoints: true }]
            : groups,
        subCodeCount: subCodes.length,
      };
    });
}

function mappedCode(row: CodeRow): MappedCode {
  const { code, title, url, messages, quoted, fixers, retryLabels, responsibilities } = row;
  return {
    code,
    title,
    url,
    id: `map-${codeSlug(code)}`,
    message:
      messages.length === 1
        ? (messages[0] as string)
        : `${messages.length} meanings, depending on the endpoint`,
    quoted: quoted && messages.length === 1,
    retry: retryLabels.join(' or '),
    responsibility: {
      label: fixers.length > 0 ? fixerQuestion : outcomeQuestion,
      text: responsibilities.join(' or '),
    },
  };
}
