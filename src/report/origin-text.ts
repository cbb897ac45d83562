import type { Lang } from '../diagnostics/entry.ts';
import { ledgerKindOf } from '../ledger/kinds/index.ts';
import type { Origin } from './origin.ts';

/** How a figure came about, as a sentence for the clerk. */
export function originText(origin: Origin, lang: Lang): string {
  return lang === 'zh' ? chinese(origin) : english(origin);
}

function chinese({ figure, ledgers, given, parts, from, fromFile, below }: Origin): string {
  const names = ledgers.map((id) => `「${ledgerName(id)}」`).join('');
  if (figure.source === 'given') return given ? `report.yaml 第 ${given.line} 行给定（${given.key}）。` : 'report.yaml 给定。';
  if (figure.source === 'previous') return `取自上年年报${fromFile === undefined ? '' : `（${fromFile}）`}：${from.map((t) => `${t.name} ${t.value}`).join('＋')}。`;
  if (figure.source === 'formula') return `由 ${parts.length} 个数据项相加得出。`;
  if (figure.rowsBelow === undefined) return `由${names}台账逐行统计。`;
  return `${names ? `由本级${names}台账和` : '由'}下级 ${below.length} 个单位的数合计（为 0 的不列）。`;
}

function english({ figure, ledgers, given, parts, from, fromFile, below }: Origin): string {
  const names = ledgers.map(ledgerName).join(', ');
  if (figure.source === 'given') return given ? `Given in line ${given.line} of report.yaml (${given.key}).` : 'Given in report.yaml.';
  if (figure.source === 'previous') return `Taken from last year's report${fromFile === undefined ? '' : ` (${fromFile})`}: ${from.map((t) => `${t.name} ${t.value}`).join(' + ')}.`;
  if (figure.source === 'formula') return `The sum of ${parts.length} figures.`;
  if (figure.rowsBelow === undefined) return `Counted row by row in the ledger ${names}.`;
  return `The sum of bureaus below (${below.length} that are not zero)${names ? ` and of the level's own ledger ${names}` : ''}.`;
}

function ledgerName(id: string): string {
  return ledgerKindOf(id)?.label ?? id;
}
