import type { Command, Option } from 'commander';
import type { CommandDescription, OptionDescription } from '../completion.ts';

/** Words that options and arguments take, by their name on the command line. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** What the command line says of itself. */
export function describedCommands(program: Command, choices: Choices): CommandDescription[] {
  const commands = program.commands.map((command) => described(command, choices));
  const help = { name: 'help', about: program.createHelp().visibleCommands(program).find((c) => c.name() === 'help')?.description() ?? '', takes: commands.map((c) => c.name), options: [] };
  return [...commands, help];
}

function described(command: Command, choices: Choices): CommandDescription {
  const [argument] = command.registeredArguments;
  const name = argument?.name() ?? '';
  const takes = argument === undefined ? 'nothing' : (choices[name] ?? 'path');
  const options = command.createHelp().visibleOptions(command);
  return { name: command.name(), about: command.description(), takes, options: options.flatMap((option) => optionOf(option, choices)) };
}

function optionOf(option: Option, choices: Choices): OptionDescription[] {
  const { long, short, flags, description: about } = option;
  if (!long) return [];
  if (!option.required && !option.optional) return [{ long, short, about }];
  const value = /<folder>|<where/.test(flags) ? 'path' : (option.argChoices ?? choices[long] ?? 'text');
  return [{ long, short, about, value, list: flags.includes('<list>') }];
}
