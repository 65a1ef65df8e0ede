/** The end of a command that runs until it is stopped. */
import process from 'node:process';

/** Settles at the first Ctrl+C, or when the system asks the program to end. A second one ends it at once. */
export async function stopSignal(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  let settle = () => {};
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  for (const name of signals) process.once(name, settle);
  await ended;
  for (const name of signals) process.off(name, settle);
}
