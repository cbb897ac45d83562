import { crc32, inflateRawSync } from 'node:zlib';

/** One file in a zip archive. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

export type ZipFault = {
  fault: 'truncated' | 'damaged' | 'checksum' | 'xml' | 'encrypted' | 'duplicate' | 'tooLarge' | 'dtd';
  entry?: string;
};

/** Names after Apache POI's ZipSecureFile; a ledger of 500,000 rows stays far below. */
const LIMITS = { entries: 4000, size: 1_500_000_000, ratio: 250, graceBytes: 5_000_000 };

/** The central directory, checked: every entry lies in the file, once, and expands within the limits. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (!directory) return { fault: 'truncated' };
  const { count } = directory;
  let { at } = directory;
  if (count > LIMITS.entries) return { fault: 'tooLarge' };
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return { fault: 'truncated' };
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const behind = at + 46 + nameLength + view.getUint16(at + 30, true);
    const extra = { start: at + 46 + nameLength, end: behind };
    if (behind > view.byteLength) return { fault: 'truncated' };
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!widen(view, entry, extra)) return { fault: 'damaged', entry: name };
    // Readers look entries up without regard to case.
    if (names.has(name.toLowerCase())) return { fault: 'duplicate', entry: name };
    if ((view.getUint16(at + 8, true) & 1) !== 0) return { fault: 'encrypted', entry: name };
    total += entry.size;
    if (total > LIMITS.size || (entry.size > LIMITS.graceBytes && entry.size > entry.packed * LIMITS.ratio)) {
      return { fault: 'tooLarge', entry: name };
    }
    names.add(name.toLowerCase());
    entries.push(entry);
    at = behind + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the directory begins, and how many entries it has: said in 32 bits, or in the 64 of a Zip64 archive. */
function directoryOf(view: DataView): { at: number; count: number } | undefined {
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const plain = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return plain;
  const wide = Number(view.getBigUint64(locator + 8, true));
  if (wide + 56 > locator || view.getUint32(wide, true) !== 0x06064b50) return undefined;
  return { at: Number(view.getBigUint64(wide + 48, true)), count: Number(view.getBigUint64(wide + 32, true)) };
}

const WIDE = 0xffffffff;

/** Field 1 of the extra fields holds, in this order, what did not fit into 32 bits. @returns whether all of it is there */
function widen(view: DataView, entry: ZipEntry, { start, end }: { start: number; end: number }): boolean {
  const missing = (['size', 'packed', 'offset'] as const).filter((key) => entry[key] === WIDE);
  if (missing.length === 0) return true;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    if (view.getUint16(at + 2, true) < 8 * missing.length || at + 4 + 8 * missing.length > end) return false;
    missing.forEach((key, index) => (entry[key] = Number(view.getBigUint64(at + 4 + 8 * index, true))));
    return true;
  }
  return false;
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/** The bytes of an entry; a length or checksum that does not fit is a fault, whatever they look like. */
export function zipContent(bytes: Uint8Array, entry: ZipEntry): Uint8Array | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) {
    return { fault: 'truncated', entry: entry.name };
  }
  if (!agrees(view, entry)) return { fault: 'damaged', entry: entry.name };
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return { fault: 'truncated', entry: entry.name };
  const content = unpack(packed, entry);
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc) return { fault: 'checksum', entry: entry.name };
  return content;
}

/** A reader may go by the header in front of the entry: what it says twice must be the same. */
function agrees(view: DataView, { offset, method, crc, packed, size }: ZipEntry): boolean {
  const flags = view.getUint16(offset + 6, true);
  const said = [14, 18, 22].map((at) => view.getUint32(offset + at, true));
  const later = (flags & 8) !== 0;
  const same = [crc, packed, size].every((value, i) => said[i] === value || (later && said[i] === 0) || said[i] === WIDE);
  return view.getUint16(offset + 8, true) === method && (flags & 1) === 0 && same;
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
  } catch {
    return undefined;
  }
}

/** Looks into every entry: what a library would pass over in silence (a flipped bit, a DTD) is a fault here. */
export function verifyZip(bytes: Uint8Array): { names: string[] } | ZipFault {
  const entries = zipEntries(bytes);
  if ('fault' in entries) return entries;
  const faults: ZipFault[] = [];
  for (const entry of entries) {
    const content = zipContent(bytes, entry);
    if ('fault' in content) return content;
    // ODF encrypts the parts and keeps the list of them readable.
    if (entry.name === 'META-INF/manifest.xml' && Buffer.from(content).includes(':encryption-data')) return { fault: 'encrypted' };
    if (!/\.(xml|rels)$/i.test(entry.name) || content.length === 0) continue;
    if (hasDtd(content)) faults.push({ fault: 'dtd', entry: entry.name });
    else if (!isWhole(content)) faults.push({ fault: 'xml', entry: entry.name });
  }
  if (faults[0]) return faults[0];
  return { names: entries.map((e) => e.name) };
}

/** UTF-16 would hide a document type declaration, and the readers take it for nothing. */
function hasDtd(xml: Uint8Array): boolean {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  return text.subarray(0, 4).includes(0) || text.includes('<!DOCTYPE') || text.includes('<!ENTITY');
}

/** Ends with the end of its first element, and closes its rows: of a part that was cut off a reader sees an empty sheet. */
function isWhole(xml: Uint8Array): boolean {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const root = /<([A-Za-z_][\w.:-]*)([^>]*)>/.exec(text.subarray(0, 65_536).toString('latin1'));
  const end = text.subarray(-1024).toString('latin1').replace(/<!--[^]*?-->/g, '').trimEnd();
  if (!root || !(end.endsWith(`</${root[1]}>`) || (root[2]?.endsWith('/') && end.endsWith(root[0])))) return false;
  const rows = /<((?:\w+:)?sheetData)[^>]*[^/]>/.exec(text.subarray(0, 1_000_000).toString('latin1'));
  return !rows || text.includes(`</${rows[1]}>`);
}
