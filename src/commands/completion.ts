import { Failure, problem } from '../diagnostics/problem.ts';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { powershellScript } from './completion/powershell.ts';
import { zshScript } from './completion/zsh.ts';

/** What can be typed, as the command line itself describes it. */
export interface CommandDescription {
  name: string;
  about: string;
  /** What its first argument is: a path, one of some words, or nothing. */
  takes: 'path' | 'nothing' | readonly string[];
  options: readonly OptionDescription[];
}

export interface OptionDescription {
  long: string;
  short?: string | undefined;
  about: string;
  /** What stands behind it; undefined: nothing. */
  value?: 'path' | 'text' | readonly string[] | undefined;
  /** Several words, with commas. */
  list?: boolean;
}

const SCRIPTS: Readonly<Record<string, (commands: readonly CommandDescription[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

export const SHELLS: readonly string[] = Object.keys(SCRIPTS);

export function completion(shell: string, commands: readonly CommandDescription[]): string {
  const script = SCRIPTS[shell];
  if (!script) throw new Failure(problem('U903', [], { option: 'completion', value: shell, known: SHELLS }));
  return script(commands);
}
