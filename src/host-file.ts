import { readSync, promises as fs, type Stats } from 'node:fs';

/** A file that is open, and read part by part. A fault of the disk is a Node error (`code` EIO, EISDIR …). */
export interface OpenFile {
  readonly length: number;
  /** Ends are cut to the length. What is given lasts until the next part is asked for. */
  part(start: number, end: number): Uint8Array;
  all(): Uint8Array;
  /** Rejects with ECHANGED where it was written to meanwhile: half of an old file and half of a new one is no file. */
  close(): Promise<void>;
}

/** @returns rejects with a Node error */
export async function openFile(path: string): Promise<OpenFile> {
  const file = await fs.open(path, 'r');
  const before = await file.stat();
  let buffer = new Uint8Array(0);
  const read = (into: Uint8Array, start: number) => {
    let length = 0;
    for (let got = 1; got > 0 && length < into.length; length += got) got = readSync(file.fd, into, length, into.length - length, start + length);
    return into.subarray(0, length);
  };
  return {
    length: before.size,
    part(start, end) {
      const size = Math.max(0, Math.min(end, before.size) - start);
      if (buffer.length < size) buffer = new Uint8Array(size);
      return read(buffer.subarray(0, size), start);
    },
    all: () => read(new Uint8Array(before.size), 0),
    async close() {
      await file.close();
      await sameAs(before, path);
    },
  };
}

/** All of a file. @returns rejects with a Node error, ECHANGED among them */
export async function readFile(path: string): Promise<Uint8Array> {
  const file = await fs.open(path, 'r');
  try {
    const before = await file.stat();
    const bytes = before.size === 0 ? await file.readFile() : await wholeOf(file, before.size);
    await sameAs(before, path);
    return bytes;
  } finally {
    await file.close();
  }
}

/** As long as it was said to be: where it is not, it has changed. Files of the system say no size. */
async function wholeOf(file: fs.FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  for (let got = 1; got > 0 && length < size; length += got) got = (await file.read(bytes, length, size - length, length)).bytesRead;
  return bytes.subarray(0, length);
}

async function sameAs(before: Stats, path: string): Promise<void> {
  const after = await fs.stat(path);
  const same = before.ino === after.ino && before.size === after.size && before.mtimeMs === after.mtimeMs;
  if (!same && before.isFile()) throw Object.assign(new Error(`changed while it was read: ${path}`), { code: 'ECHANGED', path });
}
