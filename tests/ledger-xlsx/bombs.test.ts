import { crc32, createDeflateRaw } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/ledger/xlsx/read-xlsx.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { MAIN, parts, XML, type HandMade } from './support/ooxml.ts';
import { zip, type ZipFile } from './support/zip.ts';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = 'xl/worksheets/sheet1.xml';

interface Packed {
  packed: Buffer;
  size: number;
  crc: number;
}

/** An entry of any size that was never in memory. */
async function pack(head: string, piece: string, times: number, tail: string): Promise<Packed> {
  const deflate = createDeflateRaw();
  const chunks: Buffer[] = [];
  const done = (async () => {
    for await (const chunk of deflate) chunks.push(chunk as Buffer);
  })();
  let [size, crc] = [0, 0];
  const write = async (bytes: Buffer) => {
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  };
  await write(Buffer.from(head));
  const batch = Math.max(1, Math.floor(1_000_000 / piece.length));
  const block = Buffer.from(piece.repeat(batch));
  for (let i = 0; i < times; i += batch) await write(block);
  await write(Buffer.from(tail));
  deflate.end();
  await done;
  return { packed: Buffer.concat(chunks), size, crc };
}

/** A workbook in which one entry is this one; `declared` stands in place of its real size. */
function bomb(name: string, { packed, size, crc }: Packed, declared = size, made: HandMade = {}): Buffer {
  const others = parts(made).filter((f) => f.name !== name);
  const entry: ZipFile = { name, content: packed, packed: true, size: declared, crc };
  return zip([...others, entry]);
}

/** What the reader says, and how much memory it took at most. */
async function measure(bytes: Uint8Array): Promise<{ codes: string[]; cells: number; ms: number; grown: number }> {
  const problems: Problem[] = [];
  let cells = 0;
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const begin = performance.now();
  const rows = { row: (row: { cells: readonly unknown[] }) => void (cells += row.cells.length), end() {} };
  await readXlsx(bytes, 'a.xlsx', { sheet: () => rows, problem: (p) => void problems.push(p) });
  clearInterval(watch);
  most = Math.max(most, process.memoryUsage().rss);
  return { codes: problems.map((p) => p.code), cells, ms: performance.now() - begin, grown: (most - before) / 1e6 };
}

const sst = (piece: string, times: number) => pack(`${XML}<sst xmlns="${MAIN}">`, piece, times, '</sst>');
const rows = (piece: string, times: number) => pack(`${XML}<worksheet xmlns="${MAIN}"><sheetData>`, piece, times, '</sheetData></worksheet>');

describe('zip bombs end in a problem before memory is gone', () => {
  test('by the size that is declared', async () => {
    const bytes = bomb(STRINGS, await sst(`<si><t>${'a'.repeat(990)}</t></si>`, 200_000));
    const { codes, ms, grown } = await measure(bytes);
    expect(codes).toEqual(['L108']);
    expect(grown).toBeLessThan(50);
    expect(ms).toBeLessThan(500);
  });

  test.each([100, 1_000_000, 4_900_000])('by the real size, where %i bytes are declared', async (declared) => {
    for (const [name, packed] of [[STRINGS, await sst(`<si><t>${'a'.repeat(990)}</t></si>`, 300_000)], [SHEET, await rows('<row><c><v>1</v></c></row>', 10_000_000)]] as const) {
      const { codes, ms, grown } = await measure(bomb(name, packed, declared));
      expect(codes).toEqual(['L103']);
      expect(grown).toBeLessThan(100);
      expect(ms).toBeLessThan(2000);
    }
  });

  test('a text of 200 MB, spaces of 600 MB', async () => {
    // Noise at the end keeps the ratio within the limit.
    const noise = Array.from({ length: 300_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 0).toString(36)).join('');
    for (const [name, packed] of [
      [STRINGS, await pack(`${XML}<sst><si><t>`, 'a'.repeat(1000), 200_000, `</t></si><!--${noise}--></sst>`)],
      [SHEET, await pack(`${XML}<worksheet><sheetData>`, ' '.repeat(1000), 400_000, `</sheetData><!--${noise}--></worksheet>`)],
    ] as const) {
      const { codes, grown } = await measure(bomb(name, packed));
      expect(codes).toEqual(['L108']);
      expect(grown).toBeLessThan(150);
    }
  });

  test('more strings than there can be', async () => {
    const noise = Array.from({ length: 200_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 0).toString(36)).join('');
    const { codes, grown, ms } = await measure(bomb(STRINGS, await pack(`${XML}<sst>`, '<si/>', 40_000_000, `<!--${noise}--></sst>`)));
    expect(codes).toEqual(['L108']);
    expect(grown).toBeLessThan(300);
    expect(ms).toBeLessThan(8000);
  });

  test('five million cells are read, a row at a time', async () => {
    let n = 0;
    const pieces = Array.from({ length: 200 }, () => `<row>${Array.from({ length: 100 }, () => `<c><v>${(n = (Math.imul(n, 1664525) + 1013904223) >>> 0) % 1000}</v></c>`).join('')}</row>`).join('');
    const { codes, cells, grown } = await measure(bomb(SHEET, await rows(pieces, 250)));
    expect(codes).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(5_000_000);
    expect(grown).toBeLessThan(150);
  });
});
