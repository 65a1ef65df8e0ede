/** Checks the passages that a thread was given, and answers with its findings. */
import { parentPort, workerData } from 'node:worker_threads';
import { check } from './checker.ts';

parentPort?.postMessage(await check(workerData.passages, workerData.rulesOff));
