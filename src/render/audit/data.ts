import { rowRef, type RowRef } from '../../counting/row-ref.ts';
import type { EntryTable } from '../../ledger/entry-table.ts';
import type { LeftOut } from '../../ledger/kind.ts';
import { ledgerKinds } from '../../ledger/kinds/index.ts';
import type { Ledgers } from '../../ledger/ledgers.ts';
import { addressOf, type SheetRecord } from '../../ledger/sheet-record.ts';
import type { Figure } from '../../report/figures.ts';
import { LEFT_OUT, namingColumn, shownColumns, shownValue } from '../../report/ledger-rows.ts';
import { originText } from '../../report/origin-text.ts';
import { originOf, type OriginSources, type Term } from '../../report/origin.ts';

/**
 * What the page's program works with: tens of thousands of rows in a few arrays. A row is known by its place among the
 * rows of all ledgers; ascending lists of places hold differences.
 */
export interface AuditData {
  sheets: { file: string; sheet: string; /** Letter of the cell by which a row is named. */ letter: string }[];
  ledgers: AuditLedger[];
  figures: AuditFigure[];
  relations: AuditRelation[];
}

export interface AuditLedger {
  name: string;
  /** Place of its first row among all. */
  start: number;
  /** Sheets in the order of their rows, each with how many those are. */
  sheets: [sheet: number, rows: number][];
  /** Row numbers as on the screen, as differences. */
  numbers: number[];
  columns: AuditColumn[];
  leftOut: { reason: string; rows: number[] }[];
}

export interface AuditColumn {
  name: string;
  /** Each with what it shares with the one before, in characters (0 to z, of 36), before the rest of it. */
  words: string[];
  /** 0: no value; else one more than the place in `words`. Without, every row has a word of its own, in order. */
  codes?: number[];
}

export interface AuditFigure {
  id: string;
  name: string;
  value: string;
  unit: string;
  /** How it came about, as a sentence. */
  origin: string;
  /** Places in `ledgers`. */
  ledgers: number[];
  /** Of what was counted; the rows of a sum are those of its parts. */
  rows?: number[];
  parts?: number[];
  from?: AuditTerm[];
  below?: [bureau: string, value: string][];
  /** Places in `relations`. */
  relations: number[];
}

/** A figure by its place, or one of last year's by name and value; 1 behind it where it is subtracted. */
export type AuditTerm = [figure: number, minus: 0 | 1] | [name: string, value: string, minus: 0 | 1];

export interface AuditRelation {
  left: AuditTerm[];
  sign: '=' | '≥';
  right: AuditTerm[];
  sums: [string, string];
  holds: boolean;
  firm: boolean;
  source: string;
}

export interface AuditSources extends OriginSources {
  ledgers: Ledgers;
  /** Takes what belongs to persons out of a text of the ledgers. */
  mask: (text: string) => string;
}

export function auditData(sources: AuditSources): AuditData {
  const { ledgers, counts, figures } = sources;
  const kinds = ledgerKinds.filter((kind) => ledgers.entries.has(kind.id));
  const places = new Map<number, number>();
  const made = kinds.map((kind) => ledgerData(kind.id, places, sources));
  const all = figures.all();
  const byId = new Map(all.map((f, i) => [f.id, i]));
  const relations = new Map<string, AuditRelation>();
  const held = all.map((figure) => figureData(figure, { sources, places, byId, relations, kinds: kinds.map((k) => k.id) }));
  for (const [i, kind] of kinds.entries()) {
    const reasons = counts.leftOut.get(kind.id) ?? new Map<LeftOut, RowRef[]>();
    made[i]?.leftOut.push(...[...reasons].map(([reason, rows]) => ({ reason: LEFT_OUT.zh[reason], rows: differences(rows, places) })));
  }
  return {
    sheets: ledgers.sheets.map((record) => ({ file: record.file, sheet: record.sheet, letter: letterOf(record) })),
    ledgers: made,
    figures: held,
    relations: [...relations.values()],
  };
}

function letterOf(record: SheetRecord): string {
  return (addressOf(record, 1, namingColumn(record)) ?? '').replace(/\d+$/, '');
}

