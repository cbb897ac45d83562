import { words } from '../../src/export/office/markup.ts';
import { zipOf } from '../../src/export/office/zip-writer.ts';
import type { MadeBlock, MadeCell } from './made-report.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const CONTENT_TYPES = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
  '</Types>',
].join('');

export interface WordOptions {
  /** Elements of the body in front of the others. */
  begin?: string;
  /** What a paragraph becomes, by its text; undefined: an ordinary one. */
  paragraph?: (text: string) => string | undefined;
  /** The whole document part, at last. */
  change?: (xml: string) => string;
  /** `word/styles.xml` */
  styles?: string;
  more?: Record<string, string>;
}

/** A Word document with nothing in it but what is said. */
export function wordDocument(blocks: readonly MadeBlock[], options: WordOptions = {}): Uint8Array {
  const { begin = '', paragraph = () => undefined, change = (xml: string) => xml, styles, more = {} } = options;
  const body = blocks.map((block) => (typeof block === 'string' ? (paragraph(block) ?? wordParagraph(block)) : wordTable(block))).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    ...(styles === undefined ? {} : { 'word/_rels/document.xml.rels': relations([['styles', 'styles.xml']]), 'word/styles.xml': styles }),
    'word/document.xml': change(`<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${begin}${body}<w:sectPr/></w:body></w:document>`),
    ...more,
  };
  return zipOf(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)]));
}

export function wordRun(text: string): string {
  return `<w:r><w:t xml:space="preserve">${words(text)}</w:t></w:r>`;
}

export function wordParagraph(text: string, properties = ''): string {
  return `<w:p>${properties}${wordRun(text)}</w:p>`;
}

/** Of a page without its margins, in twentieths of a point. */
const WIDTH = 9000;
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders>`;

function relations(list: [type: string, target: string][]): string {
  const items = list.map(([type, target], i) => `<Relationship Id="r${i}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('');
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
}

/** Cells that go down over rows are there again in each, empty, as Word has them. */
function wordTable(rows: readonly MadeCell[][]): string {
  /** By column: rows that a cell above still takes, and the columns it is wide. */
  const held = new Map<number, { left: number; across: number }>();
  const written = rows.map((row) => {
    const cells: string[] = [];
    let column = 0;
    const continued = () => {
      for (let above = held.get(column); above && above.left > 0; above = held.get(column)) {
        above.left--;
        cells.push(wordCell('', above.across, '<w:vMerge/>'));
        column += above.across;
      }
    };
    for (const { text, across, down } of row) {
      continued();
      if (down > 1) held.set(column, { left: down - 1, across });
      cells.push(wordCell(text, across, down > 1 ? '<w:vMerge w:val="restart"/>' : ''));
      column += across;
    }
    continued();
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const columns = rows[0]?.reduce((sum, cell) => sum + cell.across, 0) ?? 0;
  return `<w:tbl><w:tblPr>${BORDERS}</w:tblPr><w:tblGrid>${`<w:gridCol w:w="${Math.round(WIDTH / columns)}"/>`.repeat(columns)}</w:tblGrid>${written.join('')}</w:tbl>`;
}

function wordCell(text: string, across: number, merge: string): string {
  return `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${merge}</w:tcPr>${wordParagraph(text)}</w:tc>`;
}
