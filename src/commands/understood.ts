import type { Lang } from '../diagnostics/entry.ts';
import { textTable } from '../diagnostics/table.ts';
import type { LeftOut } from '../ledger/kind.ts';
import type { NotData } from '../ledger/row-type.ts';
import type { Compiled } from './compile.ts';

/** How one sheet was understood: what it was taken for, and what became of its rows. */
export interface UnderstoodSheet {
  file: string;
  sheet: string;
  ledger: string;
  headerRow: number;
  columns: Record<string, string>;
  entries: number;
  counted: number;
  /** Entries that do not count, by reason. */
  leftOut: Partial<Record<LeftOut, number>>;
  /** Rows below the header that are no entries, by what they are. */
  notData: Partial<Record<NotData, number>>;
}

export function understood({ ledgers, counts }: Compiled): UnderstoodSheet[] {
  return ledgers.sheets.map((record, index) => {
    const reasons = [...(counts.leftOut.get(record.kind.id) ?? new Map<LeftOut, { sheet: number }[]>())];
    const leftOut = reasons.flatMap(([reason, rows]) => {
      const here = rows.filter((row) => row.sheet === index).length;
      return here > 0 ? [[reason, here] as const] : [];
    });
    return {
      file: record.file,
      sheet: record.sheet,
      ledger: record.kind.id,
      headerRow: record.headerBottom,
      columns: Object.fromEntries(record.columns.map((c) => [record.kind.columns[c.key]?.name ?? c.key, c.header])),
      entries: record.rows,
      counted: counts.taken.get(index) ?? 0,
      leftOut: Object.fromEntries(leftOut),
      notData: record.notData,
    };
  });
}

const REASONS: Record<Lang, Record<LeftOut, string>> = {
  zh: {
    otherYear: '其他年份',
    void: '作废或撤回',
    filing: '备案（不计入许可）',
    notPenalty: '不予处罚或撤案',
    decentralised: '分散采购',
    sameDocument: '同一文书',
    undecided: '尚未决定',
  },
  en: {
    otherYear: 'other years',
    void: 'void',
    filing: 'filings (not permits)',
    notPenalty: 'no penalty',
    decentralised: 'decentralised',
    sameDocument: 'same document',
    undecided: 'undecided',
  },
};

const HEADS: Record<Lang, string[]> = {
  zh: ['台账', '文件', '登记', '计入', '不计'],
  en: ['ledger', 'file', 'entries', 'counted', 'left out'],
};

/** A table for the terminal. */
export function understoodText(compiled: Compiled, lang: Lang): string {
  const labels = new Map(compiled.ledgers.sheets.map((s) => [s.kind.id, s.kind.label]));
  const rows = understood(compiled).map((s) => [
    labels.get(s.ledger) ?? s.ledger,
    s.sheet ? `${s.file} > ${s.sheet}` : s.file,
    String(s.entries),
    String(s.counted),
    Object.entries(s.leftOut)
      .map(([reason, n]) => `${REASONS[lang][reason as LeftOut]} ${n}`)
      .join(lang === 'zh' ? '，' : ', '),
  ]);
  return textTable(HEADS[lang], rows);
}
