import type { FormRow, Format, FormTable } from '../formats/schema.ts';
import { reportTitle } from '../formats/index.ts';
import type { Settings } from '../settings/schema.ts';
import type { Figures } from './figures.ts';
import type { Report, ReportCell, ReportTable } from './model.ts';
import type { Narrative } from './narrative.ts';

const CONTACT_LABELS = {
  address: '地址',
  postcode: '邮编',
  phone: '电话',
  fax: '传真',
  email: '电子邮箱',
  website: '网址',
} as const;

/** Puts text and figures into the form. Every figure that the tables print is there: the checks have seen to it. */
export function assembleReport(settings: Settings, format: Format, figures: Figures, narrative: Narrative): Report {
  return {
    schema: 'nianbao/report@1',
    title: reportTitle(settings.bureau, settings.year),
    bureau: settings.bureau,
    year: settings.year,
    level: settings.level,
    format: { id: format.id, notice: format.notice.number },
    publishedOn: settings.publishedOn ?? '',
    contact: Object.entries(CONTACT_LABELS).flatMap(([key, label]) => {
      const value = settings.contact[key as keyof typeof CONTACT_LABELS];
      return value === undefined ? [] : [{ label, value }];
    }),
    intro: narrative.intro,
    sections: format.sections.map((section) => ({
      id: section.id,
      numeral: section.numeral,
      title: section.title,
      blocks: narrative.sections.get(section.id) ?? [],
      tables: section.table ? [fillTable(section.table, figures)] : [],
    })),
    figures: plainFigures(figures),
  };
}

/** The figures without their rows: how many those are. */
export function plainFigures(figures: Figures): Report['figures'] {
  return figures.all().map(({ id, name, unit, value, source, rows, rowsBelow = 0 }) => ({ id, name, unit, value, source, rows: rows.length + rowsBelow }));
}

function fillTable(table: FormTable, figures: Figures): ReportTable {
  const fill = (row: FormRow) => row.map((cell) => fillCell(cell, figures));
  return {
    id: table.id,
    caption: table.caption,
    columns: table.columns,
    head: table.head.map(fill),
    groups: table.groups.map((group) => group.map(fill)),
  };
}

function fillCell(cell: FormRow[number], figures: Figures): ReportCell {
  if (cell.kind === 'label') {
    const { text, colspan, rowspan, scope, id } = cell;
    return { text, colspan, rowspan, scope, id, headers: '', figure: '' };
  }
  const figure = figures.get(cell.figure);
  if (!figure) throw new Error(`no value for ${cell.figure}`);
  const text = `${figure.value}${cell.unit ?? ''}`;
  return { text, colspan: cell.colspan, rowspan: 1, scope: '', id: '', headers: cell.headers.join(' '), figure: figure.id };
}
