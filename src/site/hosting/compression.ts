/** Files of the site in short, for servers that send them as they are. */
import { globSync } from 'node:fs';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packed = '**/*.{html,css,js,json,md,csv,txt,xml,svg,webmanifest}';

/** Below this, a shorter file is not sooner there: it fits into one packet anyway. */
const leastBytes = 1_024;

/** How much effort goes into each format, as its library counts it. */
export interface Effort {
  readonly brotli: number;
  readonly gzip: number;
}

const best: Effort = { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION };

/** As many as are at work at once: each holds a text in memory, and all together would be too many open files. */
const atOnce = 8;

/** Writes `.br` and `.gz` beside each text of the folder, as old as the text. Gives the number of texts. */
export async function packFiles(folder: string, effort = best): Promise<number> {
  const files = globSync(packed, { cwd: folder }).values();
  let count = 0;
  const packNext = async () => {
    for (const file of files) if (await packFile(join(folder, file), effort)) count += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, packNext));
  return count;
}

async function packFile(file: string, effort: Effort): Promise<boolean> {
  const text = await readFile(file);
  if (text.length < leastBytes) return false;
  const { atime, mtime } = await stat(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const forms = [
    [`${file}.br`, await promisify(brotliCompress)(text, { params })],
    [`${file}.gz`, await promisify(gzip)(text, { level: effort.gzip })],
  ] as const;
  for (const [name, content] of forms) {
    await writeFile(name, content);
    await utimes(name, atime, mtime);
  }
  return true;
}
