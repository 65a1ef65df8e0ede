/** Lists the ways to use the codes in a program, each with one command. */
import type { Catalog } from '../../catalog/index.ts';
import type { WrittenPage } from '../navigation/written-pages.ts';

/** A way to use the codes, with the page that describes it. */
export interface WayToUse {
  readonly title: string;
  readonly url: string;
  readonly text: string;
  /** A command, or a path, which is copied as a full address. */
  readonly command: string;
}

/** Lists the ways that a page describes; without a package, only the data files. */
export function waysToUse(
  { publication }: Pick<Catalog, 'publication'>,
  manuals: readonly Pick<WrittenPage, 'id'>[],
  base: string,
): WayToUse[] {
  const { package: name } = publication;
  const all = [
    ...(name === null ? [] : waysOfPackage(name)),
    {
      title: 'Data',
      page: 'data',
      text: 'Every code and endpoint as JSON, CSV, OpenAPI 3.1, and Markdown.',
      command: `${base}/codes.json`,
    },
  ];
  return all
    .filter(({ page }) => manuals.some(({ id }) => id === page.split('#', 1)[0]))
    .map(({ title, page, text, command }) => ({ title, url: `${base}/${page}`, text, command }));
}

function waysOfPackage(name: string) {
  return [
    {
      title: 'Library',
      page: 'library',
      text: 'Typed codes and retry decisions for TypeScript and JavaScript, without dependencies.',
      command: `npm install ${name}`,
    },
    {
      title: 'Command line',
      page: 'cli',
      text: 'Finds and explains every code in a log of any size.',
      command: `npx ${name} decode app.log`,
    },
    {
      title: 'Mock server',
      page: 'cli#serve-a-mock',
      text: 'Answers with any status and sub-code on your computer.',
      command: `npx ${name} serve`,
    },
  ];
}
