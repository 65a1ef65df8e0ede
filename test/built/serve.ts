/**
 * Serves a built site as `astro preview` does, which runs only once on a machine, with the header fields that the site
 * is shipped with. Prints its address.
 */
import { readFileSync } from 'node:fs';
import { Server } from 'node:http';
import process from 'node:process';
import { preview } from 'astro';

const [outDir, port] = process.argv.slice(2);
// The first block is that of all addresses.
const [everywhere = ''] = readFileSync(`${outDir}/_headers`, 'utf8').split(/\n(?=\/)/);
const fields = everywhere.matchAll(/^ {2}([\w-]+): (.+)$/gm);
const server = await preview({
  // The files are made: of how, only the path that they lie below matters.
  configFile: false,
  base: process.env.BASE_PATH ?? '/',
  outDir: outDir as string,
  server: {
    port: Number(port),
    headers: Object.fromEntries([...fields].map(([, name, value]) => [name, value])),
  },
  logLevel: 'error',
});
// A client that is late on a busy machine would find its connection closed.
if ('server' in server && server.server instanceof Server) server.server.keepAliveTimeout = 60_000;
console.log(`http://localhost:${server.port}${process.env.BASE_PATH ?? ''}`);
