import type { Counts } from '../counting/count.ts';
import type { RowRef } from '../counting/row-ref.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import { figureId } from '../formats/index.ts';
import type { FigureSpec, FormFigure, Format } from '../formats/schema.ts';
import { decimal, inWanYuan, plain, type Decimal } from '../ledger/decimal.ts';
import { fold } from '../ledger/fold.ts';
import type { LedgerKind } from '../ledger/kind.ts';
import { ledgerKindOf, ledgerKinds } from '../ledger/kinds/index.ts';
import { alike, near } from '../ledger/vocabulary.ts';
import type { Below } from './below.ts';
import { lastYearSum, type LastYear } from './last-year.ts';
import { compared, comparisonOf, type ComparedFigure } from './year-on-year.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';

/** `read`: as a published report prints it. */
export type Source = 'counted' | 'given' | 'formula' | 'previous' | 'read';

export interface Figure extends FigureSpec {
  /** Exact decimal in the figure's own unit. */
  value: string;
  source: Source;
  /** The ledger rows behind it. */
  rows: readonly RowRef[];
  /** Of a roll-up: rows in the ledgers of the bureaus below. */
  rowsBelow?: number;
  /** False where a ledger behind it has faults: then no rule is checked against it. */
  reliable: boolean;
}

export interface AbsentFigure {
  id: string;
  name: string;
  /** The ledger that would hold it; empty for a sum. */
  ledger: string;
  /** Another message says already that it is missing. */
  told: boolean;
}

/** Every figure of a report, found by id or by Chinese name. */
export class Figures {
  readonly #byId: ReadonlyMap<string, Figure>;
  readonly #byName = new Map<string, string>();
  readonly #absent = new Map<string, AbsentFigure>();

  readonly #lastYear: LastYear | 'unset' | 'unread';

  constructor(figures: ReadonlyMap<string, Figure>, absent: readonly AbsentFigure[], lastYear: LastYear | 'unset' | 'unread' = 'unset') {
    this.#byId = figures;
    this.#lastYear = lastYear;
    for (const figure of absent) this.#absent.set(figure.id, figure).set(foldName(figure.name), figure);
    for (const figure of figures.values()) this.#byName.set(foldName(figure.name), figure.id);
  }

  get(id: string): Figure | undefined {
    return this.#byId.get(id);
  }

  find(idOrName: string): Figure | undefined {
    const own = this.#byId.get(idOrName) ?? this.#byId.get(this.#byName.get(foldName(idOrName)) ?? '');
    if (own) return own;
    const comparison = this.compared(idOrName);
    return comparison && 'figure' in comparison ? comparison.figure : undefined;
  }

