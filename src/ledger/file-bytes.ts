/** The bytes of a file: all at once, or part by part where it is long. */
export interface FileBytes {
  readonly length: number;
  /** Ends are cut to the length. What is given lasts until the next part is asked for. */
  part(start: number, end: number): Uint8Array;
  all(): Uint8Array;
}

export function inMemory(bytes: Uint8Array): FileBytes {
  return { length: bytes.length, part: (start, end) => bytes.subarray(start, end), all: () => bytes };
}
