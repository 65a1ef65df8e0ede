/** Processor cores: which one a program runs on, and how long it was at work there. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Whether programs can be kept on a core of their own. */
export const canPin = (() => {
  try {
    execFileSync('taskset', ['-c', '0,1', process.execPath, '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** A command that runs on one core; on all of them where the system cannot be told so. */
export function onCore(core: number, command: readonly string[]): string[] {
  return canPin ? ['taskset', '-c', String(core), ...command] : [...command];
}

/** Keeps a process that runs already on one core, and those that it started. */
export function keepOnCore(core: number, pid: number): void {
  if (!canPin) return;
  for (const one of [pid, ...childrenOf(pid)])
    execFileSync('taskset', ['-a', '-c', '-p', String(core), String(one)], { stdio: 'ignore' });
}

/** The processes that a process has started; none where the system does not tell. */
function childrenOf(pid: number): number[] {
  try {
    const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return list.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

const ticksPerSecond = 100;

/** The seconds that a process has spent on a processor; `null` where the system does not tell. */
export function processorTime(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\)/s, '').split(' ');
    return (Number(fields[12]) + Number(fields[13])) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** The same for a process and those that it started. */
export function processorTimeOfAll(pid: number): number | null {
  const times = [pid, ...childrenOf(pid)].map(processorTime);
  return times.includes(null) ? null : times.reduce<number>((sum, time) => sum + (time ?? 0), 0);
}
