import { programs, provideProgram } from './program.ts';

/** Makes sure of the servers, once for all tests of this project: to install them takes longer than a test may. */
export async function setup(): Promise<void> {
  await provideProgram(programs.nginx);
  await provideProgram(programs.caddy);
}
