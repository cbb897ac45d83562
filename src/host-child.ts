import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

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
    // What a row leaves behind dies with it: more room for young objects costs memory and saves no time.
    execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=4'],
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

/** Milliseconds between two looks at the parent. */
const LOOK = 1000;

/**
 * Ends this process when the one that began it is gone. One that reads is told so by its channel only when it comes to
 * listen, which a file that hangs it never lets it: so another thread looks.
 */
export function endWithParent(): void {
  const look = `
    const { workerData: parent } = require('node:worker_threads');
    const gone = () => {
      // Where a process keeps the number of a parent that has ended (Windows), nobody answers to it.
      try { return process.ppid !== parent || !process.kill(parent, 0); } catch (error) { return error.code === 'ESRCH'; }
    };
    setInterval(() => { if (gone()) process.kill(process.pid, 'SIGKILL'); }, ${LOOK});`;
  const watch = new Worker(look, { eval: true, workerData: process.ppid, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 } });
  watch.on('error', () => {});
  watch.unref();
}
