import { escaped, type Xml } from '../annotate/xml.ts';
import { cellName } from '../../ledger/sheet.ts';

export const WORKSHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** Text that is in the cell itself. */
export function textCell(row: number, column: number, text: string, style: number): Xml {
  if (text === '') return '';
  return `<c r="${cellName(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}
