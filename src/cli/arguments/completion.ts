/** The completions of shells, made of the tables of commands and options. */
import { entriesOf } from '../../catalog/entries.ts';
import { catalog } from '../catalog.ts';
import { inPlainText } from '../output/terminal/plain-text.ts';
import { optionNames, optionsOf } from './command-options.ts';
import { type CommandName, commandNames, commandOf } from './commands.ts';
import type { Option } from './option.ts';
import { options } from './options.ts';
import { type Shell, shells } from './shells.ts';

/** Writes the script that completes commands, options and their values in a shell. */
export function completionScript(shell: Shell): string {
  const lines = { bash, zsh, fish }[shell]();
  return `${lines.join('\n')}\n`;
}

const allOptions = optionNames.map((name) => ({ name, option: options[name] as Option }));

/** The words that an operand of a command can be. */
function operandWords(name: CommandName): readonly string[] {
  if (name === 'explain') return [...entriesOf(catalog).keys()];
  return name === 'completion' ? shells : [];
}

function takesFiles(name: CommandName): boolean {
  return commandOf(name).operands?.includes('FILE') === true;
}

function bash(): string[] {
  const flags = (name: CommandName) => optionsOf(name).map((option) => `--${option.name}`);
  const valueCases = allOptions.flatMap(({ name, option: { type, value, choices } }) => {
    if (type !== 'string') return [];
    const reply = choices ? `-W '${choices.join(' ')}'` : value === 'FILE' ? '-f' : null;
    return `    --${name}) ${reply ? `COMPREPLY=($(compgen ${reply} -- "$current")); ` : ''}return ;;`;
  });
  return [
    '_api_status_codes() {',
    `  local current=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words files`,
    '  COMPREPLY=()',
    `  case \${COMP_WORDS[COMP_CWORD-1]} in`,
    ...valueCases,
    '  esac',
    '  if [ "$COMP_CWORD" -eq 1 ]; then command=; fi',
    '  case $command in',
    `    '') words='${[...commandNames, '--help', '--version'].join(' ')}' ;;`,
    ...commandNames.map(
      (name) =>
        `    ${name}) words='${[...operandWords(name), ...flags(name)].join(' ')}'${takesFiles(name) ? ' files=-f' : ''} ;;`,
    ),
    '  esac',
    '  COMPREPLY=($(compgen $files -W "$words" -- "$current"))',
    '}',
    'complete -F _api_status_codes api-status-codes',
  ];
}

function zsh(): string[] {
  const operand = (name: CommandName) => {
    const words = operandWords(name);
    if (words.length > 0) return [`'*:${name}:(${words.join(' ')})'`];
    return takesFiles(name) ? [`'*:file:_files'`] : [];
  };
  const argumentsOf = (name: CommandName) => [
    ...optionsOf(name).map(({ name: long, option, use }) => {
      const values = option.choices
        ? `(${option.choices.join(' ')})`
        : option.value === 'FILE'
          ? '_files'
          : '';
      const value = option.type === 'string' ? `:${option.value}:${values}` : '';
      return `'--${long}[${zshText(use.summary)}]${value}'`;
    }),
    ...operand(name),
  ];
  return [
    '#compdef api-status-codes',
    '_api_status_codes() {',
    '  local -a commands=(',
    ...commandNames.map((name) => `    '${name}:${zshText(commandOf(name).summary)}'`),
    '  )',
    '  if (( CURRENT == 2 )); then',
    '    _describe command commands',
    '    return',
    '  fi',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $words[1] in',
    ...commandNames.map((name) => `    ${name}) _arguments ${argumentsOf(name).join(' ')} ;;`),
    '  esac',
    '}',
    'if [[ $funcstack[1] == _api-status-codes ]]; then _api_status_codes "$@"; else compdef _api_status_codes api-status-codes; fi',
  ];
}

function zshText(text: string): string {
  return inPlainText(text)
    .replace(/[[\]:\\]/g, '\\$&')
    .replaceAll("'", "'\\''");
}

function fish(): string[] {
  const program = 'complete -c api-status-codes';
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  return [
    `${program} -f`,
    ...commandNames.map(
      (name) =>
        `${program} -n __fish_use_subcommand -a ${name} -d ${quoted(inPlainText(commandOf(name).summary))}`,
    ),
    ...commandNames.flatMap((name) => {
      const within = `${program} -n '__fish_seen_subcommand_from ${name}'`;
      const words = operandWords(name);
      return [
        ...(words.length > 0 ? [`${within} -a ${quoted(words.join(' '))}`] : []),
        ...(takesFiles(name) ? [`${within} -F`] : []),
        ...optionsOf(name).map(({ name: long, option, use }) => {
          const files = option.value === 'FILE' ? ' -r -F' : ' -x';
          const values = option.choices ? ` -x -a ${quoted(option.choices.join(' '))}` : files;
          const value = option.type === 'string' ? values : '';
          return `${within} -l ${long}${value} -d ${quoted(inPlainText(use.summary))}`;
        }),
      ];
    }),
  ];
}
