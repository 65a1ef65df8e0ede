import process from 'node:process';

/** The environment without the variables that npm sets around the tests, and without those that the program reads. */
export const npmEnvironment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|API_STATUS_CODES_)/i.test(name)),
);
