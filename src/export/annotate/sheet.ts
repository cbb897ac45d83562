import { width } from '../../diagnostics/width.ts';
import { cellName } from '../../ledger/sheet.ts';
import { readRange } from '../../ledger/xlsx/address.ts';
import type { Relation } from '../../ledger/xlsx/relations.ts';
import type { Merge } from '../../ledger/sheet.ts';
import type { Archive } from './archive.ts';
import { restyled } from './cells.ts';
import { notedCells, withNotes, type Note } from './comments.ts';
import type { Fills } from './fills.ts';
import { markedCells, type CellMark, type MarkedCell } from './marks.ts';
import { addEndingType, addPartType, addRelation, dialectOf, freeName } from './package-parts.ts';
import { highestBlock, withShapes, type Shape } from './shapes.ts';
import { attribute, childrenFrom, masked, nextTag, rootOf, tagAt, closing, type Xml } from './xml.ts';

/** The elements of a sheet in front of its drawing of comments (18.3.1.99). */
const BEFORE_DRAWING = new Set([
  'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate',
  'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins',
  'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
]);
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** A box of a comment is about so many columns of a terminal wide. */
const BOX = 46;

/** Colours the cells of a sheet and writes the notes beside them. */
export function annotateSheet(archive: Archive, part: string, relations: readonly Relation[], fills: Fills, marks: readonly CellMark[]): void {
  const xml = archive.text(part);
  if (xml === undefined) return;
  const merges = mergesOf(xml);
  const cells = markedCells(marks.map((mark) => ({ ...mark, ...shownAt(mark, merges) })));
  archive.put(part, restyled(xml, cells, (style, severity) => fills.twin(style, severity)));
  const noted = cells.filter((cell) => cell.notes.length > 0);
  if (noted.length > 0) addNotes(archive, part, relations, noted);
}

function addNotes(archive: Archive, part: string, relations: readonly Relation[], cells: readonly MarkedCell[]): void {
  const dialect = dialectOf(archive.text(part) ?? '');
  const notes: Note[] = cells.map(({ row, column, notes: texts }) => ({ ref: cellName(row, column), text: texts.join('\n\n') }));
  const old = partOf(archive, relations, 'comments');
  const before = old === undefined ? [] : notedCells(archive.text(old) ?? '');
  const comments = old ?? freeName(archive, 'xl/comments', '.xml');
  archive.put(comments, withNotes(archive.text(comments), notes, dialect));
  if (old === undefined) {
    addRelation(archive, part, `${dialect.relations}/comments`, comments);
    addPartType(archive, comments, COMMENTS);
  }
  const drawn = drawingOf(archive, part, relations);
  // A comment without a box is not shown: one that is new, or all of them where the sheet has no drawing yet.
  const refs = drawn === undefined ? [...before, ...notes.map((n) => n.ref)] : notes.map((n) => n.ref).filter((ref) => !before.includes(ref));
  const shapes = [...new Set(refs)].flatMap((ref) => shapeOf(ref, notes));
  const drawing = drawn ?? freeName(archive, 'xl/drawings/vmlDrawing', '.vml');
  const taken = Math.max(0, ...archive.names.filter((n) => n.toLowerCase().endsWith('.vml')).map((n) => highestBlock(archive.text(n) ?? '')));
  if (shapes.length > 0) archive.put(drawing, withShapes(archive.text(drawing), shapes, taken));
  if (drawn !== undefined) return;
  addEndingType(archive, 'vml', VML);
  const id = addRelation(archive, part, `${dialect.relations}/vmlDrawing`, drawing);
  archive.put(part, withLegacyDrawing(archive.text(part) ?? '', id, dialect.relations));
}

function shapeOf(ref: string, notes: readonly Note[]): Shape[] {
  const range = readRange(ref);
  const text = notes.find((n) => n.ref === ref)?.text ?? '';
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / BOX)), 0);
  return range ? [{ row: range.top, column: range.left, lines: Math.max(3, lines) }] : [];
}

function partOf(archive: Archive, relations: readonly Relation[], type: string): string | undefined {
  return relations.find((r) => r.type === type && !r.external && archive.has(r.target))?.target;
}

/** The drawing that the sheet itself names: there may be a second one, of its header. */
function drawingOf(archive: Archive, part: string, relations: readonly Relation[]): string | undefined {
  const xml = archive.text(part) ?? '';
  const tag = nextTag(masked(xml), `${rootOf(xml).prefix}legacyDrawing`);
  const id = tag && /\s(?:\w+:)?id\s*=\s*["']([^"']*)/.exec(tag.text)?.[1];
  const target = relations.find((r) => r.id === id)?.target;
  return target !== undefined && archive.has(target) ? target : undefined;
}

function withLegacyDrawing(xml: Xml, id: string, namespace: string): Xml {
  const root = rootOf(xml);
  const data = nextTag(masked(xml), `${root.prefix}sheetData`);
  // Rows are many: only what stands behind them is gone through.
  const from = !data ? root.end : data.empty ? data.end : tagAt(xml, xml.lastIndexOf(`</${root.prefix}sheetData`)).end;
  const at = childrenFrom(xml, from).findLast((c) => BEFORE_DRAWING.has(c.name))?.end ?? from;
  const known = [...root.text.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)/g)].find((m) => m[2] === namespace)?.[1];
  const name = known === undefined ? ` xmlns:r="${namespace}" r:id` : ` ${known}:id`;
  return `${xml.slice(0, at)}<${root.prefix}legacyDrawing${name}="${id}"/>${xml.slice(at)}`;
}

function mergesOf(xml: Xml): Merge[] {
  const text = masked(xml);
  const { prefix } = rootOf(xml);
  const list = nextTag(text, `${prefix}mergeCells`);
  if (!list || list.empty) return [];
  return childrenFrom(text.slice(0, closing(text, `${prefix}mergeCells`, list.end)), list.end).flatMap(({ start }) => readRange(attribute(tagAt(text, start).text, 'ref') ?? '') ?? []);
}

/** Of merged cells only the first is seen. */
function shownAt({ row, column }: { row: number; column: number }, merges: readonly Merge[]): { row: number; column: number } {
  const merge = merges.find((m) => m.top <= row - 1 && row - 1 <= m.bottom && m.left <= column && column <= m.right);
  return merge ? { row: merge.top + 1, column: merge.left } : { row, column };
}
