import { problem, type Problem } from '../diagnostics/problem.ts';

/**
 * The system refused something: a folder that may not be read, a disk that is gone, a file that somebody is writing to.
 * undefined where the fault is not the system's.
 */
export function systemFault(error: unknown, folder: string): Problem | undefined {
  const { code, syscall, path = folder } = error as NodeJS.ErrnoException;
  return code !== undefined && (syscall !== undefined || code === 'ECHANGED') ? problem('P707', [{ file: path }], { path, system: code }) : undefined;
}
