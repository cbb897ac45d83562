import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The DevTools protocol over a pair of pipes (file descriptors 3 and 4), each message ending in a NUL. */
export interface Transport {
  send(message: string): void;
  close(): void;
  onmessage?: (message: string) => void;
  onclose?: () => void;
}

export interface BrowserProcess {
  readonly transport: Transport;
  /** Resolves when the program has ended, or could not be started. */
  readonly exited: Promise<void>;
  /** What it last wrote to stderr, and the system's error if it could not be started. */
  log(): string;
  /** Ends it and all its children. */
  kill(): Promise<void>;
}

/**
 * Started here and not by puppeteer, which keeps stderr to itself (the only place that names a missing library or a
 * refused sandbox) and lets a failed spawn end the whole process. When this process dies, however it dies, the pipes
 * close and the browser ends too.
 */
export function startBrowserProcess(path: string, args: string[], env: NodeJS.ProcessEnv): BrowserProcess {
  const windows = process.platform === 'win32';
  let written = '';
  const child = spawn(path, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env,
    // A process group of its own: Ctrl-C reaches us alone, and one signal reaches all its children.
    detached: !windows,
    windowsHide: true,
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      // Children that outlive it, if it was killed from outside.
      if (!windows && child.pid !== undefined) killGroup(child.pid);
      resolve();
    });
    child.once('error', (error) => {
      written += error.message;
      resolve();
    });
  });
  child.stderr?.on('data', (data: Buffer) => (written = (written + data.toString()).slice(-8000)));
  return {
    transport: pipeTransport(child),
    exited,
    log: () => written,
    async kill() {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        if (windows) killTree(child);
        else killGroup(child.pid);
      }
      await exited;
    },
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function killTree(child: ChildProcess): void {
  spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).once('error', () => child.kill());
}

function pipeTransport(child: ChildProcess): Transport {
  const [, , stderr, to, from] = child.stdio as [null, null, Readable, Writable, Readable];
  // Errors here (EPIPE) follow the end of the process, which `exited` and `onclose` report.
  for (const stream of [stderr, to, from]) stream.on('error', () => {});
  let parts: Buffer[] = [];
  let closed = false;
  const transport: Transport = {
    send: (message) => void to.write(`${message}\0`),
    close() {
      closed = true;
      to.destroy();
      from.destroy();
    },
  };
  from.on('data', (data: Buffer) => {
    let start = 0;
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, start)) {
      parts.push(data.subarray(start, end));
      const message = Buffer.concat(parts).toString();
      parts = [];
      start = end + 1;
      // One message per turn, as puppeteer expects of a transport: handlers of one run before the next arrives.
      setImmediate(() => closed || transport.onmessage?.(message));
    }
    if (start < data.length) parts.push(data.subarray(start));
  });
  from.on('close', () => transport.onclose?.());
  return transport;
}
