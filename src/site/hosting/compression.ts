/** Compresses files of the site in advance, for servers that send them as they are. */
import { globSync } from 'node:fs';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = '**/*.{html,css,js,json,md,csv,txt,xml,svg}';

/** A smaller file fits into one packet, so compression would not make it arrive sooner. */
const leastBytes = 1_024;

/** The compression level of each format. */
export interface Effort {
  readonly brotli: number;
  readonly gzip: number;
}

const best: Effort = { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION };

/** The number of files in progress: all at once would use too much memory and open too many files. */
const atOnce = 8;

/** Writes `.br` and `.gz` next to each text file of a folder, with its modification time, and returns their number. */
export async function compressFiles(folder: string, effort = best): Promise<number> {
  const files = globSync(compressible, { cwd: folder }).values();
  let count = 0;
  const compressNext = async () => {
    for (const file of files) if (await compressFile(join(folder, file), effort)) count += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, compressNext));
  return count;
}

async function compressFile(file: string, effort: Effort): Promise<boolean> {
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
