import { XlsxFault } from '../../ledger/xlsx/fault.ts';
import { attribute } from '../../ledger/xlsx/xml-attribute.ts';
import { NAME } from '../../ledger/xlsx/xml-names.ts';
import type { XmlHandler, XmlTag } from '../../ledger/xlsx/xml-scanner.ts';
import { decodeXml } from '../../ledger/xlsx/xml-text.ts';
import { MOST_TEXT, type Block, type PublishedDocument } from '../document.ts';
import { OpenTables } from './open-tables.ts';
import { headingLevel, type ParagraphStyles } from './paragraph-styles.ts';
import { lookOf, PLAIN, type RunLook } from './run-look.ts';

/** shown; shape: a drawing, in which only text boxes are text; gone: deleted, or a second version for older programs. */
type Sight = 'shown' | 'shape' | 'gone';

interface Paragraph {
  number: number;
  text: string;
  level: number | undefined;
  item: boolean;
  /** Without what is raised or struck out, and with a mark for each sign of another font. */
  other: string;
  /** It differs from the text by more than words that are raised above nothing. */
  doubtful: boolean;
  /** By its style. */
  look: Partial<RunLook>;
}

/** Stands for a sign that only its font knows. */
const SIGN = '〓';

/** How it was before a recorded change: 〈w:tcPrChange〉 has the spans that a cell had. */
const BEFORE = [NAME.pPrChange, NAME.rPrChange, NAME.tcPrChange, NAME.trPrChange, NAME.tblPrChange, NAME.tblGridChange];
const GONE = new Set([NAME.del, NAME.moveFrom, NAME.delText, NAME.instrText, NAME.Fallback, ...BEFORE]);
const SHAPES = new Set([NAME.drawing, NAME.pict, NAME.object]);

/** Reads the main part of a Word document: paragraphs and tables as they are when all recorded changes are taken over. */
export class DocumentScanner implements XmlHandler {
  readonly blocks: Block[] = [];
  readonly marks: PublishedDocument['marks'] = [];
  readonly #sights: Sight[] = [];
  readonly #names: number[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables = new OpenTables();
  #count = 0;
  #length = 0;
  #inText = false;
  #look: RunLook = PLAIN;
  readonly #styles: ParagraphStyles;

  constructor(styles: ParagraphStyles) {
    this.#styles = styles;
  }

  open(name: number, tag: XmlTag): void {
    const around = this.#names.at(-1);
    this.#names.push(name);
    const before = this.#sights.at(-1) ?? 'shown';
    const sight = before === 'gone' || GONE.has(name) ? 'gone' : SHAPES.has(name) ? 'shape' : name === NAME.txbxContent ? 'shown' : before;
    this.#sights.push(sight);
    // In a drawing 〈a:moveTo〉 is a step of a line.
    if (before === 'shown') this.#mark(name, around);
    if (sight === 'shown') this.#begin(name, around, tag);
  }

