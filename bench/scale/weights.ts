/** Measures the sizes of the files of a built site. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The bytes of a file, or the mean or sum of several. */
export interface Weight {
  readonly raw: number;
  readonly brotli: number;
}

/** The sizes of the files of a built site. */
export interface SiteWeights {
  /** Pages for readers: those of codes and endpoints, and those written by hand. */
  readonly pages: number;
  readonly aliases: number;
  /** The mean of the pages of codes, and of those of endpoints; brotli of a sample. */
  readonly codePage: Weight;
  readonly endpointPage: Weight;
  /** The heaviest page of a code or an endpoint. */
  readonly heaviest: Weight & { readonly path: string };
  /** Pages that show the whole catalog, by path. */
  readonly wholePages: ReadonlyMap<string, Weight>;
  /** Modules that scripts load for the catalog, by name. */
  readonly catalogModules: ReadonlyMap<string, Weight>;
  /** Data files, by name; raw. */
  readonly dataFiles: ReadonlyMap<string, number>;
  /** The whole search index. */
  readonly searchIndex: number;
}

const sampled = 100;

/** Measures the site that was built into a folder. */
export function weigh(outDir: string): SiteWeights {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const html = files.filter((file) => file.endsWith('.html'));
  const isCode = (file: string) => /^codes\/\d{3}(?:-\d+)?\/index\.html$/.test(file);
  const isEndpoint = (file: string) => /^endpoints\/\d+\/index\.html$/.test(file);
  const aliases = html.filter(
    (file) => file.startsWith('codes/') && !isCode(file) && file !== 'codes/index.html',
  );
  const sizeOf = (file: string) => statSync(join(outDir, file)).size;
  const weightOf = (file: string): Weight => {
    const content = readFileSync(join(outDir, file));
    return { raw: content.length, brotli: brotliCompressSync(content).length };
  };
  const meanOf = (of: readonly string[]): Weight => {
    const sample = of.filter((_, i) => i % Math.ceil(of.length / sampled) === 0);
    return {
      raw: mean(of.map(sizeOf)),
      brotli: mean(sample.map((file) => weightOf(file).brotli)),
    };
  };
  const recordPages = html.filter((file) => isCode(file) || isEndpoint(file));
  const heaviest = recordPages.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
  const named = (pattern: RegExp) => files.filter((file) => pattern.test(file)).sort();
  return {
    pages: html.length - aliases.length,
    aliases: aliases.length,
    codePage: meanOf(html.filter(isCode)),
    endpointPage: meanOf(html.filter(isEndpoint)),
    heaviest: { path: heaviest, ...weightOf(heaviest) },
    wholePages: new Map(
      ['index.html', 'codes/index.html', 'endpoints/index.html', 'decoder/index.html'].map((file) => [
        `/${file.replace(/\/?index\.html$/, '')}`,
        weightOf(file),
      ]),
    ),
    catalogModules: new Map(
      named(/^_astro\/(?:catalog|advice)\.[\w-]{8}\.js$/).map((file) => [file, weightOf(file)]),
    ),
    dataFiles: new Map(named(/^[^/]+\.(?:json|txt|csv)$/).map((file) => [file, sizeOf(file)])),
    searchIndex: sum(
      files
        .filter((file) => file.startsWith('pagefind/') && statSync(join(outDir, file)).isFile())
        .map(sizeOf),
    ),
  };
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
