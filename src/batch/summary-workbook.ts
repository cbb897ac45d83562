import type { Lang } from '../diagnostics/entry.ts';
import type { TableSheet } from '../export/xlsx.ts';
import { ledgerKinds } from '../ledger/kinds/index.ts';
import { KEY_FIGURES } from './about.ts';
import type { Message, Summary } from './summary.ts';
import { summaryWords, type SummaryWords } from './summary-words.ts';

/** The summary as sheets: bureaus, all their messages, and what is seen across them. */
export function summarySheets(summary: Summary, lang: Lang): TableSheet[] {
  const words: SummaryWords = summaryWords[lang];
  const { columns: c, sheets: [bureaus, messages, across] } = words;
  const messageRow = (m: Message) => [words.severity[m.severity], m.code, m.where, m.message, m.facts];
  const heads = [c.severity, c.code, c.where, c.message, c.facts];
  return [
    { name: bureaus, rows: boardRows(summary, words), widths: [28, 24, 6, 10, 6, 6, 40, ...ledgerKinds.map(() => 10), ...KEY_FIGURES.map(() => 12), 12, 12, 10, 10] },
    {
      name: messages,
      rows: [[c.bureau, c.folder, ...heads], ...summary.bureaus.flatMap((b) => b.problems.map((m) => [b.bureau || b.name, b.name, ...messageRow(m)]))],
      widths: [28, 24, 6, 8, 40, 60, 60],
    },
    { name: across, rows: [heads, ...summary.across.map(messageRow)], widths: [6, 8, 20, 40, 80] },
  ];
}

function boardRows(summary: Summary, words: SummaryWords): TableSheet['rows'] {
  const { columns: c } = words;
  const head = [
    c.bureau, c.folder, c.year, c.state, c.errors, c.warnings, c.first, ...ledgerKinds.map((k) => k.label),
    ...KEY_FIGURES.map((id) => words.figureNames[id] ?? id), c.published, c.deadline, c.days, c.seconds,
  ];
  const rows = summary.bureaus.map((b) => [
    b.bureau || b.name, b.name, b.year ?? undefined, words.states[b.state], b.errors, b.warnings, b.first,
    ...ledgerKinds.map(({ id }) => words.ledger[b.ledgers[id] ?? '']),
    ...KEY_FIGURES.map((id) => cellNumber(b.figures[id])),
    b.publishedOn, b.deadline, b.daysLeft ?? undefined, b.milliseconds / 1000,
  ]);
  return [head, ...rows];
}

/** A number where a spreadsheet holds it exactly, which is up to 15 digits. */
function cellNumber(value: string | undefined): number | string | undefined {
  return value === undefined || value.replace(/\D/g, '').length > 15 ? value : Number(value);
}
