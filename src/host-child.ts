import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** A process of this program that is sent tasks and answers with messages. */
export interface Child {
  send(message: unknown): void;
  /** One listener at a time. */
  onMessage(listener: (message: unknown) => void): void;
  /** The signal that ended it, else its exit code. */
  readonly ended: Promise<NodeJS.Signals | number>;
  /** Bytes in main memory; undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
  kill(): void;
}

/** @param heap megabytes of the JavaScript heap, beyond which the process is ended by itself */
export function startChild(module: string, heap: number): Child {
  const child = fork(module, [], {
    execArgv: [`--max-old-space-size=${heap}`],
    // Buffers pass as they are.
    serialization: 'advanced',
    // A heap that is full prints pages.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<NodeJS.Signals | number>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 0));
    child.once('error', () => resolve(-1));
  });
  let listener: (message: unknown) => void = () => {};
  child.on('message', (message) => listener(message));
  return {
    // A process that has just ended cannot be sent to: `ended` says so.
    send: (message) => void child.send(message as object, () => {}),
    onMessage: (next) => void (listener = next),
    ended,
    memory: () => residentMemory(child.pid),
    kill: () => void child.kill('SIGKILL'),
  };
}

const PAGE = 4096;

async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  const pages = Number(statm.split(' ')[1]);
  return pages > 0 ? pages * PAGE : undefined;
}
