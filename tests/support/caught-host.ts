import { createHost, type Host } from '../../src/host.ts';

export interface CaughtHost extends Host {
  readonly printed: { out: string; err: string };
}

/** The real machine with its terminal caught; its environment holds what is given and where the browser is. */
export function caughtHost(env: Record<string, string> = {}): CaughtHost {
  const printed = { out: '', err: '' };
  const real = createHost();
  return {
    ...real,
    printed,
    env: (name) => env[name] ?? (name.startsWith('NIANBAO') ? real.env(name) : undefined),
    stdout: { write: (text) => void (printed.out += text), isTerminal: false, columns: 80 },
    stderr: { write: (text) => void (printed.err += text), isTerminal: false, columns: 80 },
  };
}
