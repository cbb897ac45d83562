import { problem, type Problem } from '../diagnostics/problem.ts';
import { formatForYear, formats, reportTitle } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import { fold } from '../ledger/fold.ts';
import type { Passage } from '../report/passages.ts';
import type { PublishedDocument } from './document.ts';
import { readForm, type ReadFigure } from './form/read-form.ts';
import { readSections } from './sections.ts';
import { sectionTitles, splitTables } from './section-titles.ts';
import { publicationDay, signatureOf } from './signature.ts';
import { titleOf, type Title } from './title.ts';

/** A published report, read back: what it calls itself, its figures, its text. */
export interface PublishedReport {
  file: string;
  /** A workbook has no text that could be checked. */
  form: PublishedDocument['form'];
  title: string;
  /** Empty, or undefined, where the report does not say it. */
  bureau: string;
  year: number | undefined;
  /** `YYYY-MM-DD` */
  publishedOn: string | undefined;
  /** The form that its tables are in, else the one of its year. */
  format: Format;
  figures: ReadonlyMap<string, ReadFigure>;
  passages: Passage[];
  /** Whether anything of a report is in the file. */
  isReport: boolean;
  /** It is the infographic of a report (图解), which has none of its tables. */
  isPicture: boolean;
  problems: Problem[];
}

/** What is known beforehand, and goes before what the report says. */
export interface Known {
  bureau?: string | undefined;
  year?: number | undefined;
}

/** From texts and tables to figures. @param file for the places of messages */
export function publishedReport(document: PublishedDocument, file: string, known: Known = {}): PublishedReport {
  const { head } = document;
  const blocks = splitTables(document.blocks);
  const titles = sectionTitles(blocks);
  const title = titleOf({ ...document, blocks }, titles[0]?.index ?? blocks.length);
  const signature = signatureOf(blocks, titles.at(-1)?.index ?? -1);
  const year = known.year ?? title?.year;
  const bureau = known.bureau ?? (title?.bureau || signature.bureau || '');
  const usual = formatForYear(year ?? 0) ?? (formats.at(-1) as Format);
  const form = readForm(blocks, file, usual);
  const taken = title?.blocks ?? [];
  const { passages, problems } = readSections({ file, format: form.format, blocks, title: taken, end: signature.begin, tables: form.tables });
  // A workbook has the tables alone.
  const said = document.form === 'sheet' ? [] : [...titled(title, { file, bureau, year: known.year }), ...problems];
  return {
    file,
    form: document.form,
    title: title?.text ?? '',
    bureau,
    year,
    publishedOn: signature.date ?? publicationDay(head),
    format: form.format,
    figures: form.figures,
    passages,
    isReport: form.figures.size > 0 || titles.length > 1,
    isPicture: form.figures.size < FEW && isPicture(document),
    problems: [
      ...said,
      ...(form.found && year !== undefined && form.found !== formatForYear(year)
        ? [problem('R613', [{ file }], { year, found: form.found.notice.number, expected: formatForYear(year)?.notice.number ?? '' })]
        : []),
      ...form.problems,
      ...changes(document, file),
      ...(document.wrongSum ? [problem('R641', [{ file }], {})] : []),
    ],
  };
}

/** A report has two hundred; labels of an infographic may be taken for rows of its tables. */
const FEW = 20;

/** By its own name: a page that lists attachments names one in its text. */
function isPicture({ names }: PublishedDocument): boolean {
  return names.some((name) => /报告[（(]图解[）)]/.test(name));
}

/** What is amiss with the title: that there is none, that it names nobody, other words, another year. */
function titled(title: Title | undefined, { file, bureau, year }: { file: string; bureau: string; year: number | undefined }): Problem[] {
  const place = [{ file, ...title?.blocks[0]?.spot }];
  if (!title) return [problem('R610', place, { missing: 'title' })];
  const expected = reportTitle(bureau || '〈机关名称〉', title.year);
  return [
    ...(bureau === '' ? [problem('R610', place, { missing: 'bureau' })] : []),
    ...(fold(title.text) === fold(expected) ? [] : [problem('R611', place, { found: title.text, expected })]),
    ...(year === undefined || year === title.year ? [] : [problem('R612', place, { found: title.year, expected: year })]),
  ];
}

/** Comments and recorded changes: whoever opens the file sees them. */
function changes({ marks }: PublishedDocument, file: string): Problem[] {
  const [first] = marks;
  const count = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
  if (!first) return [];
  return [problem('R640', [{ file, ...first.spot }], { comments: count('comment'), inserted: count('inserted'), deleted: count('deleted') })];
}
