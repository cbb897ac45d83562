import { describe, expect, test } from 'vitest';
import { EntryWriter, type EntryChunk } from '../../src/ledger/entry-chunk.ts';
import { EntryTable } from '../../src/ledger/entry-table.ts';
import { ledgerKindOf } from '../../src/ledger/kinds/index.ts';
import type { LedgerKind } from '../../src/ledger/kind.ts';

const kind = ledgerKindOf('procurement') as LedgerKind;
const KEYS = ['project', 'amount', 'date'];
const print = (whole: number) => ({ whole, personal: 0, others: 0 });

function written(rows: (string | undefined)[][]): EntryChunk[] {
  const chunks: EntryChunk[] = [];
  const writer = new EntryWriter(KEYS, (chunk) => void chunks.push(chunk));
  rows.forEach((row, index) => {
    writer.begin();
    row.forEach((value, column) => value !== undefined && writer.set(column, value));
    writer.commit(index + 2, print(index * 7), index % 3 === 2);
  });
  writer.flush();
  return chunks;
}

function table(chunks: readonly EntryChunk[], sheet = 0): EntryTable {
  const made = new EntryTable(kind);
  for (const chunk of chunks) made.add(sheet, chunk);
  return made;
}

describe('entries by column', () => {
  test('come out as they went in, blank cells too', () => {
    const [first, second, third] = [...table(written([['电脑', '35000.1', '2023-01-05'], [undefined, undefined, '2023-01-05'], ['电脑', '2', undefined]]))];
    expect(first).toMatchObject({ sheet: 0, number: 2, fingerprint: 0, continued: false });
    expect(String(first?.values['amount'])).toBe('35000.1');
    expect(second?.values).toEqual({ date: '2023-01-05' });
    expect(third).toMatchObject({ number: 4, fingerprint: 14, continued: true });
    expect(Object.keys(third?.values ?? {})).toEqual(['project', 'amount']);
  });

  test('a row that is not committed leaves nothing behind', () => {
    const chunks: EntryChunk[] = [];
    const writer = new EntryWriter(KEYS, (chunk) => void chunks.push(chunk));
    writer.begin();
    writer.set(0, '不算');
    writer.begin();
    writer.set(2, '2023-01-05');
    writer.commit(3, print(1), false);
    writer.flush();
    expect([...table(chunks)].map((e) => e.values)).toEqual([{ date: '2023-01-05' }]);
  });

  test('many rows, and many different words of rows that do not count, are several chunks', () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => [`项目${i}`, String(i), undefined]);
    const chunks = written(rows);
    expect(chunks.length).toBeGreaterThan(2);
    const all = table(chunks);
    expect(all.length).toBe(40_000);
    expect([...all].every((e, i) => e.values['project'] === `项目${i}`)).toBe(true);
    expect(all.at(33_333).values['project']).toBe('项目33333');
    const left: EntryChunk[] = [];
    const writer = new EntryWriter(KEYS, (chunk) => void left.push(chunk));
    for (let i = 0; i < 140_000; i++) {
      writer.begin();
      writer.set(0, `不算${i}`);
      if (i % 70_000 === 69_999) writer.commit(i, print(i), false);
    }
    writer.flush();
    expect([...table(left)].map((e) => e.values['project'])).toEqual(['不算69999', '不算139999']);
  });

  test('sheets can be left out', () => {
    const all = table(written([['甲', '1', undefined]]), 0);
    for (const chunk of written([['乙', '2', undefined]])) all.add(1, chunk);
    expect([...all.without(new Set([0]))].map((e) => [e.sheet, e.values['project']])).toEqual([[1, '乙']]);
    expect(all.chunks.map(({ sheet, chunk }) => [sheet, chunk.numbers.length])).toEqual([[0, 1], [1, 1]]);
  });
});
