import { problem } from '../diagnostics/problem.ts';
import type { LedgerFile } from './ledgers.ts';
import { unpacked, type FileContents, type FileContext, type TakeEntries } from './read-file.ts';

/** A process that reads files, one after the other. */
export interface ReaderProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  readonly ended: Promise<string | number>;
  memory(): Promise<number | undefined>;
  kill(): void;
}

export interface ReaderLimits {
  /** Processes at the same time. */
  processes: number;
  /** Without a sign of progress; five times that in all. */
  seconds: number;
  /** Main memory of one reader. */
  megabytes: number;
}

interface Task {
  file: LedgerFile;
  context: FileContext;
  take: TakeEntries;
  resolve(contents: FileContents): void;
  reject(error: Error): void;
}

type Answer = { table: number; chunk: Parameters<TakeEntries>[1] } | { contents: unknown } | { bug: string };

/** Bytes that are worth a process of their own: less is read before it has started. */
const WORTH = 1_000_000;
/** Milliseconds between two looks at a reader. */
const LOOK = 250;
const TOTAL = 5;

/**
 * Processes that read files: a file that hangs, or that fills the memory, ends its reader, is told in one message, and
 * the others go on. A process that has read a file takes the next one.
 */
export class ReaderPool {
  readonly #start: () => ReaderProcess;
  readonly #limits: ReaderLimits;
  readonly #idle: ReaderProcess[] = [];
  readonly #all = new Set<ReaderProcess>();
  readonly #waiting: Task[] = [];
  /** Who waits for a process, and is told when it ends. A promise that outlives the task would keep all that it brought. */
  readonly #working = new Map<ReaderProcess, (how: string | number) => void>();
  #closed = false;

  constructor(start: () => ReaderProcess, limits: ReaderLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** Starts the first process before there is anything to read. */
  warm(): this {
    if (this.#all.size === 0) this.#idle.push(this.#started());
    return this;
  }

  read(file: LedgerFile, context: FileContext, take: TakeEntries): Promise<FileContents> {
    if (this.#closed) return Promise.reject(new Error('closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ file, context, take, resolve, reject });
      // When all files of a folder have been asked for: the largest is read first.
      queueMicrotask(() => this.#next());
    });
  }

  close(): void {
    this.#closed = true;
    for (const reader of this.#all) reader.kill();
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('closed'));
  }

  #started(): ReaderProcess {
    const reader = this.#start();
    this.#all.add(reader);
    void this.#forget(reader);
    return reader;
  }

  async #forget(reader: ReaderProcess): Promise<void> {
    const how = await reader.ended;
    this.#all.delete(reader);
    const place = this.#idle.indexOf(reader);
    if (place >= 0) this.#idle.splice(place, 1);
    this.#working.get(reader)?.(how);
  }

  #next(): void {
    if (this.#closed) return;
    this.#waiting.sort((a, b) => b.file.size - a.file.size);
    while (this.#waiting.length > 0) {
      const reader = this.#idle.pop() ?? (this.#needsMore() ? this.#started() : undefined);
      const task = reader && this.#waiting.shift();
      if (!task) return;
      void this.#run(reader, task).finally(() => this.#next());
    }
  }

  #needsMore(): boolean {
    const bytes = this.#waiting.reduce((sum, { file }) => sum + file.size, 0);
    return this.#all.size === 0 || (this.#all.size < this.#limits.processes && bytes > WORTH);
  }

  async #run(reader: ReaderProcess, task: Task): Promise<void> {
    const { file, path } = task.file;
    const watch = new Watch(reader, this.#limits);
    const answered = new Promise<FileContents>((resolve, reject) => {
      reader.onMessage((message) => {
        const answer = message as Answer;
        watch.progress();
        if ('chunk' in answer) task.take(answer.table, answer.chunk);
        else if ('contents' in answer) resolve(unpacked(answer.contents));
        else reject(new Error(answer.bug));
      });
    });
    reader.send({ file, path, context: task.context });
    const ended = new Promise<string | number>((resolve) => {
      this.#working.set(reader, resolve);
      if (!this.#all.has(reader)) void reader.ended.then(resolve);
    });
    const died = ended.then((how) => {
      if (this.#closed) throw new Error('closed');
      const { seconds, megabytes } = this.#limits;
      const at = [{ file }];
      const limit = watch.exceeded ?? (how === 'SIGABRT' || how === 134 ? 'memory' : 'ended');
      return { tables: [], problems: [problem('L114', at, { limit, seconds: seconds * (limit === 'total' ? TOTAL : 1), megabytes, how: String(how) })] };
    });
    try {
      const contents = await Promise.race([answered, died]);
      if (this.#all.has(reader)) this.#idle.push(reader);
      task.resolve(contents);
    } catch (error) {
      reader.kill();
      task.reject(error as Error);
    } finally {
      this.#working.delete(reader);
      watch.end();
    }
  }
}

/** Looks at a process while it reads, and ends it where it goes beyond a limit. */
class Watch {
  exceeded: 'time' | 'total' | 'memory' | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #began = performance.now();
  #progress = this.#began;

  constructor(reader: ReaderProcess, limits: ReaderLimits) {
    this.#timer = setInterval(() => {
      const now = performance.now();
      if (now - this.#progress > limits.seconds * 1000) this.#end(reader, 'time');
      else if (now - this.#began > limits.seconds * 1000 * TOTAL) this.#end(reader, 'total');
      void reader.memory().then((bytes = 0) => bytes > limits.megabytes * 1e6 && this.#end(reader, 'memory'));
    }, LOOK);
  }

  progress(): void {
    this.#progress = performance.now();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #end(reader: ReaderProcess, why: 'time' | 'total' | 'memory'): void {
    this.exceeded ??= why;
    reader.kill();
  }
}
