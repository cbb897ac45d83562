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

export type ZipFault =
  | { fault: 'truncated' | 'damaged' | 'encrypted' | 'duplicate' | 'tooLarge' | 'dtd'; entry?: string };

/** Names after Apache POI's ZipSecureFile; a ledger of 500,000 rows stays far below. */
const LIMITS = { entries: 4000, size: 1_500_000_000, ratio: 250, graceBytes: 5_000_000 };

/** The central directory, checked: every entry lies in the file, once, and expands within the limits. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return { fault: 'truncated' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > LIMITS.entries) return { fault: 'tooLarge' };
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return { fault: 'truncated' };
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (names.has(name)) return { fault: 'duplicate', entry: name };
    if ((view.getUint16(at + 8, true) & 1) !== 0) return { fault: 'encrypted', entry: name };
    total += entry.size;
    if (total > LIMITS.size || (entry.size > LIMITS.graceBytes && entry.size > entry.packed * LIMITS.ratio)) {
      return { fault: 'tooLarge', entry: name };
    }
    names.add(name);
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
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
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return { fault: 'truncated', entry: entry.name };
  const content = unpack(packed, entry);
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc) return { fault: 'damaged', entry: entry.name };
  return content;
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
  for (const entry of entries) {
    const content = zipContent(bytes, entry);
    if ('fault' in content) return content;
    if (/\.(xml|rels)$/i.test(entry.name) && hasDtd(content)) return { fault: 'dtd', entry: entry.name };
  }
  return { names: entries.map((e) => e.name) };
}

/** A document type declaration can stand only before the first element. */
function hasDtd(xml: Uint8Array): boolean {
  return /<!DOCTYPE|<!ENTITY/i.test(Buffer.from(xml.buffer, xml.byteOffset, Math.min(xml.length, 4096)).toString('latin1'));
}
