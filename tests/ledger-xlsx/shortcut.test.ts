import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { own } from './support/collect.ts';
import { worksheet, xlsx } from './support/ooxml.ts';

const RUNS = Number(process.env.FC_RUNS ?? 1000);
const STRINGS = ['许可', '云许〔2023〕1号', 'a&amp;b', '', ' ', 'plain', '𠮷', '_x000D_'];

const value = fc.oneof(
  fc.record({ type: fc.constant(' t="s"'), text: fc.integer({ min: 0, max: STRINGS.length }).map(String) }),
  fc.record({ type: fc.constantFrom('', ' t="n"'), text: fc.oneof(fc.integer().map(String), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.constantFrom('', '-', '.', '1.', '.5', '-0', '007', '1e3', '45000.25', '123456789012345', '1234567890123456', '12345678901234567890')) }),
  fc.constant(undefined),
);
const cell = fc.record({ value, column: fc.integer({ min: 0, max: 30 }), style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="9"', ' s=""'), address: fc.boolean(), wrong: fc.integer({ min: 0, max: 60 }) });

/** Cells in the form that a shortcut reads; `slow` writes the same with a space that only the tags allow. */
function sheet(rows: readonly (readonly (typeof cell extends fc.Arbitrary<infer T> ? T : never)[])[], slow: boolean): string {
  const gap = slow ? '  ' : ' ';
  const written = rows.map((cells, r) => {
    const inside = cells.map(({ value: v, column, style, address, wrong }) => {
      // Now and then in another row, or in a column that was there before.
      const at = address ? ` r="${String.fromCharCode(65 + (column % 26))}${wrong === 0 ? r + 2 : r + 1}"` : '';
      const head = `<c${at}${style}${v?.type ?? ''}`.replace(' ', gap);
      return v === undefined ? `${head}/>` : `${head}><v>${v.text}</v></c>`;
    });
    return `<row r="${r + 1}">${inside.join('')}</row>`;
  });
  return worksheet(written.join(''));
}

test('cells read by their bytes are those that their tags give, faults included', async () => {
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 6 });
  const strings = STRINGS.map((s, i) => `<si><t>${s}</t>${i % 2 ? '<phoneticPr fontId="1" type="noConversion"/>' : ''}</si>`).join('');
  let [sound, faulty] = [0, 0];
  await fc.assert(fc.asyncProperty(rows, async (made) => {
    const [quick, slow] = await Promise.all([false, true].map((s) => own(xlsx({ sheet: sheet(made, s), strings: s ? strings.replaceAll('<si>', '<si >') : strings, formats: [14] }))));
    expect(quick).toEqual(slow);
    if (quick?.problems.length === 0) sound++;
    else faulty++;
  }), { numRuns: RUNS });
  expect(Math.min(sound, faulty)).toBeGreaterThan(RUNS / 20);
}, 120_000);
