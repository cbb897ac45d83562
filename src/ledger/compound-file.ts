const [HEADER, ENTRY] = [512, 128];
/** Larger ones lie in sectors of their own, smaller ones in the stream of the root. */
const MINI = 4096;
/** Special numbers of sectors begin here. */
const LAST = 0xfffffffa;

interface Stream {
  name: string;
  start: number;
  size: number;
}

/**
 * Whether a sector of the workbook of a compound file (MS-CFB) lies beyond the end of the file. The library reads such a
 * workbook up to there, and takes what is missing for blank.
 */
export function isCutShort(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return true;
  const file = new CompoundFile(bytes);
  const directory = file.chain(file.directoryStart);
  if (directory === undefined || directory.some((sector) => file.position(sector) + file.sectorSize > bytes.length)) return true;
  const streams = directory.flatMap((sector) => file.entries(sector));
  const root = streams.find(({ name }) => name === 'Root Entry');
  const book = streams.find(({ name }) => name === 'Workbook' || name === 'Book');
  if (!book) return false;
  const holder = book.size < MINI ? root : book;
  if (!holder || holder.size === 0) return false;
  const sectors = file.chain(holder.start);
  const last = sectors?.[Math.ceil(holder.size / file.sectorSize) - 1];
  if (last === undefined) return sectors === undefined;
  return file.position(last) + ((holder.size - 1) % file.sectorSize) + 1 > bytes.length;
}

class CompoundFile {
  readonly sectorSize: number;
  readonly directoryStart: number;
  readonly #file: Buffer;

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.#file.readUInt16LE(30) === 12 ? 4096 : 512;
    this.directoryStart = this.#file.readUInt32LE(48);
  }

  position(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  /** The sectors that follow one another; undefined where one of them begins beyond the end of the file. */
  chain(start: number): number[] | undefined {
    const sectors: number[] = [];
    const most = this.#file.length / this.sectorSize;
    for (let sector = start; sector < LAST; ) {
      if (this.position(sector) >= this.#file.length) return undefined;
      // A circle: the library says so.
      if (sectors.push(sector) > most) return sectors;
      const next = this.#next(sector);
      if (next === undefined) return undefined;
      sector = next;
    }
    return sectors;
  }

  entries(sector: number): Stream[] {
    const streams: Stream[] = [];
    const start = this.position(sector);
    for (let at = start; at + ENTRY <= Math.min(start + this.sectorSize, this.#file.length); at += ENTRY) {
      const length = Math.min(this.#file.readUInt16LE(at + 64), 64);
      if (length < 2) continue;
      const name = this.#file.toString('utf16le', at, at + length - 2);
      streams.push({ name, start: this.#file.readUInt32LE(at + 116), size: this.#file.readUInt32LE(at + 120) });
    }
    return streams;
  }

  #next(sector: number): number | undefined {
    const perSector = this.sectorSize / 4;
    const table = this.#table(Math.floor(sector / perSector));
    const at = table === undefined ? Infinity : this.position(table) + 4 * (sector % perSector);
    return at + 4 <= this.#file.length ? this.#file.readUInt32LE(at) : undefined;
  }

  /** The n-th sector of the allocation table: the first 109 are named in the header, the others in a chain of lists. */
  #table(index: number): number | undefined {
    if (index < 109) return this.#file.readUInt32LE(76 + 4 * index);
    const perList = this.sectorSize / 4 - 1;
    let list = this.#file.readUInt32LE(68);
    for (let i = Math.floor((index - 109) / perList); i > 0; i--) {
      const link = this.position(list) + 4 * perList;
      if (link + 4 > this.#file.length) return undefined;
      list = this.#file.readUInt32LE(link);
    }
    const at = this.position(list) + 4 * ((index - 109) % perList);
    return at + 4 <= this.#file.length ? this.#file.readUInt32LE(at) : undefined;
  }
}
