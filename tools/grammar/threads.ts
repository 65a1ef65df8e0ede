/** Divides the work of the checker among the processors, since a check of all prose takes long on one. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Passage } from '../prose/passage.ts';
import type { Finding } from './finding.ts';

const most = 4;

/** Lists what the checker objects to. */
export async function checkInThreads(
  passages: readonly Passage[],
  rulesOff: readonly string[],
): Promise<Finding[]> {
  const threads = Math.min(availableParallelism(), most);
  // Documents are longer than other texts: each share gets some of them.
  const shares = Array.from({ length: threads }, (_, share) =>
    passages.filter((_, index) => index % threads === share),
  );
  return (await Promise.all(shares.map((share) => findingsOf(share, rulesOff)))).flat();
}

function findingsOf(passages: readonly Passage[], rulesOff: readonly string[]): Promise<Finding[]> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { passages, rulesOff } });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}
