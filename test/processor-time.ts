import process from 'node:process';

/** The milliseconds that this process has been at work: unlike the clock, they do not run on while others are. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
