/**
 * Modules of Node that every command uses. An import of them, or of `node:process`, would load all of their parts, also
 * those that Node loads when they are used: this takes longer than the rest of a short command.
 */
const { getBuiltinModule } = globalThis.process;

export const fs = getBuiltinModule('node:fs');
export const util = getBuiltinModule('node:util');
export const v8 = getBuiltinModule('node:v8');
