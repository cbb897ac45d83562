import { arabic, civil } from '../ledger/dates.ts';
import type { Block, TextBlock } from './document.ts';

/** Who has signed the report, and when; both as far as they are there. */
export interface Signature {
  bureau: string | undefined;
  /** `YYYY-MM-DD` */
  date: string | undefined;
  /** The first block that is no part of the report's text any more. */
  begin: number;
}

/** What stands below a report, on a page or in a document. */
const BEHIND = /^(?:附件|联系方式|打印|关闭|分享|扫一扫|上一篇|下一篇|相关|责任编辑|来源|编辑|版权所有|主办|承办|地址|网站标识码|返回|【|\[打印)|ICP备|公网安备/;
const BODY = /^[\p{Script=Han}（）()]{4,40}(?:局|委员会|委|厅|办公室|办|政府|办事处|中心|管委会|院|所|队|站|会)$/u;
/** The end of a report is not longer. */
const LINES = 12;

/** Looks for it below the title of the last section. */
export function signatureOf(blocks: readonly Block[], lastTitle: number): Signature {
  const after = blocks.findIndex((block, index) => index > lastTitle + 1 && block.kind === 'text' && BEHIND.test(block.text.trim()));
  const end = after < 0 ? blocks.length : after;
  const dated = lastIndex(blocks, lastTitle, end, ({ text }) => dateIn(text) !== undefined);
  if (dated === undefined) return { bureau: undefined, date: undefined, begin: end };
  const date = dateIn((blocks[dated] as TextBlock).text);
  const above = blocks[dated - 1];
  const signed = above?.kind === 'text' && dated - 1 > lastTitle && BODY.test(compact(above.text));
  return { bureau: signed ? compact(above.text) : undefined, date, begin: signed ? dated - 1 : dated };
}

function lastIndex(blocks: readonly Block[], from: number, end: number, is: (block: TextBlock) => boolean): number | undefined {
  for (let at = end - 1; at > Math.max(from, end - LINES); at--) {
    const block = blocks[at];
    if (block?.kind === 'text' && is(block)) return at;
  }
  return undefined;
}

/** A line that is a date and nothing else. */
function dateIn(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(arabic(compact(text).normalize('NFKC'))) ?? [];
  const reading = year === undefined ? undefined : civil(Number(year), Number(month), Number(day));
  return reading && 'date' in reading ? reading.date : undefined;
}

const PUBLISHED = /(?:发布|公开|成文|公布)(?:日期|时间)[\s:：]*((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/;

/** The day that a page says it was published: 发布日期：2024-01-18, in one line or in two cells. */
export function publicationDay(head: readonly Block[]): string | undefined {
  const lines = head.flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.flatMap((row) => row.cells.map((cell, i) => `${cell.text}：${row.cells[i + 1]?.text ?? ''}`))));
  for (const line of lines) {
    const [, year, month, day] = PUBLISHED.exec(line.normalize('NFKC')) ?? [];
    const reading = year === undefined ? undefined : civil(Number(year), Number(month), Number(day));
    if (reading && 'date' in reading) return reading.date;
  }
  return undefined;
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