  /** What a name such as `lastYear.permits.decisions` stands for; undefined where it compares nothing that is here. */
  compared(idOrName: string): ComparedFigure | undefined {
    const asked = comparisonOf(idOrName);
    const base = asked && this.find(asked.base);
    return base && compared(asked.comparison, base, this.#lastYear);
  }

  /** A figure that the form or a ledger knows, and that has no value here. */
  absent(idOrName: string): AbsentFigure | undefined {
    return this.#absent.get(idOrName) ?? this.#absent.get(foldName(idOrName));
  }

  /** Names that may be meant. */
  alike(idOrName: string): string[] {
    const words = [...this.#byId.values()].flatMap((f) => [f.id, f.name]);
    const base = comparisonOf(idOrName)?.base;
    return alike(base ?? idOrName, words).map((found) => (base === undefined ? found : idOrName.replace(base, found)));
  }

  all(): Figure[] {
    return [...this.#byId.values()];
  }
}

/** 行政许可·备案, 行政许可备案 and 行政许可 备案 are one name. */
function foldName(name: string): string {
  return fold(name).replace(/[·・]/g, '');
}

export interface FigureSources {
  format: Format;
  counts: Counts;
  settings: SettingsFile;
  lastYear: LastYear | undefined;
  /** Sums over the bureaus below, for the level above. */
  below?: Below | undefined;
}

/** Brings the sources together: what was counted, what is given, and what follows from both by the form's own sums. */
export function assembleFigures({ format, counts, settings, lastYear, below }: FigureSources): { figures: Figures; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = new Map<string, Figure>();
  const broken = (ledger: string) => counts.unreliable.has(ledger) || counts.unreliable.has('*');
  for (const { spec, value, rows, ledger } of counts.figures.values()) {
    const inUnit = spec.unit === '万元' ? inWanYuan(value) : value;
    found.set(spec.id, { ...bare(spec), value: plain(inUnit), source: 'counted', rows, reliable: !broken(ledger) });
  }
  const specs = knownSpecs(format);
  /** Given, but not as the form can hold it: that message is enough. */
  const refused = new Set<string>();
  for (const [id, value, key] of expandGiven(settings, specs, format, problems, refused)) {
    const spec = specs.get(id);
    const counted = found.get(id);
    if (!spec) continue;
    if (counted && !decimal(counted.value).eq(value) && counted.reliable) {
      problems.push(twoSources(settings, key, counted, plain(value)));
    }
    if (!counted) found.set(id, { ...bare(spec), value: plain(value), source: 'given', rows: [], reliable: true });
  }
  if (below) addBelow(below, specs, counts, found);
  for (const rule of lastYear ? format.lastYear : []) {
    const spec = specs.get(rule.figure);
    const sum = lastYear && lastYearSum(rule, lastYear);
    if (!rule.fills || !spec || !sum || found.has(spec.id)) continue;
    found.set(spec.id, { ...bare(spec), value: plain(sum), source: 'previous', rows: [], reliable: true });
  }
  for (const rule of format.rules) addFormula(rule.defines, rule.right, specs, found);
  const missing = format.figures.filter((f) => f.printed && !found.has(f.id) && !refused.has(f.id));
  problems.push(...missingFigures(format, missing, counts));
  const before = lastYear ?? (settings.settings.previous === undefined ? 'unset' : 'unread');
  return { figures: new Figures(ordered(format, found), absentFigures(format, specs, found, counts), before), problems };
}

/** What the level has of its own, and what the bureaus below add to it. */
function addBelow(below: Below, specs: ReadonlyMap<string, FigureSpec>, counts: Counts, found: Map<string, Figure>): void {
  for (const [id, sum] of below) {
    const spec = specs.get(id) ?? counts.figures.get(id)?.spec ?? familySpec(id);
    const own = found.get(id);
    if (!spec) continue;
    const value = plain(sum.value.plus(own?.value ?? 0));
    found.set(id, { ...bare(spec), value, source: 'counted', rows: own?.rows ?? [], rowsBelow: sum.rows, reliable: own?.reliable ?? true });
  }
}

/** A member that only a bureau below has: a channel, a kind. */
function familySpec(id: string): FigureSpec | undefined {
  for (const family of ledgerKinds.flatMap((kind) => kind.families)) {
    if (!id.startsWith(`${family.id}.`)) continue;
    const member = id.slice(family.id.length + 1);
    const name = family.members?.find((m) => m.id === member)?.name ?? member;
    return { id, name: `${family.name}·${name}`, unit: family.unit, nature: 'count' };
  }
  return undefined;
}

/** Of a report that is published nothing is known but what it prints, and the sums that follow from it. */
export function printedFigures(format: Format, values: ReadonlyMap<string, string>): Figures {
  const found = new Map<string, Figure>();
  for (const spec of format.figures) {
    const value = values.get(spec.id);
    if (value !== undefined) found.set(spec.id, { ...bare(spec), value, source: 'read', rows: [], reliable: true });
  }
  const specs = knownSpecs(format);
  // What the form prints was read, or was not; a sum is no reading.
  for (const rule of format.rules) if (!isPrinted(format, rule.defines)) addFormula(rule.defines, rule.right, specs, found);
  return new Figures(ordered(format, found), []);
}

function isPrinted(format: Format, id: string | undefined): boolean {
  return format.figures.some((f) => f.id === id && f.printed);
}

function bare({ id, name, unit, nature }: FigureSpec): FigureSpec {
  return { id, name, unit, nature };
}

function knownSpecs(format: Format): Map<string, FigureSpec> {
  const beside = ledgerKinds.flatMap((kind) => kind.figures.map((f) => [f.id, f] as const));
  return new Map<string, FigureSpec>([...beside, ...format.figures.map((f) => [f.id, f] as const)]);
}

/** `given` by id, or a whole ledger at once where all of it is 0. Third: the key that was written. */
function expandGiven(
  settings: SettingsFile,
  specs: ReadonlyMap<string, FigureSpec>,
  format: Format,
  problems: Problem[],
  refused: Set<string>,
): [string, Decimal, string][] {
  const given = Object.entries(settings.settings.given);
  const isId = ([key]: [string, unknown]) => specs.has(key) || groupOf(key, specs, format).length > 0;
  const byName = given.every(isId) ? undefined : new Map([...specs.values()].toReversed().map((s) => [foldName(s.name), s]));
  return given.flatMap(([key, written]) => {
    const at = [{ file: SETTINGS_NAME, line: settings.line(['given', key]) }];
    const value = decimal(written);
    const spec = specs.get(key) ?? byName?.get(foldName(key));
    if (spec) {
      if (!fits(value, spec.nature)) refused.add(spec.id);
      if (fits(value, spec.nature)) return [[spec.id, value, key] as [string, Decimal, string]];
      problems.push(problem('S009', at, { id: key, value: String(written), nature: spec.nature }));
      return [];
    }
    const group = groupOf(key, specs, format);
    if (group.length === 0) {
      const words = [...specs.values()].flatMap((s) => [s.id, s.name]);
      problems.push(problem('S008', at, { id: key, near: near(key, words), format: format.id }));
      return [];
    }
    if (value.eq(0)) return group.map((id): [string, Decimal, string] => [id, value, key]);
    for (const id of group) refused.add(id);
    problems.push(problem('S009', at, { id: key, value: String(written), nature: 'group' }));
    return [];
  });
}

function groupOf(key: string, specs: ReadonlyMap<string, FigureSpec>, format: Format): string[] {
  const kind = ledgerKindOf(key);
  if (kind) return [...countedBy(kind, format), ...kind.figures.map((f) => f.id)].filter((id) => specs.has(id));
  return [...specs.keys()].filter((id) => id.startsWith(`${key}.`));
}

/** Ids of the form that a ledger counts. */
function countedBy(kind: LedgerKind, format: Format): string[] {
  return kind.counts.map((id) => figureId(format, id));
}

function fits(value: Decimal, nature: FigureSpec['nature']): boolean {
  if (nature === 'amount') return value.gte(0) && value.round(6).eq(value);
  return value.round(0).eq(value) && (nature === 'change' || value.gte(0));
}

function twoSources(settings: SettingsFile, key: string, figure: Figure, given: string): Problem {
  const at = [{ file: SETTINGS_NAME, line: settings.line(['given', key]) }];
  const { id, name: label, value: counted, source } = figure;
  return problem('C302', at, { id, label, given, counted, source });
}

/** A sum of the form, where no source has it and all of its parts are there. */
function addFormula(
  id: string | undefined,
  parts: readonly string[],
  specs: ReadonlyMap<string, FigureSpec>,
  found: Map<string, Figure>,
): void {
  const spec = id === undefined ? undefined : specs.get(id);
  if (!spec || found.has(spec.id)) return;
  const figures = parts.map((part) => found.get(part));
  if (!figures.every((f) => f !== undefined)) return;
  const sum = figures.reduce((total, f) => total.plus(f.value), decimal(0));
  const rows = figures.flatMap((f) => f.rows);
  const rowsBelow = figures.reduce((sum, f) => sum + (f.rowsBelow ?? 0), 0);
  const reliable = figures.every((f) => f.reliable);
  found.set(spec.id, { ...bare(spec), value: plain(sum), source: 'formula', rows, ...(rowsBelow > 0 ? { rowsBelow } : {}), reliable });
}

/** One message for each ledger that is missing, and for each group of figures that no ledger holds. */
function missingFigures(format: Format, missing: readonly FormFigure[], counts: Counts): Problem[] {
  const sums = new Set(format.rules.flatMap((r) => r.defines ?? []));
  const groups = new Map<string, { kind: LedgerKind | undefined; figures: FormFigure[] }>();
  for (const figure of missing) {
    if (sums.has(figure.id)) continue;
    const kind = ledgerKinds.find((k) => countedBy(k, format).includes(figure.id));
    // A file that could not be read may be this very ledger: that message comes first.
    if (kind && counts.unreliable.has('*')) continue;
    const key = kind?.id ?? figure.id.split('.')[0] ?? '';
    const group = groups.get(key) ?? { kind, figures: [] };
    group.figures.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ kind, figures }) =>
    problem(
      'C301',
      figures.length === 1 && figures[0] ? [{ table: figures[0].table, row: figures[0].row, column: figures[0].column }] : [{ table: figures[0]?.table ?? '' }],
      {
        ledger: kind?.label ?? figures[0]?.row ?? '',
        ledgerId: kind?.id ?? '',
        figures: figures.map((f) => f.id),
        labels: figures.map((f) => f.name),
        group: kind && figures.length > 1 ? kind.id : '',
      },
    ),
  );
}

/** The order of the form, then the figures beside it. */
function ordered(format: Format, found: ReadonlyMap<string, Figure>): Map<string, Figure> {
  const ids = [...new Set([...format.figures.map((f) => f.id), ...found.keys()])];
  return new Map(ids.flatMap((id) => (found.has(id) ? [[id, found.get(id) as Figure] as const] : [])));
}

function absentFigures(
  format: Format,
  specs: ReadonlyMap<string, FigureSpec>,
  found: ReadonlyMap<string, Figure>,
  counts: Counts,
): AbsentFigure[] {
  const ledgers = new Map<string, string>();
  const names = new Map([...specs.values()].map((s) => [s.id, s.name]));
  for (const kind of ledgerKinds) {
    for (const id of [...kind.figures.map((f) => f.id), ...countedBy(kind, format)]) ledgers.set(id, kind.label);
    for (const { id, name, members = [] } of kind.families) {
      for (const member of members) {
        ledgers.set(`${id}.${member.id}`, kind.label);
        names.set(`${id}.${member.id}`, `${name}·${member.name}`);
      }
    }
  }
  const form = new Set(format.figures.map((f) => f.id));
  return [...names]
    .filter(([id]) => !found.has(id))
    .map(([id, name]) => ({ id, name, ledger: ledgers.get(id) ?? '', told: form.has(id) || counts.unreliable.has('*') }));
}
