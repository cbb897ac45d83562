import { problem, type Problem } from '../diagnostics/problem.ts';
import { formatForYear, formats, reportTitle } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import { fold } from '../ledger/fold.ts';
import type { Passage } from '../report/passages.ts';
import type { PublishedDocument } from './document.ts';
import { readForm, type ReadFigure } from './form/read-form.ts';
import { readSections } from './sections.ts';
import { sectionTitles } from './section-titles.ts';
import { publicationDay, signatureOf } from './signature.ts';
import { titleOf } from './title.ts';

/** A published report, read back: what it calls itself, its figures, its text. */
export interface PublishedReport {
  file: string;
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
  problems: Problem[];
}

/** What is known beforehand, and goes before what the report says. */
export interface Known {
  bureau?: string | undefined;
  year?: number | undefined;
}

/** From texts and tables to figures. @param file for the places of messages */
export function publishedReport(document: PublishedDocument, file: string, known: Known = {}): PublishedReport {
  const { head, blocks } = document;
  const titles = sectionTitles(blocks);
  const title = titleOf(document, titles[0]?.index ?? blocks.length);
  const signature = signatureOf(blocks, titles.at(-1)?.index ?? -1);
  const year = known.year ?? title?.year;
  const bureau = known.bureau ?? (title?.bureau || signature.bureau || '');
  const usual = formatForYear(year ?? 0) ?? (formats.at(-1) as Format);
  const form = readForm(blocks, file, usual);
  const taken = title?.blocks ?? [];
  const { passages, problems } = readSections({ file, format: form.format, blocks, title: taken, end: signature.begin, tables: form.tables });
  const place = [{ file, ...taken[0]?.spot }];
  return {
    file,
    title: title?.text ?? '',
    bureau,
    year,
    publishedOn: signature.date ?? publicationDay(head),
    format: form.format,
    figures: form.figures,
    passages,
    problems: [
      ...(title ? [] : [problem('R610', [{ file }], {})]),
      ...(title && fold(title.text) !== fold(reportTitle(bureau, title.year)) ? [problem('R611', place, { found: title.text, expected: reportTitle(bureau || '〈机关名称〉', title.year) })] : []),
      ...(title && known.year !== undefined && known.year !== title.year ? [problem('R612', place, { found: title.year, expected: known.year })] : []),
      ...(form.found && year !== undefined && form.found !== formatForYear(year) ? [problem('R613', [{ table: '' }], { year, found: form.found.notice.number, expected: formatForYear(year)?.notice.number ?? '' })] : []),
      ...form.problems,
      ...problems,
      ...changes(document, file),
    ],
  };
}

/** Comments and recorded changes: whoever opens the file sees them. */
function changes({ marks }: PublishedDocument, file: string): Problem[] {
  const [first] = marks;
  const count = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
  if (!first) return [];
  return [problem('R640', [{ file, ...first.spot }], { comments: count('comment'), inserted: count('inserted'), deleted: count('deleted') })];
}
