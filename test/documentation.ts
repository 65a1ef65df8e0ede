/** The pages whose examples the tests run: the README, the manuals and the guide for newcomers. */
import { readFileSync } from 'node:fs';

/** The paths of the documents, from the root of the project. */
export const documents = [
  'README.md',
  'content/docs/library.md',
  'content/docs/cli.md',
  'content/docs/data.md',
  'content/docs/guides/getting-started.md',
];

/** Reads the code blocks of a document in one language. */
export function codeBlocks(document: string, language: string): string[] {
  const text = readFileSync(new URL(`../${document}`, import.meta.url), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\b.*\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
}

/** A link of a document to a file of the project. */
export interface FileLink {
  /** The path from the document; empty where it is the document itself. */
  readonly path: string;
  /** The id of the heading that it links to. */
  readonly anchor: string;
}

/** Lists the files that a document links to or shows. */
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

/** Lists the ids that GitHub and Starlight give to the headings of a document. */
export function headingIds(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