  close(name: number): void {
    const sight = this.#sights.pop();
    this.#names.pop();
    if (sight !== 'shown') return;
    if (name === NAME.t) this.#inText = false;
    else if (name === NAME.p) this.#endParagraph();
    else if (name === NAME.tbl) for (const block of this.#tables.end()) this.#put(block);
  }

  text(bytes: Uint8Array, start: number, end: number, cdata: boolean): void {
    if (!this.#inText || this.#look.vanished) return;
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
    this.#add(cdata ? raw : decodeXml(raw));
  }

  /** Whoever opens the document sees comments, and what was changed. */
  #mark(name: number, around: number | undefined): void {
    const spot = { paragraph: this.#count };
    if (name === NAME.commentReference) this.marks.push({ kind: 'comment', spot });
    if (around === NAME.rPr) return;
    if (name === NAME.ins || name === NAME.moveTo) this.marks.push({ kind: 'inserted', spot });
    if (name === NAME.del || name === NAME.moveFrom) {
      this.marks.push({ kind: 'deleted', spot });
      const { row } = this.#tables;
      if (around === NAME.trPr && row) row.deleted = true;
    }
    const { cell } = this.#tables;
    if (name === NAME.cellDel && cell) {
      this.marks.push({ kind: 'deleted', spot });
      cell.deleted = true;
    }
  }

  #begin(name: number, around: number | undefined, tag: XmlTag): void {
    const value = () => attribute(tag, NAME.val);
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case NAME.p:
        this.#paragraphs.push({ number: ++this.#count, text: '', other: '', doubtful: false, look: {}, level: undefined, item: false });
        break;
      case NAME.pStyle:
        if (paragraph) Object.assign(paragraph, this.#styles.find(value() ?? ''));
        break;
      case NAME.outlineLvl:
        if (paragraph) paragraph.level = headingLevel(value());
        break;
      case NAME.numId:
        if (paragraph) paragraph.item = value() !== '0';
        break;
      case NAME.t:
        this.#inText = true;
        break;
      case NAME.tab:
        // In the properties of a paragraph it is a place for one.
        if (around === NAME.r) this.#add('\t');
        break;
      case NAME.br:
      case NAME.cr:
        this.#add('\n');
        break;
      case NAME.noBreakHyphen:
        this.#add('-');
        break;
      case NAME.r:
        this.#look = { ...PLAIN, ...paragraph?.look };
        break;
      case NAME.rStyle:
        this.#look = { ...this.#look, ...this.#styles.find(value() ?? '').look };
        break;
      case NAME.sym:
        this.#addSign();
        break;
      default:
        // The properties of a paragraph's mark are not those of its words.
        if (around === NAME.rPr && this.#names.at(-3) === NAME.r) this.#look = { ...this.#look, ...lookOf(name, value()) };
        else this.#beginTablePart(name, tag, value);
    }
  }

  #beginTablePart(name: number, tag: XmlTag, value: () => string | undefined): void {
    const { row, cell } = this.#tables;
    if (name === NAME.tbl) this.#tables.begin();
    else if (name === NAME.gridCol) this.#tables.column(Number(attribute(tag, NAME.w)) || 0);
    else if (name === NAME.tr) this.#tables.beginRow({ paragraph: this.#count + 1 });
    else if (name === NAME.gridBefore && row) row.before = whole(value());
    else if (name === NAME.tc) this.#tables.beginCell();
    else if (name === NAME.gridSpan && cell) cell.span = whole(value());
    else if ((name === NAME.vMerge || name === NAME.hMerge) && cell && value() !== 'restart') cell.continues = name === NAME.vMerge ? 'down' : 'across';
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    this.#length += text.length;
    if (this.#length > MOST_TEXT) throw new XlsxFault('tooLarge');
    if (!paragraph) return;
    // What stands above other words says how they are spoken: in a cell it may be taken for a number.
    const above = this.#names.includes(NAME.rt);
    if (above && !this.#tables.cell) return;
    const { raised, struck, pale } = this.#look;
    paragraph.text += text;
    if (!above && !raised && !struck && !pale) paragraph.other += text;
    else if (struck) paragraph.doubtful = true;
  }

  #addSign(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || !this.#tables.cell) return;
    paragraph.other += SIGN;
    paragraph.doubtful = true;
  }

  #endParagraph(): void {
    const { number, level, item, doubtful, ...said } = this.#paragraphs.pop() as Paragraph;
    const [text, without] = [trimmed(said.text), trimmed(said.other)];
    const other = without !== text && (doubtful || without !== '') ? { other: without } : {};
    if (text === '' && !('other' in other)) return;
    this.#put({ kind: 'text', text, ...other, spot: { paragraph: number }, ...(level === undefined ? {} : { level }), ...(item ? { item } : {}), links: [] });
  }

  #put(block: Block): void {
    (this.#tables.cell?.blocks ?? this.blocks).push(block);
  }
}

/** A break in a cell, or in a title, is part of it; blanks at the ends are none. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '');
}

/** Columns of a grid: more than Word allows is no number of columns. */
function whole(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 100) : 1;
}
