import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Machines, or containers, may share a disk: of another one's processes nothing can be said here. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/**
 * An empty folder that bears the machine and the process whose it is. Folders of this kind whose process has been killed
 * are taken away: nobody else would.
 */
export async function temporaryFolder(prefix: string): Promise<string> {
  const own = `${prefix}-${machine()}-`;
  void removeLeft(own);
  return fs.mkdtemp(join(tmpdir(), `${own}${process.pid}-`));
}

async function removeLeft(own: string): Promise<void> {
  const names = await fs.readdir(tmpdir()).catch(() => []);
  const left = names.filter((name) => name.startsWith(own) && !isRunning(Number.parseInt(name.slice(own.length), 10)));
  await Promise.all(left.map((name) => fs.rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})));
}

/** A process of another user's is there, though it cannot be asked. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
