/** Serves a built site as `astro preview` does, which runs only once on a machine. Prints its address. */
import process from 'node:process';
import { preview } from 'astro';

const [outDir, port] = process.argv.slice(2);
const server = await preview({ outDir: outDir as string, server: { port: Number(port) }, logLevel: 'error' });
console.log(`http://localhost:${server.port}${process.env.BASE_PATH ?? ''}`);
