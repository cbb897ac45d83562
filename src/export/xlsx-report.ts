import type { Rule } from '../formats/schema.ts';
import type { Report } from '../report/model.ts';
import { tag, words, type Markup } from './office/markup.ts';
import { OFFICE_RELATIONS, officeFile, type Part } from './office/office-file.ts';
import { figuresSheet } from './xlsx-report/figures-sheet.ts';
import { formSheet } from './xlsx-report/form-sheet.ts';
import { Looks } from './xlsx-report/looks.ts';
import { filterArea, SharedTexts, sheetContent, type ReportSheet } from './xlsx-report/sheet.ts';
import { Sums } from './xlsx-report/sums.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface XlsxReportOptions {
  date: Date;
  /** Of the form: those that define a sum become formulas. */
  rules: readonly Rule[];
}

/** The tables of the report as a workbook: a sheet for each in its own layout, and one of all figures. */
export function reportXlsx(report: Report, { date, rules }: XlsxReportOptions): Uint8Array {
  const sums = new Sums(rules, report.figures);
  const forms = report.sections.flatMap((section) => section.tables.map((table) => formSheet(report, section, table, sums)));
  const sheets = [...forms.map((form) => form.sheet), figuresSheet(report, forms, sums)];
  const [looks, texts] = [new Looks(), new SharedTexts()];
  const worksheets = sheets.map((sheet, index): Part => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    contentType: `${TYPES}.worksheet+xml`,
    content: tag('worksheet', { xmlns: MAIN }, sheetContent(sheet, looks, texts, index === 0)),
  }));
  const styles: Part = { name: 'xl/styles.xml', contentType: `${TYPES}.styles+xml`, content: tag('styleSheet', { xmlns: MAIN }, looks.content) };
  const strings: Part = { name: 'xl/sharedStrings.xml', contentType: `${TYPES}.sharedStrings+xml`, content: tag('sst', { xmlns: MAIN, ...texts.attributes }, texts.content) };
  const properties = { title: `${report.title}（表格）`, subject: '政府信息公开工作年度报告', creator: report.bureau, date };
  return officeFile([workbookPart(sheets), ...worksheets, styles, strings], properties);
}

function workbookPart(sheets: readonly ReportSheet[]): Part {
  const id = (index: number) => `rIdSheet${index + 1}`;
  return {
    name: 'xl/workbook.xml',
    contentType: `${TYPES}.sheet.main+xml`,
    content: tag(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE_RELATIONS },
      tag('bookViews', {}, tag('workbookView', {})),
      tag('sheets', {}, ...sheets.map(({ name }, index) => tag('sheet', { name, sheetId: index + 1, 'r:id': id(index) }))),
      tag('definedNames', {}, ...definedNames(sheets)),
      tag('calcPr', { calcId: 191029 }),
    ),
    relations: [
      ...sheets.map((_, index) => ({ id: id(index), kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { id: 'rIdStyles', kind: 'styles', target: 'styles.xml' },
      { id: 'rIdTexts', kind: 'sharedStrings', target: 'sharedStrings.xml' },
    ],
  };
}

/** What Excel knows by its own names: the filtered area, and rows that are printed on every page. Sorted, as it writes them. */
function definedNames(sheets: readonly ReportSheet[]): Markup[] {
  const absolute = (area: string) => area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const filters = sheets.flatMap((sheet, index) =>
    sheet.filter ? [tag('definedName', { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 }, words(`'${sheet.name}'!${absolute(filterArea(sheet))}`))] : [],
  );
  const titles = sheets.flatMap(({ name, heading }, index) =>
    heading ? [tag('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, words(`'${name}'!$${heading.from}:$${heading.to}`))] : [],
  );
  return [...filters, ...titles];
}
