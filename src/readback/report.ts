import type { Format } from '../formats/schema.ts';
import type { Place } from '../diagnostics/problem.ts';
import type { Block, PublishedDocument } from '../published/document.ts';
import { readForm } from '../published/form/read-form.ts';
import type { Report } from '../report/model.ts';
import { comparePhrases, type NumberPart, type PhraseComparison, type WrongNumber } from './phrases.ts';
import { reportPhrases } from './report-phrases.ts';

export interface ReportComparison {
  /** Cells of the form, with where they are. */
  cells: { wrong: (WrongNumber & { at: Place[] })[]; missing: NumberPart[]; sound: number };
  text: PhraseComparison;
}

/**
 * The statutory edition as it is read back: its tables by their labels, its text word by word.
 * @param words of the whole file, where the document is a part of it
 */
export function compareReport(report: Report, format: Format, document: PublishedDocument, name: string, words = wordsOf(document)): ReportComparison {
  const { figures } = readForm(document.blocks, name, format);
  const values = new Map(report.figures.map((f) => [f.id, f.value]));
  const cells: ReportComparison['cells'] = { wrong: [], missing: [], sound: 0 };
  for (const { id, name: label } of format.figures.filter((f) => f.printed)) {
    const expected = values.get(id) ?? '';
    const read = figures.get(id);
    if (!read) cells.missing.push({ value: expected, label, figure: id });
    else if (read.value === expected) cells.sound++;
    else cells.wrong.push({ label, figure: id, printed: read.value, expected, at: read.at });
  }
  if (document.form === 'sheet') return { cells, text: compareList(report, document.blocks) };
  return { cells, text: comparePhrases(reportPhrases(report), words) };
}

function wordsOf({ head, blocks }: PublishedDocument): string {
  return [...head, ...blocks].map((block) => (block.kind === 'text' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text).join('')).join(''))).join('');
}

/** A workbook lists every figure in a row of its own: id, name, value. */
function compareList({ figures }: Report, blocks: readonly Block[]): PhraseComparison {
  const rows = new Map(blocks.flatMap((b) => (b.kind === 'table' ? b.rows : [])).map(({ cells: [id, , value] }) => [id?.text ?? '', value?.text ?? '']));
  const result: PhraseComparison = { wrong: [], missing: [], sound: 0 };
  for (const { id, name: label, value } of figures) {
    const printed = rows.get(id);
    if (printed === undefined) result.missing.push({ value, label, figure: id });
    else if (printed === value) result.sound++;
    else result.wrong.push({ label, figure: id, printed, expected: value });
  }
  return result;
}
