/** A process of this program that does tasks, one after the other. */
export interface PoolProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  readonly ended: Promise<string | number>;
  memory(): Promise<number | undefined>;
  kill(): void;
}

export interface PoolLimits {
  /** Processes at the same time. */
  processes: number;
  /** Without a sign of progress; five times that in all. */
  seconds: number;
  /** Main memory of each process, in millions of bytes. */
  megabytes: number;
}

/** Why a process did not finish its task. */
export interface Ended {
  limit: 'time' | 'total' | 'memory' | 'ended';
  /** The limit of time that counted. */
  seconds: number;
  megabytes: number;
  /** The signal or the exit code. */
  how: string;
}

export interface PoolTask<T> {
  /** Bytes to be read: the largest task is begun first. */
  size: number;
  /** What the process is sent; it answers with `{part}`, as often as it likes, and with `{answer}` or `{bug}` at the end. */
  message: unknown;
  part?(part: unknown): void;
  answered(answer: unknown): T;
  ended(how: Ended): T;
}

type Answer = { part: unknown } | { answer: unknown } | { bug: string };

interface Waiting {
  task: PoolTask<unknown>;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Bytes that are worth a process of their own: less is read before it has started. */
const WORTH = 1_000_000;
/** Milliseconds between two looks at the processes that read. */
const LOOK = 250;
const TOTAL = 5;

/**
 * Processes that read files: a file that hangs, or that fills the memory, ends its process and nothing else. A process that
 * has done a task takes the next one.
 */
export class ProcessPool {
  readonly #start: () => PoolProcess;
  readonly #limits: PoolLimits;
  readonly #idle: PoolProcess[] = [];
  readonly #all = new Set<PoolProcess>();
  readonly #waiting: Waiting[] = [];
  /** Who waits for a process, and is told when it ends. A promise that outlives the task would keep all that it brought. */
  readonly #working = new Map<PoolProcess, (how: string | number) => void>();
  #closed = false;

  constructor(start: () => PoolProcess, limits: PoolLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** Starts the first process before there is anything to read. */
  warm(): this {
    if (this.#all.size === 0) this.#idle.push(this.#started());
    return this;
  }

  run<T>(task: PoolTask<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('closed'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ task, resolve: resolve as (value: unknown) => void, reject });
      // When all files of a folder have been asked for: the largest is read first.
      queueMicrotask(() => this.#next());
    });
  }

  close(): void {
    this.#closed = true;
    for (const child of this.#all) child.kill();
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('closed'));
  }

  #started(): PoolProcess {
    const child = this.#start();
    this.#all.add(child);
    void this.#forget(child);
    return child;
  }

  async #forget(child: PoolProcess): Promise<void> {
    const how = await child.ended;
    this.#all.delete(child);
    const place = this.#idle.indexOf(child);
    if (place >= 0) this.#idle.splice(place, 1);
    this.#working.get(child)?.(how);
  }

  #next(): void {
    if (this.#closed) return;
    this.#waiting.sort((a, b) => b.task.size - a.task.size);
    while (this.#waiting.length > 0) {
      const child = this.#idle.pop() ?? (this.#needsMore() ? this.#started() : undefined);
      const waiting = child && this.#waiting.shift();
      if (!waiting) return;
      void this.#run(child, waiting).finally(() => this.#next());
    }
  }

  #needsMore(): boolean {
    const bytes = this.#waiting.reduce((sum, { task }) => sum + task.size, 0);
    return this.#all.size === 0 || (this.#all.size < this.#limits.processes && bytes > WORTH);
  }

  async #run(child: PoolProcess, { task, resolve, reject }: Waiting): Promise<void> {
    const watch = new Watch(child, this.#limits);
    const answered = new Promise((done, failed) => {
      child.onMessage((message) => {
        const answer = message as Answer;
        watch.progress();
        if ('part' in answer) task.part?.(answer.part);
        else if ('answer' in answer) done(task.answered(answer.answer));
        else failed(new Error(answer.bug));
      });
    });
    child.send(task.message);
    const ended = new Promise<string | number>((told) => {
      this.#working.set(child, told);
      if (!this.#all.has(child)) void child.ended.then(told);
    });
    const died = ended.then((how) => {
      if (this.#closed) throw new Error('closed');
      const { seconds, megabytes } = this.#limits;
      const limit = watch.exceeded ?? (how === 'SIGABRT' || how === 134 ? 'memory' : 'ended');
      return task.ended({ limit, seconds: seconds * (limit === 'total' ? TOTAL : 1), megabytes, how: String(how) });
    });
    try {
      const value = await Promise.race([answered, died]);
      if (this.#all.has(child)) this.#idle.push(child);
      resolve(value);
    } catch (error) {
      child.kill();
      reject(error as Error);
    } finally {
      this.#working.delete(child);
      watch.end();
    }
  }
}

/** Looks at a process while it works, and ends it where it goes beyond a limit. */
class Watch {
  exceeded: 'time' | 'total' | 'memory' | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #began = performance.now();
  #progress = this.#began;

  constructor(child: PoolProcess, limits: PoolLimits) {
    this.#timer = setInterval(() => {
      const now = performance.now();
      if (now - this.#progress > limits.seconds * 1000) this.#end(child, 'time');
      else if (now - this.#began > limits.seconds * 1000 * TOTAL) this.#end(child, 'total');
      void child.memory().then((bytes = 0) => bytes > limits.megabytes * 1e6 && this.#end(child, 'memory'));
    }, LOOK);
  }

  progress(): void {
    this.#progress = performance.now();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #end(child: PoolProcess, why: 'time' | 'total' | 'memory'): void {
    this.exceeded ??= why;
    child.kill();
  }
}
