import { zip, type ZipFile } from './zip.ts';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a test says of a workbook; the rest is as Excel writes it. */
export interface HandMade {
  /** The rows of the first sheet: what stands inside of sheetData. */
  rows?: string;
  /** Behind sheetData. */
  tail?: string;
  /** The whole XML of the first sheet. */
  sheet?: string | Uint8Array;
  /** <si> elements. */
  strings?: string;
  sst?: string | Uint8Array;
  /** Codes of formats; style n + 1 has the n-th. A number is the id of one that is built in. */
  formats?: (string | number)[];
  workbook?: string;
  relations?: string;
  /** Attributes of workbookPr. */
  properties?: string;
  /** Put in place of parts of the same name, or added. */
  parts?: Record<string, string | Uint8Array | undefined>;
}

export function worksheet(rows: string, tail = ''): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

export function relationships(list: string): string {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

export function workbook(sheets: string, properties = ''): string {
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${sheets}</sheets></workbook>`;
}

function styles(formats: readonly (string | number)[]): string {
  const escape = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const codes = formats.map((f, i) => (typeof f === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${escape(f)}"/>` : '')).join('');
  const xfs = formats.map((f, i) => `<xf numFmtId="${typeof f === 'string' ? 200 + i : f}" xfId="0"/>`).join('');
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes}</numFmts><cellXfs><xf numFmtId="0" xfId="0"/>${xfs}</cellXfs></styleSheet>`;
}

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`;

/** The entries of a workbook with one sheet, 表. */
export function parts(made: HandMade): ZipFile[] {
  const all: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': made.workbook ?? workbook('<sheet name="表" sheetId="1" r:id="rId1"/>', made.properties),
    'xl/_rels/workbook.xml.rels': relationships(
      made.relations ??
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('rId2', 'styles', 'styles.xml') +
          relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': made.sheet ?? worksheet(made.rows ?? '', made.tail),
    'xl/styles.xml': styles(made.formats ?? []),
    'xl/sharedStrings.xml': made.sst ?? `${XML}<sst xmlns="${MAIN}">${made.strings ?? ''}</sst>`,
    ...made.parts,
  };
  return Object.entries(all).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

export function xlsx(made: HandMade): Buffer {
  return zip(parts(made));
}
