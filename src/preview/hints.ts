import type { Host } from '../host.ts';

/** What the system tells of folders: never the truth, only that it is time to look. */
export class Hints {
  readonly #host: Host;
  readonly #watches = new Map<string, () => void>();
  #given = false;
  #wake: () => void = () => {};

  constructor(host: Host) {
    this.#host = host;
    host.signal.addEventListener('abort', this.#hint);
  }

  /** These folders, and no others. */
  follow(folders: ReadonlySet<string>): void {
    for (const folder of this.#watches.keys()) if (!folders.has(folder)) this.forget(folder);
    for (const folder of folders) if (!this.#watches.has(folder)) this.#watches.set(folder, this.#host.watch(folder, this.#hint));
  }

  /** A folder that went away and comes back is another one. */
  forget(folder: string): void {
    this.#watches.get(folder)?.();
    this.#watches.delete(folder);
  }

  /** Waits for a hint, at most so many milliseconds. True where there was one since this was last called. */
  async next(milliseconds: number): Promise<boolean> {
    if (!this.#given && !this.#host.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const given = this.#given;
    this.#given = false;
    return given;
  }

  close(): void {
    this.#host.signal.removeEventListener('abort', this.#hint);
    this.follow(new Set());
  }

  readonly #hint = (): void => {
    this.#given = true;
    this.#wake();
  };
}
