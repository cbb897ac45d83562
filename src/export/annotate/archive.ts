import { crc32, deflateRawSync } from 'node:zlib';
import { zipContent, zipEntries, type ZipEntry } from '../../ledger/zip.ts';
import { xmlOf, type Xml } from './xml.ts';

/** The archive is not what it was when it was read. */
export class ArchiveFault extends Error {}

/** A zip archive of which a few parts are changed: all others keep their packed bytes. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: readonly ZipEntry[];
  readonly #changed = new Map<string, { name: string; text: Xml }>();

  constructor(bytes: Uint8Array) {
    const entries = zipEntries(bytes);
    if ('fault' in entries) throw new ArchiveFault(entries.fault);
    this.#bytes = bytes;
    this.#entries = entries;
  }

  get names(): string[] {
    return [...this.#entries.map((e) => e.name), ...[...this.#changed.values()].map((c) => c.name)];
  }

  has(name: string): boolean {
    return this.#changed.has(partKey(name)) || this.#find(name) !== undefined;
  }

  text(name: string): Xml | undefined {
    const changed = this.#changed.get(partKey(name));
    if (changed) return changed.text;
    const entry = this.#find(name);
    if (!entry) return undefined;
    const content = zipContent(this.#bytes, entry);
    if ('fault' in content) throw new ArchiveFault(content.fault);
    return xmlOf(content);
  }

  put(name: string, text: Xml): void {
    this.#changed.set(partKey(name), { name, text });
  }

  bytes(): Uint8Array {
    const out = new ZipWriter();
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const time = this.#entries[0] ? view.getUint32(this.#entries[0].offset + 10, true) : 0;
    for (const entry of this.#entries) {
      const header = new Header(view, entry);
      const changed = this.#changed.get(partKey(entry.name));
      if (changed) out.add({ ...header.fields, ...packed(changed.text) });
      else out.add({ ...header.fields, ...entry, data: this.#bytes.subarray(header.data, header.data + entry.packed) });
    }
    for (const { name, text } of this.#changed.values()) {
      if (this.#find(name)) continue;
      out.add({ rawName: Buffer.from(name, 'utf8'), flags: UTF8_NAME, time, ...packed(text) });
    }
    return out.end();
  }

  #find(name: string): ZipEntry | undefined {
    const key = partKey(name);
    return this.#entries.find((e) => partKey(e.name) === key);
  }
}

/** Names of parts are the same in upper and lower case (ISO/IEC 29500-2), with and without a slash in front. */
function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

const UTF8_NAME = 0x800;
/** Lengths and checksum stand behind the data: here they are known, and stand in front. */
const LENGTHS_BEHIND = 8;

interface Written {
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

function packed(text: Xml): Pick<Written, 'method' | 'crc' | 'packed' | 'size' | 'data'> {
  const content = Buffer.from(text, 'latin1');
  const data = deflateRawSync(content);
  return { method: 8, crc: crc32(content), packed: data.length, size: content.length, data };
}

/** Midnight of 1980-01-01, where MS-DOS begins: the same parts give the same bytes. */
const NO_TIME = 0x0021_0000;

/** A new archive of parts, in their order. */
export function zipOf(parts: readonly (readonly [name: string, text: Xml])[]): Uint8Array {
  const out = new ZipWriter();
  for (const [name, text] of parts) out.add({ rawName: Buffer.from(name, 'utf8'), flags: UTF8_NAME, time: NO_TIME, ...packed(text) });
  return out.end();
}

/** What stands in front of an entry's data. */
class Header {
  readonly fields: Pick<Written, 'rawName' | 'flags' | 'time'>;
  readonly data: number;

  constructor(view: DataView, { offset }: ZipEntry) {
    const name = offset + 30;
    const nameLength = view.getUint16(offset + 26, true);
    this.data = name + nameLength + view.getUint16(offset + 28, true);
    this.fields = {
      rawName: new Uint8Array(view.buffer, view.byteOffset + name, nameLength),
      flags: view.getUint16(offset + 6, true) & ~LENGTHS_BEHIND,
      time: view.getUint32(offset + 10, true),
    };
  }
}

/** APPNOTE.TXT 6.3, without the extensions that files of this size do not need. */
export class ZipWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #directory: Uint8Array[] = [];
  #offset = 0;

  add(entry: Written): void {
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
