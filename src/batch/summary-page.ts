import type { Lang } from '../diagnostics/entry.ts';
import { ledgerKinds } from '../ledger/kinds/index.ts';
import type { Renderer } from '../render/html.ts';
import { KEY_FIGURES } from './about.ts';
import type { BureauSummary, Message, Summary } from './summary.ts';
import { summaryWords, type SummaryWords } from './summary-words.ts';

/** Of one bureau on the page. */
const MESSAGES = 10;

/** The summary as one HTML file. */
export function renderSummary(render: Renderer, summary: Summary, lang: Lang): string {
  return render('batch/summary', summaryView(summary, lang), '');
}

export function summaryView(summary: Summary, lang: Lang): object {
  const words: SummaryWords = summaryWords[lang];
  const { bureaus, counts, shard } = summary;
  const failed = bureaus.filter((b) => b.state === 'failed');
  const done = bureaus.filter((b) => b.state !== 'failed');
  const { columns, legend } = words;
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    words: { ...columns, title: words.title, legend, bureaus: words.bureaus, failedTitle: words.failed, failedNote: words.failedNote, across: words.across, board: words.board, warned: words.warned, publication: words.publication, ledgers: words.ledgers, figures: words.figures },
    total: counts.total,
    tiles: [
      ...(['written', 'unchanged', 'failed'] as const).map((state) => ({ state, label: words.states[state], value: counts[state] })),
      { state: 'left', label: words.notBegun, value: counts.notBegun },
      { state: 'warned', label: words.warnings, value: counts.warnings },
    ].filter(({ state, value }) => value > 0 || state === 'written'),
    notes: [
      ...(shard ? [words.shard(shard.index, shard.count)] : []),
      words.took((summary.milliseconds / 1000).toFixed(1)),
      words.day(summary.day),
      `nianbao ${summary.version}`,
    ],
    kinds: ledgerKinds.map((kind) => kind.label),
    figureNames: KEY_FIGURES.map((id) => words.figureNames[id] ?? id),
    failed: failed.map((b) => messagesOf(b, 'error', words)),
    across: summary.across.map(message),
    rows: [...failed, ...done].map((b) => boardRow(b, words, summary.day)),
    warned: done.filter((b) => b.warnings > 0).map((b) => messagesOf(b, 'warning', words)),
  };
}

function messagesOf(bureau: BureauSummary, severity: Message['severity'], words: SummaryWords): object {
  const all = bureau.problems.filter((p) => p.severity === severity);
  const left = all.length - MESSAGES;
  return { name: title(bureau), folder: bureau.name === title(bureau) ? '' : bureau.name, messages: all.slice(0, MESSAGES).map(message), more: left > 0 ? words.more(left) : '' };
}

function message({ code, where, message: text, facts = '' }: Message): object {
  return { code, where, text, facts };
}

function title({ bureau, name }: BureauSummary): string {
  return bureau || name;
}

function boardRow(bureau: BureauSummary, words: SummaryWords, day: string): object {
  const { state, errors, warnings, year, figures, ledgers, name, milliseconds } = bureau;
  return {
    name: title(bureau),
    folder: name === title(bureau) ? '' : name,
    year: year ?? '',
    state,
    stateText: words.states[state],
    errors: errors || '',
    warnings: warnings || '',
    ledgers: ledgerKinds.map(({ id, label }) => ({ kind: ledgers[id] ?? 'none', label, text: words.ledger[ledgers[id] ?? ''] ?? '' })),
    figures: KEY_FIGURES.map((id) => figures[id] ?? ''),
    ...publication(bureau, words, day),
    seconds: (milliseconds / 1000).toFixed(1),
  };
}

/** The day of publication where it is over, else the days that are left. */
function publication({ state, publishedOn, daysLeft }: BureauSummary, words: SummaryWords, day: string): { days: string; late: boolean } {
  if (state !== 'failed' && publishedOn !== '' && publishedOn <= day) return { days: publishedOn, late: false };
  return { days: daysLeft === null ? '' : words.daysLeft(daysLeft), late: daysLeft !== null && daysLeft < 0 };
}
