import { placeOf, type RowRef } from '../counting/row-ref.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { textTable } from '../diagnostics/table.ts';
import { pad } from '../diagnostics/width.ts';
import type { LeftOut } from '../ledger/kind.ts';
import type { NotData } from '../ledger/row-type.ts';
import { columnName } from '../ledger/sheet.ts';
import { LEFT_OUT } from '../report/ledger-rows.ts';
import type { Compiled } from './compile.ts';

/** How one sheet was understood: what it was taken for, and what became of its rows. */
export interface UnderstoodSheet {
  file: string;
  sheet: string;
  ledger: string;
  headerRow: number;
  /** Column of the ledger: letter and header in the sheet. */
  columns: Record<string, string>;
  unused: string[];
  entries: number;
  counted: number;
  /** Rows of entries that do not count, by reason. */
  leftOut: Partial<Record<LeftOut, number[]>>;
  /** Rows below the header that are no entries, by what they are. */
  notData: Partial<Record<NotData, number>>;
}

export function understood({ ledgers, counts }: Compiled): UnderstoodSheet[] {
  return ledgers.sheets.map((record, index) => {
    const reasons = [...(counts.leftOut.get(record.kind.id) ?? new Map<LeftOut, RowRef[]>())];
    const leftOut = reasons.flatMap(([reason, rows]) => {
      const here = rows.map(placeOf).filter((place) => place.sheet === index).map((place) => place.row);
      return here.length > 0 ? [[reason, here] as const] : [];
    });
    return {
      file: record.file,
      sheet: record.sheet,
      ledger: record.kind.id,
      headerRow: record.headerBottom,
      columns: Object.fromEntries(
        record.columns.map((c) => [record.kind.columns[c.key]?.name ?? c.key, `${columnName(c.index)} ${c.header}`]),
      ),
      unused: record.unused,
      entries: record.rows,
      counted: counts.taken.get(index) ?? 0,
      leftOut: Object.fromEntries(leftOut),
      notData: record.notData,
    };
  });
}

/** What `understoodRows` gives. */
export const UNDERSTOOD_HEADS: Record<Lang, string[]> = {
  zh: ['台账', '文件', '登记', '计入', '不计'],
  en: ['ledger', 'file', 'entries', 'counted', 'left out'],
};

/** A table for the terminal. */
export function understoodText(compiled: Compiled, lang: Lang): string {
  return textTable(UNDERSTOOD_HEADS[lang], understoodRows(compiled, lang));
}

/** Ledger, place, entries, how many of them count, and why others do not. */
export function understoodRows(compiled: Compiled, lang: Lang): string[][] {
  const labels = new Map(compiled.ledgers.sheets.map((s) => [s.kind.id, s.kind.label]));
  return understood(compiled).map((s) => [
    labels.get(s.ledger) ?? s.ledger,
    s.sheet ? `${s.file} > ${s.sheet}` : s.file,
    String(s.entries),
    String(s.counted),
    Object.entries(s.leftOut)
      .map(([reason, numbers]) => `${LEFT_OUT[lang][reason as LeftOut]} ${numbers.length}`)
      .join(lang === 'zh' ? '，' : ', '),
  ]);
}

const NOT_DATA: Record<Lang, Record<NotData, string>> = {
  zh: { blank: '空行', repeatedHeader: '重复的表头', subtotal: '小计合计', remark: '备注', title: '小标题' },
  en: { blank: 'blank', repeatedHeader: 'repeated header', subtotal: 'subtotals', remark: 'remarks', title: 'titles' },
};

const WORDS = {
  zh: { as: '认作', header: '表头', row: '第 {} 行', columns: '用到的列', unused: '没有用到', entries: '记录', counted: '计入', rows: '行', notData: '不是记录' },
  en: { as: 'taken for', header: 'header', row: 'row {}', columns: 'columns', unused: 'not used', entries: 'entries', counted: 'counted', rows: 'row', notData: 'no entries' },
};

/** Rows named of one reason. */
const NAMED = 10;

/** Each sheet in full: what it was taken for and by which columns, which rows were left out and why. */
export function explainedLedgers(compiled: Compiled, lang: Lang): string {
  const words = WORDS[lang];
  const labels = new Map(compiled.ledgers.sheets.map((s) => [s.kind.id, s.kind.label]));
  const comma = lang === 'zh' ? '、' : ', ';
  return understood(compiled)
    .map((s) => {
      const left = Object.entries(s.leftOut).map(([reason, rows]) => {
        const named = rows.slice(0, NAMED).join(comma) + (rows.length > NAMED ? ' …' : '');
        return `${LEFT_OUT[lang][reason as LeftOut]} ${rows.length} (${words.row.replace('{}', named)})`;
      });
      const lines: [string, string][] = [
        [words.as, labels.get(s.ledger) ?? s.ledger],
        [words.header, words.row.replace('{}', String(s.headerRow))],
        [words.columns, Object.entries(s.columns).map(([name, header]) => `${name} = ${header}`).join(comma)],
        [words.unused, s.unused.join(comma)],
        [words.entries, [`${s.entries}`, `${words.counted} ${s.counted}`, ...left].join(lang === 'zh' ? '，' : ', ')],
        [words.notData, Object.entries(s.notData).map(([kind, n]) => `${NOT_DATA[lang][kind as NotData]} ${n}`).join(comma)],
      ];
      const shown = lines.filter(([, text]) => text !== '').map(([label, text]) => `  ${pad(label, 10)}  ${text}`);
      return [s.sheet ? `${s.file} > ${s.sheet}` : s.file, ...shown].join('\n');
    })
    .join('\n\n');
}
