import { createReadStream, promises as fs } from 'node:fs';
import { createBrotliDecompress } from 'node:zlib';

/**
 * The code points a WOFF2 file has glyphs for (https://www.w3.org/TR/WOFF2/). Only the head of the compressed
 * stream is unpacked: in these files `cmap` ends 52 kB in, and the outlines behind it are two megabytes.
 */
export async function fontCoverage(path: string): Promise<Set<number>> {
  const cmap = await cmapTable(path);
  const start = subtable(cmap);
  return cmap.readUInt16BE(start) === 12 ? segmentedCoverage(cmap, start) : segmentMapping(cmap, start);
}

/** Known tags are a number; of these only the order matters here: 0 is cmap, 10 and 11 are glyf and loca. */
async function cmapTable(path: string): Promise<Buffer> {
  const handle = await fs.open(path);
  const head = Buffer.alloc(2048);
  await handle.read(head, 0, head.length, 0);
  await handle.close();
  const tables = head.readUInt16BE(12);
  let at = 48;
  const variableLength = (): number => {
    for (let value = 0; ; at += 1) {
      const byte = head.readUInt8(at);
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) {
        at += 1;
        return value;
      }
    }
  };
  let offset = 0;
  let cmap: { from: number; to: number } | undefined;
  for (let i = 0; i < tables; i += 1) {
    const flags = head.readUInt8(at);
    const tag = flags & 0x3f;
    const version = flags >> 6;
    at += tag === 63 ? 5 : 1;
    const length = variableLength();
    const transformed = tag === 10 || tag === 11 ? version !== 3 : version !== 0;
    const stored = transformed ? variableLength() : length;
    if (tag === 0) cmap = { from: offset, to: offset + stored };
    offset += stored;
  }
  if (!cmap) throw new Error(`no cmap table in ${path}`);
  return (await unpackHead(path, at, cmap.to)).subarray(cmap.from, cmap.to);
}

async function unpackHead(path: string, start: number, length: number): Promise<Buffer> {
  const file = createReadStream(path, { start });
  const unpacked = file.pipe(createBrotliDecompress());
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacked as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= length) break;
    }
  } finally {
    file.destroy();
  }
  return Buffer.concat(parts);
}

/** The richest Unicode table: platform 3, encoding 10 (all of Unicode) before 1 (the first plane). */
function subtable(cmap: Buffer): number {
  let found: { rank: number; start: number } | undefined;
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const at = 4 + i * 8;
    const start = cmap.readUInt32BE(at + 4);
    const rank = cmap.readUInt16BE(at) * 16 + cmap.readUInt16BE(at + 2);
    if (![4, 12].includes(cmap.readUInt16BE(start))) continue;
    if (!found || rank > found.rank) found = { rank, start };
  }
  if (!found) throw new Error('no cmap table of format 4 or 12');
  return found.start;
}

function segmentedCoverage(cmap: Buffer, start: number): Set<number> {
  const covered = new Set<number>();
  for (let i = 0; i < cmap.readUInt32BE(start + 12); i += 1) {
    const at = start + 16 + i * 12;
    for (let c = cmap.readUInt32BE(at); c <= cmap.readUInt32BE(at + 4); c += 1) covered.add(c);
  }
  return covered;
}

function segmentMapping(cmap: Buffer, start: number): Set<number> {
  const covered = new Set<number>();
  const bytes = cmap.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  for (let i = 0; i < bytes; i += 2) {
    const offset = cmap.readUInt16BE(offsets + i);
    const delta = cmap.readUInt16BE(deltas + i);
    const first = cmap.readUInt16BE(starts + i);
    for (let c = first; c <= cmap.readUInt16BE(ends + i) && c !== 0xffff; c += 1) {
      const glyph = offset === 0 ? (c + delta) & 0xffff : cmap.readUInt16BE(offsets + i + offset + (c - first) * 2);
      if (glyph !== 0) covered.add(c);
    }
  }
  return covered;
}
