import { deflateSync } from 'node:zlib';
import type { MadeBlock, MadeCell } from './made-report.ts';

/** Words at a place of a page, in points from its upper left corner; or a line. */
export type Mark = { text: string; x: number; y: number } | { from: [x: number, y: number]; to: [x: number, y: number] };

export interface PdfOptions {
  /** How the words are encoded; no font is embedded. */
  encoding?: 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H';
  /** The last stream does not fit its checksum. */
  wrongSum?: boolean;
  /** Entries of the catalog. */
  catalog?: string;
  /** Objects behind the others, by number. */
  objects?: string[];
}

const [WIDTH, HEIGHT] = [595, 842];
const SIZE = 10;

/** A PDF as small programs of servers write it: STSong-Light by name, words at places, no structure. */
export function pdfOf(pages: readonly (readonly Mark[])[], { encoding = 'UniGB-UCS2-H', wrongSum = false, catalog = '', objects = [] }: PdfOptions = {}): Uint8Array {
  const parts: (string | Buffer)[] = ['', '', '', '', ''];
  const add = (part: string | Buffer) => parts.push(part);
  const kids = pages.map((marks, index) => {
    const stream = deflateSync(Buffer.from(marks.map((mark) => drawn(mark, encoding)).join('\n')));
    if (wrongSum && index === pages.length - 1) stream[stream.length - 1] = (stream.at(-1) ?? 0) ^ 1;
    const content = add(Buffer.concat([Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`), stream, Buffer.from('\nendstream')]));
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${content} 0 R /Resources << /Font << /F 3 0 R >> >> >>`);
  });
  parts[0] = `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`;
  parts[1] = `<< /Type /Pages /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  parts[2] = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`;
  parts[3] = '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>';
  parts[4] = '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
  return written([...parts, ...objects]);
}

function written(parts: readonly (string | Buffer)[]): Uint8Array {
  const places: number[] = [];
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let length = chunks[0]?.length ?? 0;
  parts.forEach((part, index) => {
    places.push(length);
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(part), Buffer.from('\nendobj\n')]);
    chunks.push(chunk);
    length += chunk.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(Buffer.from(`xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

function drawn(mark: Mark, encoding: string): string {
  if ('from' in mark) return `${mark.from[0]} ${HEIGHT - mark.from[1]} m ${mark.to[0]} ${HEIGHT - mark.to[1]} l S`;
  return `BT /F ${SIZE} Tf 1 0 0 1 ${mark.x} ${HEIGHT - mark.y} Tm <${encoded(mark.text, encoding)}> Tj ET`;
}

function encoded(text: string, encoding: string): string {
  if (encoding.startsWith('GBK')) return [...text].map(gbk).join('');
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

const GBK = new Map<string, string>();

function gbk(character: string): string {
  if (GBK.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let code = 0x8140; code <= 0xfefe; code++) GBK.set(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)), code.toString(16));
    for (let code = 0x20; code < 0x7f; code++) GBK.set(String.fromCharCode(code), code.toString(16));
  }
  return GBK.get(character) ?? '3f';
}

const [LEFT, TOP, BOTTOM, RIGHT] = [50, 60, 790, 545];
const LINE = 14;

export interface Layout {
  /** Lines around the cells. */
  ruled?: boolean;
  /** Points below the upper margin at which the first page begins. */
  begin?: number;
}

/** Sets paragraphs and tables one below the other; tables go on over pages, between rows. */
export function laidOut(blocks: readonly MadeBlock[], { ruled = true, begin = 0 }: Layout = {}): Mark[][] {
  const pages: Mark[][] = [[]];
  let y = TOP + begin;
  const hasRoom = (height: number) => y + height <= BOTTOM;
  const room = (height: number) => {
    if (hasRoom(height)) return;
    pages.push([]);
    y = TOP;
  };
  const put = (...marks: Mark[]) => pages.at(-1)?.push(...marks);
  const line = (from: [number, number], to: [number, number]) => ruled && put({ from, to });
  for (const block of blocks) {
    if (typeof block === 'string') {
      for (const text of broken(block, RIGHT - LEFT)) {
        room(LINE);
        y += LINE;
        put({ text, x: LEFT, y });
      }
      continue;
    }
    const { cells, heights } = grid(block);
    const needed = (row: number) => Math.max(0, ...cells.filter((c) => c.row === row).map((c) => spread(heights, row, heightOf(c) > (heights[row] ?? 0) ? c.down : 1)));
    heights.forEach((height, row) => {
      room(needed(row));
      const bottom = y + height;
      for (const { text, left, right, down, row: first } of cells.filter((c) => c.row <= row && row < c.row + c.down)) {
        line([left, y], [left, bottom]);
        line([right, y], [right, bottom]);
        // What goes on over a page has lines of its own on either.
        if (first === row || y === TOP) line([left, y], [right, y]);
        if (first + down - 1 === row || bottom + needed(row + 1) > BOTTOM) line([left, bottom], [right, bottom]);
        if (first === row) broken(text, right - left - 4).forEach((part, i) => put({ text: part, x: left + 2, y: y + LINE * (i + 1) - 2 }));
      }
      y = bottom;
    });
  }
  return pages;
}

function spread(heights: readonly number[], row: number, down: number): number {
  return heights.slice(row, row + down).reduce((a, b) => a + b, 0);
}

function heightOf({ text, left, right }: Placed): number {
  return broken(text, right - left - 4).length * LINE + 4;
}

function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const character of text) {
    const wide = character.charCodeAt(0) < 0x80 ? SIZE / 2 : SIZE;
    if (used + wide > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += character;
    used += wide;
  }
  return line === '' ? lines : [...lines, line];
}

interface Placed extends MadeCell {
  row: number;
  left: number;
  right: number;
}

/** Columns of labels are wider than those of numbers. */
function grid(rows: readonly MadeCell[][]): { cells: Placed[]; heights: number[] } {
  const taken = new Set<string>();
  const placed = rows.flatMap((row, r) => {
    let column = 0;
    return row.map((cell) => {
      while (taken.has(`${r} ${column}`)) column++;
      for (let i = 0; i < cell.down; i++) for (let j = 0; j < cell.across; j++) taken.add(`${r + i} ${column + j}`);
      return { cell, row: r, column };
    });
  });
  const columns = Math.max(...placed.map((p) => p.column + p.cell.across));
  const labels = columns === 15 ? 0 : columns - Math.min(7, columns - 1);
  const share = (RIGHT - LEFT) / (columns + labels);
  const edge = (column: number) => LEFT + share * (column + Math.min(column, labels));
  const cells = placed.map(({ cell, row, column }) => ({ ...cell, row, left: edge(column), right: edge(column + cell.across) }));
  const heights = rows.map((_, row) =>
    Math.max(LINE + 4, ...cells.filter((c) => c.row === row && c.down === 1).map(heightOf)),
  );
  return { cells, heights };
}
