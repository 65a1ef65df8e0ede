/** Keeps programs on one processor core, and measures their processor time. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Whether this system can keep a program on one core. */
export const canPin = (() => {
  try {
    execFileSync('taskset', ['-c', '0,1', process.execPath, '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Extends a command so that it runs on one core; leaves it unchanged where the system cannot do that. */
export function onCore(core: number, command: readonly string[]): string[] {
  return canPin ? ['taskset', '-c', String(core), ...command] : [...command];
}

/** Keeps a running process and its children on one core. */
export function keepOnCore(core: number, pid: number): void {
  if (!canPin) return;
  for (const id of [pid, ...childrenOf(pid)])
    execFileSync('taskset', ['-a', '-c', '-p', String(core), String(id)], { stdio: 'ignore' });
}

/** Lists the children of a process; none where the system does not report them. */
function childrenOf(pid: number): number[] {
  try {
    const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return list.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

const ticksPerSecond = 100;

/** Reads the seconds that a process has spent on a processor; `null` where the system does not report them. */
export function processorTime(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\)/s, '').split(' ');
    return (Number(fields[12]) + Number(fields[13])) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** Adds up the processor time of a process and its children. */
export function processorTimeOfAll(pid: number): number | null {
  const times = [pid, ...childrenOf(pid)].map(processorTime);
  return times.includes(null) ? null : times.reduce<number>((sum, time) => sum + (time ?? 0), 0);
}
