import { newPart } from '../annotate/package-parts.ts';
import type { Xml } from '../annotate/xml.ts';
import { width } from '../../diagnostics/width.ts';
import { textCell, WORKSHEET } from './cells.ts';
import type { BlankColumn, BlankLedger } from './model.ts';
import { STYLE } from './styles.ts';

/** Name, whether it is needed, how to fill it in, a gap; words of lists stand in hidden columns behind them. */
export const GUIDE_COLUMNS = 4;
const WIDTHS = [20, 9, 90, 4] as const;
/** Points of a line of text. */
const LINE = 18;

interface Line {
  cells: readonly string[];
  style: number;
}

/** The sheet that explains. */
export function guideSheet({ columns, opening, closing }: BlankLedger): Xml {
  const lines: Line[] = [
    ...opening.map((text, i) => ({ cells: [text], style: i === 0 ? STYLE.title : STYLE.guide })),
    { cells: [], style: STYLE.plain },
    { cells: ['列', '必须填', '怎么填'], style: STYLE.guideHead },
    ...columns.map((c) => ({ cells: [c.header.replace(/^\*/, ''), c.required ? '是' : '', explained(c)], style: STYLE.guide })),
    { cells: [], style: STYLE.plain },
    ...closing.map((text) => ({ cells: [text], style: STYLE.guide })),
  ];
  const lists = columns.map((c) => (c.words.length > 0 ? [c.name, ...c.words] : []));
  const rows = Array.from({ length: Math.max(lines.length, ...lists.map((list) => list.length)) }, (_, r) => {
    const words = lists.map((list, i) => textCell(r + 1, GUIDE_COLUMNS + i, list[r] ?? '', STYLE.plain));
    return lineRow(r + 1, lines[r] ?? { cells: [], style: STYLE.plain }, words.join(''));
  });
  const whole = lines.flatMap((line, i) => (line.cells.length === 1 ? [`<mergeCell ref="A${i + 1}:C${i + 1}"/>`] : []));
  const cols = WIDTHS.map((chars, i) => `<col min="${i + 1}" max="${i + 1}" width="${chars}" customWidth="1"/>`).join('');
  const hidden = `<col min="${GUIDE_COLUMNS + 1}" max="${GUIDE_COLUMNS + columns.length}" width="22" hidden="1" customWidth="1"/>`;
  return newPart(
    `${WORKSHEET}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="${LINE}"/>` +
      `<cols>${cols}${hidden}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="${whole.length}">${whole.join('')}</mergeCells>` +
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  );
}

/** Spreadsheets do not make merged rows as high as their text. */
function lineRow(row: number, { cells, style }: Line, words: Xml): Xml {
  const room = cells.length === 1 ? WIDTHS[0] + WIDTHS[1] + WIDTHS[2] : WIDTHS[2];
  const height = LINE * Math.max(1, Math.ceil(width(cells.at(-1) ?? '') / (room - 2)));
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.map((text, i) => textCell(row, i, text, style)).join('')}${words}</row>`;
}

function explained({ note, words, closed }: BlankColumn): string {
  const list = words.length === 0 ? '' : `${closed ? '可选' : '常用'}：${words.join('、')}。`;
  return note + list;
}
