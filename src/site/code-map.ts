/** Every standard code by status and by what it protects. */
import type { Catalog } from '../catalog/index.ts';
import { groupLabels } from '../catalog/labels.ts';
import type { StandardCode } from '../catalog/record.ts';
import { codeUrl } from '../classifier/code.ts';
import { type CodeIndex, titleOf } from './render/code-index.ts';

/** A code as a link. */
export interface CodeLink {
  readonly code: string;
  readonly title: string;
  readonly url: string;
}

/** A status, with its sub-codes in groups. */
export interface MappedStatus extends CodeLink {
  readonly groups: readonly { readonly label: string; readonly codes: readonly CodeLink[] }[];
  /** Sub-codes that only endpoints define. */
  readonly endpointCodes: readonly CodeLink[];
}

/** The map, in the order of the catalog. */
export function codeMap({ standard }: Catalog, index: CodeIndex, base: string): MappedStatus[] {
  const asLink = (code: string): CodeLink => ({
    code,
    title: titleOf(code, index),
    url: codeUrl(code, base),
  });
  return standard
    .filter(({ code }) => !code.includes('.'))
    .map(({ code: status }) => {
      const subCodes = standard.filter(({ code }) => code.startsWith(`${status}.`));
      const own = index.codes.filter((code) => index.defined.has(code) && code.startsWith(`${status}.`));
      const groups = Map.groupBy(subCodes, ({ group }: StandardCode) => groupLabels[group]);
      return {
        ...asLink(status),
        groups: [...groups].map(([label, codes]) => ({
          label,
          codes: codes.map(({ code }) => asLink(code)),
        })),
        endpointCodes: own.map(asLink),
      };
    });
}
