import { crc32, deflateRawSync } from 'node:zlib';

/** The name is UTF-8. */
export const UTF8_NAME = 0x800;

export interface WrittenEntry {
  rawName: Uint8Array;
  flags: number;
  /** Time and date as MS-DOS has them. */
  time: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  data: Uint8Array;
}

export function packed(content: Uint8Array): Pick<WrittenEntry, 'method' | 'crc' | 'packed' | 'size' | 'data'> {
  const data = deflateRawSync(content);
  return { method: 8, crc: crc32(content), packed: data.length, size: content.length, data };
}

/** Midnight of 1980-01-01, where MS-DOS begins: the same parts give the same bytes. */
const NO_TIME = 0x0021_0000;

/** A new archive of parts, in their order. */
export function zipOf(parts: readonly (readonly [name: string, content: Uint8Array])[], flags = 0): Uint8Array {
  const out = new ZipWriter();
  for (const [name, content] of parts) out.add({ rawName: Buffer.from(name, 'utf8'), flags, time: NO_TIME, ...packed(content) });
  return out.end();
}

/** APPNOTE.TXT 6.3, without the extensions that files of this size do not need. */
export class ZipWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #directory: Uint8Array[] = [];
  #offset = 0;

  add(entry: WrittenEntry): void {
    const { rawName, flags, time, method, crc, data, size } = entry;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(time, 6);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(rawName.length, 22);
    const record = Buffer.alloc(46);
    record.write('PK\x01\x02', 'latin1');
    record.writeUInt16LE(20, 4);
    fields.copy(record, 6);
    record.writeUInt32LE(this.#offset, 42);
    this.#directory.push(record, rawName);
    this.#parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, rawName, data);
    this.#offset += 30 + rawName.length + data.length;
  }

  end(): Uint8Array {
    const directory = Buffer.concat(this.#directory);
    const count = this.#directory.length / 2;
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    return Buffer.concat([...this.#parts, directory, end]);
  }
}
