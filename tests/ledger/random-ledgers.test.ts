import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerKindOf } from '../../src/ledger/kinds/index.ts';
import { countRows } from '../support/ledger-reading.ts';
import { styles, written, type Model } from '../support/ledger-styles.ts';
import { subjects, type Subject } from '../support/ledger-subjects.ts';

describe('property: whatever way a ledger is written, it counts to what it was written from', () => {
  test.each(Object.entries(subjects))('%s', (id, { entry, expected }) => {
    const kind = ledgerKindOf(id);
    if (!kind) throw new Error(id);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), styles, (entries, style) => {
        const file = `2023年${kind.label}.xlsx`;
        const { figures, said } = countRows(written(kind, entries, style), { file, year: 2023 });
        expect(said.filter(([code]) => code !== 'V224')).toEqual([]);
        const known = Object.entries(expected(entries)).filter(([, value]) => Number(value) !== 0).map(([key, value]) => [key, String(value)]);
        expect(Object.fromEntries(Object.entries(figures).filter(([key]) => !key.includes('.by')))).toEqual(Object.fromEntries(known));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('property: totals move as the sheet moves', () => {
  test('the order of the rows, and two sheets for one, change nothing', () => {
    const { entry } = subjects.applications as Subject;
    const kind = ledgerKindOf('applications');
    if (!kind) throw new Error('applications');
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 12 }), styles, fc.nat(10), (entries, style, cut) => {
        const figures = (rows: readonly Model[]) => countRows(written(kind, rows, style), { file: '依申请公开.xlsx', year: 2023 }).figures;
        const whole = figures(entries);
        expect(figures(entries.toReversed())).toEqual(whole);
        const [first, second] = [figures(entries.slice(0, cut)), figures(entries.slice(cut))];
        const ids = [...new Set([...Object.keys(first), ...Object.keys(second)])];
        expect(Object.fromEntries(ids.map((id) => [id, String(Number(first[id] ?? 0) + Number(second[id] ?? 0))]))).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });
});
