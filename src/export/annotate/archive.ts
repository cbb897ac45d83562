import { zipContent, zipEntries, type ZipEntry } from '../../ledger/zip.ts';
import { packed, UTF8_NAME, ZipWriter, type WrittenEntry } from '../office/zip-writer.ts';
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
      if (changed) out.add({ ...header.fields, ...packed(Buffer.from(changed.text, 'latin1')) });
      else out.add({ ...header.fields, ...entry, data: this.#bytes.subarray(header.data, header.data + entry.packed) });
    }
    for (const { name, text } of this.#changed.values()) {
      if (this.#find(name)) continue;
      out.add({ rawName: Buffer.from(name, 'utf8'), flags: UTF8_NAME, time, ...packed(Buffer.from(text, 'latin1')) });
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

/** Lengths and checksum stand behind the data: here they are known, and stand in front. */
const LENGTHS_BEHIND = 8;

/** What stands in front of an entry's data. */
class Header {
  readonly fields: Pick<WrittenEntry, 'rawName' | 'flags' | 'time'>;
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
