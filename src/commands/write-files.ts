import { Failure, problem } from '../diagnostics/problem.ts';
import type { Host, OutputFile } from '../host.ts';

/** Puts files into place, all or none; a disk or a lock that does not allow it is P702. */
export async function writeFiles(host: Host, folder: string, files: readonly OutputFile[]): Promise<void> {
  await writing(folder, () => host.replaceFiles(folder, files));
}

/** What the system says against it becomes a message; anything else is a fault of the program. */
export async function writing(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure(problem('P702', [{ file: path ?? folder }], { path: path ?? folder, system: code }));
  }
}
