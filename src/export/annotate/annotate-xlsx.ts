import { readBook } from '../../ledger/xlsx/book.ts';
import { Package } from '../../ledger/xlsx/package.ts';
import { relationsOf } from '../../ledger/xlsx/relations.ts';
import { zipEntries } from '../../ledger/zip.ts';
import { Archive, ArchiveFault } from './archive.ts';
import { Fills } from './fills.ts';
import type { SheetMarks } from './marks.ts';
import { addPartType, addRelation, dialectOf, newPart } from './package-parts.ts';
import { annotateSheet } from './sheet.ts';

const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * A copy of an Excel workbook with marked cells. Only the marked cells, the list of styles and the comments are changed; all
 * else, what this program does not know included, is what it was, byte for byte. undefined: it has none of the sheets.
 */
export async function annotateXlsx(bytes: Uint8Array, sheets: readonly SheetMarks[]): Promise<Uint8Array | undefined> {
  const entries = zipEntries(bytes);
  if ('fault' in entries) throw new ArchiveFault(entries.fault);
  const parts = new Package(bytes, entries);
  const archive = new Archive(bytes);
  const book = await readBook(parts);
  const workbook = (await relationsOf(parts, '')).find((r) => r.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const styles = (await relationsOf(parts, workbook)).find((r) => r.type === 'styles')?.target ?? newStyles(archive, workbook);
  const fills = new Fills(archive.text(styles) ?? '');
  let marked = false;
  for (const { sheet, marks } of sheets) {
    const target = book.sheets.find((s) => s.name === sheet)?.relation?.target;
    if (target === undefined || !archive.has(target)) continue;
    annotateSheet(archive, target, await relationsOf(parts, target), fills, marks);
    marked = true;
  }
  if (!marked) return undefined;
  archive.put(styles, fills.xml);
  return archive.bytes();
}

/** A workbook may do without styles. */
function newStyles(archive: Archive, workbook: string): string {
  const name = `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles.xml`;
  const { main, relations } = dialectOf(archive.text(workbook) ?? '');
  const font = '<fonts count="1"><font><sz val="11"/></font></fonts>';
  const border = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  const base = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
  archive.put(name, newPart(`<styleSheet xmlns="${main}">${font}${border}${base}</styleSheet>`));
  addRelation(archive, workbook, `${relations}/styles`, name);
  addPartType(archive, name, STYLES);
  return name;
}
