import { formats } from '../../formats/index.ts';
import { bareLabel, bareTitle, LABELS, TABLES } from '../form/labels.ts';

const columns = TABLES.flatMap((table) => LABELS[table].columns.flatMap((column) => column.text.split(' ')));
const HEADS = new Set([...columns, '信息内容', '申请人情况', '法人或其他组织', '行政诉讼'].map(bareLabel));
const ROWS = new Set(TABLES.flatMap((table) => LABELS[table].rows.map((row) => row.bare)));
const BLOCKS = new Set(LABELS.disclosure.blocks.map((block) => block.bare));

const WHOLE = formats.flatMap((format) =>
  format.sections.flatMap(({ table }) => [table?.head ?? [], ...(table?.groups ?? [])].flat(2).flatMap((cell) => (cell.kind === 'label' ? [bareTitle(cell.text)] : []))),
);

/** A line of a label that is broken: with its remark in brackets, or a part of it. */
export function isPartOfLabel(text: string): boolean {
  const part = bareTitle(text);
  return WHOLE.some((label) => label.includes(part));
}

/** One word of a head of the form's tables. */
export function isKnownHead(text: string): boolean {
  return HEADS.has(bareLabel(text));
}

export function isRowLabel(text: string): boolean {
  return ROWS.has(bareLabel(text));
}

/** 第二十条第（一）项 */
export function isBlockTitle(text: string): boolean {
  return BLOCKS.has(bareTitle(text));
}