function ledgerData(id: string, places: Map<number, number>, { ledgers, mask }: AuditSources): AuditLedger {
  const kind = ledgerKinds.find((k) => k.id === id);
  const entries: EntryTable | undefined = ledgers.entries.get(id);
  if (!kind || !entries) throw new Error(`no ledger ${id}`);
  const columns = shownColumns(kind, ledgers.sheets).map(({ key, name }) => ({ key, name, codes: [] as number[], words: new Map<unknown, number>() }));
  const data: AuditLedger = { name: kind.label, start: places.size, sheets: [], numbers: [], columns: [], leftOut: [] };
  let before = 0;
  for (const entry of entries) {
    places.set(rowRef(entry.sheet, entry.number), places.size);
    const last = data.sheets.at(-1);
    if (last?.[0] === entry.sheet) last[1]++;
    else data.sheets.push([entry.sheet, 1]);
    data.numbers.push(entry.number - before);
    before = entry.number;
    for (const { key, codes, words } of columns) codes.push(codeOf(words, entry.values[key]));
  }
  data.columns = columns.map(({ key, name, codes, words }) => {
    const shown = frontCoded([...words.keys()].map((value) => mask(shownValue(kind, key, value))));
    return codes.every((code, i) => code === i + 1) ? { name, words: shown } : { name, words: shown, codes };
  });
  return data;
}

/** Numbers of documents, and titles, begin like the one before. */
function frontCoded(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const before = words[i - 1] ?? '';
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
    return shared.toString(36) + word.slice(shared);
  });
}

/** Amounts are objects, of which there is one for each word of a chunk. */
function codeOf(words: Map<unknown, number>, value: unknown): number {
  if (value === undefined) return 0;
  const code = words.get(value) ?? words.size + 1;
  if (code > words.size) words.set(value, code);
  return code;
}

interface FigureContext {
  sources: AuditSources;
  places: ReadonlyMap<number, number>;
  byId: ReadonlyMap<string, number>;
  /** By what they say, so that each is there once. */
  relations: Map<string, AuditRelation>;
  kinds: readonly string[];
}

function figureData(figure: Figure, { sources, places, byId, relations, kinds }: FigureContext): AuditFigure {
  const origin = originOf(figure, sources);
  const term = ({ id, name, value, lastYear, minus }: Term): AuditTerm => {
    const known = lastYear ? undefined : byId.get(id);
    return known === undefined ? [`上年·${name}`, value, minus ? 1 : 0] : [known, minus ? 1 : 0];
  };
  const numbers = origin.relations.map(({ left, right, relation: sign, sums, holds, firm, source }) => {
    const made: AuditRelation = { left: left.map(term), sign, right: right.map(term), sums, holds, firm, source };
    const key = JSON.stringify(made);
    if (!relations.has(key)) relations.set(key, made);
    return [...relations.keys()].indexOf(key);
  });
  const parts = origin.parts.flatMap((part) => byId.get(part.id) ?? []);
  return {
    // A figure by kind or by channel is named in the words of the ledger.
    id: sources.mask(figure.id),
    name: sources.mask(figure.name),
    value: figure.value,
    unit: figure.unit,
    origin: originText(origin, 'zh'),
    ledgers: origin.ledgers.map((id) => kinds.indexOf(id)).filter((at) => at >= 0),
    ...(figure.source === 'counted' ? { rows: differences(figure.rows, places) } : {}),
    ...(parts.length > 0 ? { parts } : {}),
    ...(origin.from.length > 0 ? { from: origin.from.map(term) } : {}),
    ...(origin.below.length > 0 ? { below: origin.below.map(({ bureau, value }): [string, string] => [bureau, value]) } : {}),
    relations: numbers,
  };
}

/** Ascending places as differences, mostly of one digit. */
function differences(rows: readonly RowRef[], places: ReadonlyMap<number, number>): number[] {
  const found = rows.flatMap((row) => places.get(row) ?? []).sort((a, b) => a - b);
  return found.map((place, i) => place - (found[i - 1] ?? 0));
}
