/** Caches images between builds in a folder, each under the hash of its input. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/** A cache of images by key. */
export interface ImageCache {
  read(key: string): Promise<Uint8Array | null>;
  write(key: string, image: Uint8Array): Promise<void>;
  /** Removes every image that was neither read nor written since the cache was opened. */
  prune(): Promise<void>;
}

/** Opens the cache in a folder, and creates the folder if it is missing. */
export async function openImageCache(folder: string): Promise<ImageCache> {
  await mkdir(folder, { recursive: true });
  const used = new Set<string>();
  const fileOf = (key: string) => {
    used.add(`${key}.png`);
    return join(folder, `${key}.png`);
  };
  return {
    read: (key) => readFile(fileOf(key)).catch(() => null),
    async write(key, image) {
      const file = fileOf(key);
      // Another build may read the file while it is being written.
      const partial = `${file}.${process.pid}`;
      await writeFile(partial, image);
      await rename(partial, file);
    },
    async prune() {
      const unused = (await readdir(folder)).filter((name) => name.endsWith('.png') && !used.has(name));
      for (const name of unused) await rm(join(folder, name), { force: true });
    },
  };
}

/** Hashes the input of an image. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}
