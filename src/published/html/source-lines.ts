/** The lines of a page's source, as it is read in pieces. */
export class SourceLines {
  /** Offsets behind each line break. */
  readonly #starts: number[] = [0];
  #length = 0;

  /** Passes the pieces on; what is passed on is known by line. */
  *through(pieces: Iterable<string>): Generator<string> {
    for (const piece of pieces) {
      for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) this.#starts.push(this.#length + at + 1);
      this.#length += piece.length;
      yield piece;
    }
  }

  /** From 1. */
  of(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
