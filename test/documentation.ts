/** The pages whose examples the tests run: the README and the manuals. */
import { readFileSync } from 'node:fs';

/** Where they are, seen from the root of the project. */
export const documents = [
  'README.md',
  'content/docs/library.md',
  'content/docs/cli.md',
  'content/docs/data.md',
];

/** The code blocks of a document in one language. */
export function codeBlocks(document: string, language: string): string[] {
  const text = readFileSync(new URL(`../${document}`, import.meta.url), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\b.*\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
}

/** A link of a document to a file of the project. */
export interface FileLink {
  /** Seen from the document; empty where it is the document itself. */
  readonly path: string;
  /** The heading that it leads to, as an id. */
  readonly anchor: string;
}

/** What a document links to or shows without naming a host. */
export function fileLinks(text: string): FileLink[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '``');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"\s]+)/g)]
    .map(([, link, attribute]) => link ?? attribute ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#');
      return { path, anchor };
    });
}

/** The ids that GitHub and Starlight give to the headings of a document. */
export function headingIds(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
