import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import { decimal } from '../ledger/decimal.ts';
import type { SheetRecord } from '../ledger/sheet-record.ts';
import type { Figures } from '../report/figures.ts';
import { formPlace, sources } from './sources.ts';

/** Fewer documents may be as many as the information published by chance. */
const SMALL = 20;

/** 规范性文件 is a row of documents: reports have printed there how much was put on the web. */
export function checkCopiedCount(format: Format, figures: Figures, sheets: readonly SheetRecord[]): Problem[] {
  const web = figures.get('disclosures.total');
  if (!web?.reliable || decimal(web.value).lt(SMALL)) return [];
  const found = format.figures.flatMap(({ id }) => {
    const figure = id.startsWith('normativeDocuments.') ? figures.get(id) : undefined;
    return figure?.reliable && decimal(figure.value).eq(web.value) ? [figure] : [];
  });
  const [first] = found;
  if (!first) return [];
  const params = { labels: found.map((f) => f.name), value: web.value, rows: sources(sheets, found) };
  return [problem('B417', formPlace(format, first.id), params)];
}
