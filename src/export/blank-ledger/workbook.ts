import { TRANSITIONAL, newPart } from '../annotate/package-parts.ts';
import { withNotes } from '../annotate/comments.ts';
import { withShapes } from '../annotate/shapes.ts';
import { UTF8_NAME, zipOf } from '../office/zip-writer.ts';
import { escaped, type Xml } from '../annotate/xml.ts';
import { cellName } from '../../ledger/sheet.ts';
import { GUIDE_NAME, type BlankLedger } from './model.ts';
import { guideSheet } from './guide-sheet.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { stylesPart } from './styles.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Half the characters of a line in a comment's box. */
const NOTE_LINE = 20;

/** The package of a workbook with two sheets (ISO/IEC 29500-1, 12.2). The same ledger gives the same bytes. */
export function workbookBytes(ledger: BlankLedger): Uint8Array {
  const notes = ledger.columns.flatMap((c, index) => (c.note ? [{ index, text: `${c.required ? '必须填。' : ''}${c.note}` }] : []));
  const parts: [name: string, text: Xml][] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart(ledger)],
    ['xl/_rels/workbook.xml.rels', relations([['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml'], ['styles', 'styles.xml']])],
    ['xl/styles.xml', stylesPart()],
    ['xl/worksheets/sheet1.xml', ledgerSheet(ledger)],
    ['xl/worksheets/_rels/sheet1.xml.rels', relations([['vmlDrawing', '../drawings/vmlDrawing1.vml'], ['comments', '../comments1.xml']])],
    ['xl/worksheets/sheet2.xml', guideSheet(ledger)],
    ['xl/comments1.xml', withNotes(undefined, notes.map(({ index, text }) => ({ ref: cellName(1, index), text })), TRANSITIONAL)],
    ['xl/drawings/vmlDrawing1.vml', withShapes(undefined, notes.map(({ index, text }) => ({ row: 0, column: index, lines: Math.ceil(text.length / NOTE_LINE) })), 0)],
  ];
  return zipOf(parts.map(([name, text]) => [name, Buffer.from(text, 'latin1')]), UTF8_NAME);
}

function contentTypes(): Xml {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'], ['/xl/worksheets/sheet1.xml', 'worksheet'], ['/xl/worksheets/sheet2.xml', 'worksheet'],
    ['/xl/styles.xml', 'styles'], ['/xl/comments1.xml', 'comments'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`);
  return newPart(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${parts.join('')}</Types>`,
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): Xml {
  const list = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return newPart(`<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`);
}

function workbookPart({ name }: BlankLedger): Xml {
  const sheet = (title: string, id: number) => `<sheet name="${escaped(title)}" sheetId="${id}" r:id="rId${id}"/>`;
  const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(`'${name}'!$1:$1`)}</definedName></definedNames>`;
  return newPart(
    `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relations}"><bookViews><workbookView activeTab="0"/></bookViews>` +
      `<sheets>${sheet(name, 1)}${sheet(GUIDE_NAME, 2)}</sheets>${titles}</workbook>`,
  );
}
