import { describe, expect, test } from 'vitest';
import { blankLedger } from '../../src/export/blank-ledger/blank-ledger.ts';
import { GUIDE_NAME } from '../../src/export/blank-ledger/model.ts';
import type { LedgerKind } from '../../src/ledger/kind.ts';
import { ledgerKindOf, ledgerKinds } from '../../src/ledger/kinds/index.ts';
import { WordList } from '../../src/ledger/vocabulary.ts';
import { zipContent, zipEntries } from '../../src/ledger/zip.ts';

/** The parts of a package, by name. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const entries = zipEntries(bytes);
  if ('fault' in entries) throw new Error(entries.fault);
  return new Map(entries.map((entry) => [entry.name, new TextDecoder().decode(zipContent(bytes, entry) as Uint8Array)]));
}

const part = (parts: Map<string, string>, name: string) => parts.get(name) ?? '';
const kind = (id: string) => ledgerKindOf(id) as LedgerKind;
const rules = (sheet: string) => [...sheet.matchAll(/<dataValidation type="(\w+)"[^>]*sqref="([A-Z]+)2:[^"]*"><formula1>([^<]*)</g)].map((m) => ({ type: m[1], column: m[2], formula: m[3] ?? '' }));

describe.each(ledgerKinds.map((k) => [k.label, k] as const))('the blank ledger of %s', (_, ledger) => {
  const parts = partsOf(blankLedger(ledger, 2023));
  const sheet = part(parts, 'xl/worksheets/sheet1.xml');

  test('its head stays in sight, and every column of the ledger has a note', () => {
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const notes = part(parts, 'xl/comments1.xml').match(/<comment /g) ?? [];
    expect(notes).toHaveLength(Object.keys(ledger.columns).length);
    expect(part(parts, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(notes.length);
  });

  test('every closed list of words is a drop-down list, dates and amounts have their formats', () => {
    const columns = Object.values(ledger.columns);
    const found = rules(sheet);
    const at = (i: number) => found.find((r) => r.column === String.fromCharCode(65 + i));
    columns.forEach((column, i) => {
      if (column.type === 'word') expect(at(i)?.type, column.name).toBe('list');
      if (column.type === 'date') expect(at(i)?.type, column.name).toBe('date');
      if (column.type === 'money') expect(at(i)?.type, column.name).toBe('decimal');
    });
    const styles = [...sheet.matchAll(/<col [^>]*style="(\d)"/g)].map((m) => Number(m[1]));
    expect(styles).toEqual([...columns.map((c) => (c.type === 'date' ? 4 : c.type === 'money' ? 5 : 3)), 3]);
  });

  test('every part is well formed, and named in the list of types', () => {
    for (const [name, xml] of parts) {
      let depth = 0;
      for (const [, close, empty] of xml.replace(/<\?[^>]*\?>/g, '').matchAll(/<(\/?)[^>]*?(\/?)>/g)) depth += close ? -1 : empty ? 0 : 1;
      expect(depth, name).toBe(0);
      if (name.startsWith('xl/') && name.endsWith('.xml')) expect(part(parts, '[Content_Types].xml')).toContain(`PartName="/${name}"`);
    }
  });
});

test('a list that is too long for its rule lies on the sheet that explains, word for word', () => {
  const parts = partsOf(blankLedger(kind('applications'), 2023));
  const long = rules(part(parts, 'xl/worksheets/sheet1.xml')).find((r) => r.column === 'G');
  expect(long?.formula).toBe(`'${GUIDE_NAME}'!$K$2:$K$23`);
  const guide = part(parts, 'xl/worksheets/sheet2.xml');
  const words = Array.from({ length: 22 }, (_, i) => new RegExp(`r="K${i + 2}"[^>]*><is><t[^>]*>([^<]*)<`).exec(guide)?.[1] ?? '');
  const { outcome } = kind('applications').columns;
  const list = outcome?.type === 'word' ? new WordList(outcome.vocabulary) : undefined;
  expect(words.filter((word) => !list || !('id' in list.read(word)))).toEqual([]);
});

test('no rule is longer than Excel takes', () => {
  const formulas = ledgerKinds.flatMap((k) => rules(part(partsOf(blankLedger(k, 2023)), 'xl/worksheets/sheet1.xml')));
  expect(formulas.filter((r) => r.formula.length > 257)).toEqual([]);
});

test('what is carried over keeps its kind: text, true dates, exact amounts', () => {
  const rows = [['A&B <1>', '', '自然人', '2022-12-20', '', '', '', '1234567890123.45']];
  const sheet = part(partsOf(blankLedger(kind('applications'), 2023, { beside: ['科室'], rows })), 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<t xml:space="preserve">A&amp;B &lt;1&gt;</t>');
  expect(sheet).toMatch(/<c r="D2" s="4"><v>44915<\/v>/);
  expect(sheet).toMatch(/<c r="H2" s="5"><v>1234567890123\.45<\/v>/);
  expect(sheet).toMatch(/r="J1"[^>]*><is><t[^>]*>科室<.*r="K1"[^>]*><is><t[^>]*>备注</);
});
