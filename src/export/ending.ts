/**
 * The end of a browser, which many jobs wait for, one after the other. A promise keeps all who ever waited for it, and what
 * they brought with them: here who has done leaves nothing behind.
 */
export class Ending {
  readonly #waiting = new Set<(error: unknown) => void>();
  #end: { error: unknown } | undefined;

  /** @param ended rejects when it has come */
  constructor(ended: Promise<never>) {
    ended.catch((error: unknown) => {
      this.#end = { error };
      for (const tell of this.#waiting) tell(error);
      this.#waiting.clear();
    });
  }

  /** The work, or, where that comes first, the end. */
  async during<T>(work: Promise<T>): Promise<T> {
    let tell: (error: unknown) => void = () => {};
    const over = new Promise<never>((_resolve, reject) => {
      tell = reject;
    });
    if (this.#end) tell(this.#end.error);
    else this.#waiting.add(tell);
    try {
      return await Promise.race([work, over]);
    } finally {
      this.#waiting.delete(tell);
    }
  }
}
