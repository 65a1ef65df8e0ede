/** The options that a command has. */
import type { CommandName } from './commands.ts';
import type { Option, OptionUse } from './option.ts';
import { options } from './options.ts';

type Options = typeof options;

export type OptionName = keyof Options;

/** The values of the options that a command has. */
export type OptionsOf<Name extends CommandName> = {
  readonly [Key in OptionName as Name extends keyof Options[Key]['uses'] ? Key : never]?:
    | (Options[Key]['type'] extends 'string' ? string : boolean)
    | undefined;
};

/** The names of the options that some command has. */
export const optionNames = (Object.keys(options) as OptionName[]).filter((name) => {
  const { uses }: Option = options[name];
  return Object.values(uses).some((use) => use !== null);
});

/** Lists the options of a command. */
export function optionsOf(
  command: CommandName,
): readonly { name: OptionName; option: Option; use: OptionUse }[] {
  return optionNames.flatMap((name) => {
    const option: Option = options[name];
    const use = option.uses[command];
    return use ? [{ name, option, use }] : [];
  });
}

/** Whether an option is one of those that every command has. */
export function isGeneral(name: OptionName): boolean {
  return name === 'help' || name === 'version';
}

/** Writes an option with the placeholder of its value: `--port NUMBER`. */
export function optionText(name: OptionName): string {
  const { value }: Option = options[name];
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
