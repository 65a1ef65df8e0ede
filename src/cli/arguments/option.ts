import type { CommandName } from './commands.ts';

/** The meaning of an option for one command. Text in backticks is code. */
export interface OptionUse {
  /** One line without a period. */
  readonly summary: string;
  /** Sentences that follow it. */
  readonly details?: readonly string[];
  /** The value where the option is not given. */
  readonly default?: string;
  readonly isRequired?: boolean;
}

/** An option, in the form that `parseArgs` takes, with the commands that have it; `null` where this API has no use for it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The placeholder of the value. */
  readonly value?: string;
  /** All its values, where they are few. */
  readonly choices?: readonly string[];
  readonly uses: { readonly [Name in CommandName]?: OptionUse | null };
}
