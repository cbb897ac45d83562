import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the running programs whose command line names `text`; a browser's names its profile folder. */
export function processesNaming(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandLine(pid).includes(text))
    .map(Number);
}

/** The browser itself and not one of its children. */
export function browserProcess(text: string): number {
  const pid = processesNaming(text).find((candidate) => !commandLine(String(candidate)).includes('--type='));
  if (pid === undefined) throw new Error('no browser is running');
  return pid;
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
