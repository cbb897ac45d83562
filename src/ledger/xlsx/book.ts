import { XlsxFault } from './fault.ts';
import { numberFormats, type NumberFormat } from './number-format.ts';
import { PartFault, scanPart, type Package } from './package.ts';
import { relationsOf, type Relation } from './relations.ts';
import { StylesScanner } from './styles.ts';
import { attribute, isTrue, textAttribute } from './xml-attribute.ts';
import { NAME } from './xml-names.ts';
import type { XmlHandler, XmlTag } from './xml-scanner.ts';

/** What workbook.xml says of a sheet. */
export interface BookSheet {
  name: string;
  hidden: boolean;
  /** undefined: it refers to nothing that could be read. */
  relation: Relation | undefined;
}

export interface Book {
  sheets: BookSheet[];
  date1904: boolean;
  formats: readonly NumberFormat[];
  /** The name of the part with the shared strings. */
  strings: string | undefined;
}

export async function readBook(parts: Package): Promise<Book> {
  const root = (await relationsOf(parts, '')).find((r) => r.type === 'officeDocument');
  const name = root?.target ?? 'xl/workbook.xml';
  const { found, date1904 } = await scanPart(parts.part(name), new BookScanner());
  // Excel does not open a workbook without a sheet either.
  if (found.length === 0) throw new PartFault(name, new XlsxFault('xml'));
  const relations = await relationsOf(parts, name);
  const sheets = found.map(({ id, ...sheet }) => ({ ...sheet, relation: relations.find((r) => r.id === id && !r.external) }));
  const styles = relations.find((r) => r.type === 'styles');
  const { ids, codes } = styles ? await scanPart(parts.part(styles.target), new StylesScanner()) : new StylesScanner();
  const strings = relations.find((r) => r.type === 'sharedStrings')?.target;
  return { sheets, date1904, formats: await numberFormats(ids, codes, date1904), strings };
}

/** Reads workbook > workbookPr and workbook > sheets > sheet. */
class BookScanner implements XmlHandler {
  readonly found: { name: string; hidden: boolean; id: string | undefined }[] = [];
  date1904 = false;
  #depth = 0;
  #parent = 0;

  open(name: number, tag: XmlTag): void {
    const depth = this.#depth++;
    if (depth === 0 && name !== NAME.workbook) throw new XlsxFault('xml');
    if (depth === 1) {
      this.#parent = name;
      if (name === NAME.workbookPr) this.date1904 = isTrue(attribute(tag, NAME.date1904));
    }
    if (depth !== 2 || this.#parent !== NAME.sheets || name !== NAME.sheet) return;
    const title = textAttribute(tag, NAME.name);
    if (title === undefined) throw new XlsxFault('xml');
    const state = attribute(tag, NAME.state);
    const hidden = state === 'hidden' || state === 'veryHidden';
    this.found.push({ name: title, hidden, id: attribute(tag, NAME.relationId) });
  }

  close(): void {
    this.#depth--;
  }

  text(): void {}
}
