import * as XLSX from 'xlsx';

/**
 * Workbooks of the old kinds, without styles: an export of another system, or a table kept in LibreOffice.
 * @param sheets {name, rows, widths, merges?}; a cell is text, a number, null, or {number, format}
 */
function workbook(sheets) {
  const book = XLSX.utils.book_new();
  for (const { name, rows, widths, merges = [] } of sheets) {
    const plain = rows.map((row) => row.map((cell) => cell?.number ?? cell ?? null));
    const sheet = XLSX.utils.aoa_to_sheet(plain);
    rows.forEach((row, r) => row.forEach((cell, c) => {
      if (cell?.format) sheet[XLSX.utils.encode_cell({ r, c })].z = cell.format;
    }));
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    sheet['!merges'] = merges.map((ref) => XLSX.utils.decode_range(ref));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return book;
}

export const xlsBytes = (sheets) => XLSX.write(workbook(sheets), { type: 'buffer', bookType: 'biff8' });
export const odsBytes = (sheets) => XLSX.write(workbook(sheets), { type: 'buffer', bookType: 'ods' });
