/** Keeps images between builds, in a folder, each under the hash of all that it is made from. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/** Images by their keys. */
export interface ImageCache {
  read(key: string): Promise<Uint8Array | null>;
  write(key: string, image: Uint8Array): Promise<void>;
  /** Removes every image that was neither read nor written since the cache was opened. */
  prune(): Promise<void>;
}

/** Opens the cache in a folder, which is made where there is none. */
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
      // Another build may read it while it is written.
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

/** The hash of all that an image is made from. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest('hex');
}
