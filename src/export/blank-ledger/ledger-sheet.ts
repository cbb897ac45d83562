import { newPart } from '../annotate/package-parts.ts';
import { escaped, type Xml } from '../annotate/xml.ts';
import { cellName, columnName } from '../../ledger/sheet.ts';
import { textCell, WORKSHEET } from './cells.ts';
import { GUIDE_COLUMNS } from './guide-sheet.ts';
import { GUIDE_NAME, type BlankColumn, type BlankLedger } from './model.ts';
import { STYLE } from './styles.ts';

/** Rows that the lists and dates are offered for. */
const LAST_ROW = 20_000;
/** A list in the rule itself has so many characters (18.3.1.33, and what Excel says). */
const INLINE = 255;
const DAY = 86_400_000;

const STYLES = { text: STYLE.text, date: STYLE.date, amount: STYLE.amount } as const;

/** Excel's serial number of a date. */
const serial = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY + 25_569;

function carriedCell(row: number, index: number, { holds }: BlankColumn, value: string): Xml {
  const number = holds === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? serial(value) : holds === 'amount' && /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined;
  if (number === undefined) return textCell(row, index, value, STYLE.text);
  return `<c r="${cellName(row, index)}" s="${STYLES[holds]}"><v>${number}</v></c>`;
}

/** The sheet of the ledger: a head that stays in sight, formats and lists below it. */
export function ledgerSheet({ columns, rows }: BlankLedger): Xml {
  const head = columns.map((c, i) => textCell(1, i, c.header, c.required ? STYLE.requiredHead : STYLE.head)).join('');
  const body = rows.map((row, r) => `<row r="${r + 2}">${columns.map((c, i) => carriedCell(r + 2, i, c, row[i] ?? '')).join('')}</row>`).join('');
  const cols = columns.map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${c.width}" style="${STYLES[c.holds]}" customWidth="1"/>`).join('');
  return newPart(
    `${WORKSHEET}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${cellName(rows.length + 1, columns.length - 1)}"/>` +
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
      `<sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols>${cols}</cols>` +
      `<sheetData><row r="1" ht="33" customHeight="1">${head}</row>${body}</sheetData>` +
      validations(columns) +
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
      '<legacyDrawing r:id="rId1"/></worksheet>',
  );
}

function validations(columns: readonly BlankColumn[]): Xml {
  const rules = columns.flatMap((column, i) => validation(column, i) ?? []);
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function validation({ name, holds, words, closed }: BlankColumn, index: number): Xml | undefined {
  const where = `sqref="${cellName(2, index)}:${cellName(LAST_ROW, index)}"`;
  // A warning, not a bar: words of a bureau's own can be mapped in the settings, and dates come in many forms.
  const ask = (text: string) => `errorStyle="warning" showErrorMessage="1" errorTitle="${escaped(name)}" error="${escaped(text)}"`;
  if (words.length > 0) {
    return `<dataValidation type="list" allowBlank="1" ${closed ? ask('这个词不在下拉列表里。请从列表里选。') : ''} ${where}><formula1>${listOf(words, index)}</formula1></dataValidation>`;
  }
  if (holds === 'date') {
    return `<dataValidation type="date" operator="between" allowBlank="1" ${ask('请填日期，如 2023-03-05。')} ${where}><formula1>${serial('1949-10-01')}</formula1><formula2>${serial('2100-12-31')}</formula2></dataValidation>`;
  }
  if (holds !== 'amount') return undefined;
  return `<dataValidation type="decimal" operator="between" allowBlank="1" ${ask('请只填数字，单位是元。')} ${where}><formula1>-1000000000000</formula1><formula2>1000000000000</formula2></dataValidation>`;
}

function listOf(words: readonly string[], index: number): Xml {
  const inline = words.join(',');
  if (inline.length <= INLINE && words.every((w) => !w.includes(','))) return `"${escaped(inline)}"`;
  const column = columnName(GUIDE_COLUMNS + index);
  return `${escaped(`'${GUIDE_NAME}'`)}!$${column}$2:$${column}$${words.length + 1}`;
}
