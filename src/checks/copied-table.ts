import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format, FormTable } from '../formats/schema.ts';
import { fold } from '../ledger/fold.ts';
import type { Passage } from '../report/passages.ts';
import { placeIn, titleOf } from './text-place.ts';

/** Labels of the form in one table of the text: fewer may be a table of the body's own. */
const LEAST = 4;

/** The tables of the form are printed by the program; one that was copied into the text is printed beside them, unchecked. */
export function checkCopiedTables(format: Format, passages: readonly Passage[]): Problem<'T544'>[] {
  return format.sections.flatMap((section) => {
    if (!section.table) return [];
    const labels = labelsOf(section.table);
    const cells = passages.filter((p) => p.kind === 'cell' && labels.has(fold(p.text)));
    const [first] = cells;
    if (!first || new Set(cells.map((p) => fold(p.text))).size < LEAST) return [];
    return [problem('T544', placeIn(first), { section: titleOf(section) }, { line: first.text })];
  });
}

/** 行政许可, 行政处罚 may be the rows of any table; the columns and the numbered rows are those of the form. */
function labelsOf({ head, groups }: FormTable): Set<string> {
  const cells = [head, ...groups].flat(2);
  return new Set(cells.flatMap((cell) => (cell.kind === 'label' && (!cell.scope.startsWith('row') || /^[（\d一二三四]/.test(cell.text)) ? [fold(cell.text)] : [])));
}
