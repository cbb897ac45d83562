import type { Box, Rule } from './page.ts';

/** Lines that meet within this, in points, touch. */
const TOUCH = 3;
/** Lines nearer than this are one, drawn twice. */
const SAME = 2;
/** A line of text has room in so much. */
const OPEN = 8;
/** Cells of one table: more are squared paper. */
const MOST = 4000;

/** A table as its lines draw it: rows of the cells that begin in them. */
export interface Lattice extends Box {
  rows: Box[][];
  /** A page cuts a row: no line ends it above, below. */
  openTop: boolean;
  openBottom: boolean;
}

/** The tables of a page, by the lines around their cells; from top to bottom. */
export function latticesOf(rules: readonly Rule[]): Lattice[] {
  const level = joined(rules.filter(isLevel), true);
  const upright = joined(rules.filter((rule) => !isLevel(rule)), false);
  return components(level, upright)
    .flatMap(({ level: rows, upright: columns }) => latticeOf(rows, columns) ?? [])
    .sort((a, b) => a.top - b.top);
}

function isLevel({ top, bottom }: Rule): boolean {
  return top === bottom;
}

/** Lines in one line that touch are one: borders are drawn cell by cell. */
function joined(rules: readonly Rule[], level: boolean): Rule[] {
  const across = (rule: Rule) => (level ? rule.top : rule.left);
  const begin = (rule: Rule) => (level ? rule.left : rule.top);
  const end = (rule: Rule) => (level ? rule.right : rule.bottom);
  const result: Rule[] = [];
  for (const place of clusters(rules.map(across))) {
    let last: Rule | undefined;
    for (const rule of rules.filter((r) => Math.abs(across(r) - place) <= SAME).sort((a, b) => begin(a) - begin(b))) {
      if (last && begin(rule) <= end(last) + TOUCH) {
        if (level) last.right = Math.max(last.right, rule.right);
        else last.bottom = Math.max(last.bottom, rule.bottom);
        continue;
      }
      last = level ? { ...rule, top: place, bottom: place } : { ...rule, left: place, right: place };
      result.push(last);
    }
  }
  return result;
}

/** Places that are one: each stands for all within reach of it. */
function clusters(places: readonly number[]): number[] {
  const result: number[] = [];
  for (const place of places.toSorted((a, b) => a - b)) if (place - (result.at(-1) ?? -Infinity) > SAME) result.push(place);
  return result;
}

/** Lines that touch one another belong to one table. */
function components(level: readonly Rule[], upright: readonly Rule[]): { level: Rule[]; upright: Rule[] }[] {
  const group = new Map<Rule, number>();
  const all = [...level, ...upright];
  all.forEach((rule, index) => group.set(rule, index));
  for (const row of level) {
    for (const column of upright) {
      const [a, b] = [group.get(row), group.get(column)];
      if (a === b || !touch(row, column)) continue;
      for (const [rule, of] of group) if (of === b) group.set(rule, a as number);
    }
  }
  const found = new Map<number, { level: Rule[]; upright: Rule[] }>();
  for (const [rule, of] of group) {
    const component = found.get(of) ?? { level: [], upright: [] };
    (isLevel(rule) ? component.level : component.upright).push(rule);
    found.set(of, component);
  }
  return [...found.values()];
}

function touch(row: Rule, column: Rule): boolean {
  return column.left >= row.left - TOUCH && column.left <= row.right + TOUCH && row.top >= column.top - TOUCH && row.top <= column.bottom + TOUCH;
}

function latticeOf(level: readonly Rule[], upright: readonly Rule[]): Lattice | undefined {
  const [drawn, xs] = [clusters(level.map((r) => r.top)), clusters(upright.map((r) => r.left))];
  const [highest, lowest] = [Math.min(...upright.map((r) => r.top)), Math.max(...upright.map((r) => r.bottom))];
  const openTop = (drawn[0] ?? 0) - highest > OPEN;
  const openBottom = lowest - (drawn.at(-1) ?? 0) > OPEN;
  const ys = [...(openTop ? [highest] : []), ...drawn, ...(openBottom ? [lowest] : [])];
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows * columns > MOST) return undefined;
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const below = (row: number, column: number) => covers(level, ys[row + 1] ?? 0, (xs[column] ?? 0) + (xs[column + 1] ?? 0), 'top');
  const beside = (row: number, column: number) => covers(upright, xs[column + 1] ?? 0, (ys[row] ?? 0) + (ys[row + 1] ?? 0), 'left');
  const taken = new Set<number>();
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => column).flatMap((column): Box[] => {
      if (taken.has(row * columns + column)) return [];
      let [wide, high] = [1, 1];
      while (column + wide < columns && !beside(row, column + wide - 1)) wide++;
      while (row + high < rows && !below(row + high - 1, column)) high++;
      for (let r = row; r < row + high; r++) for (let c = column; c < column + wide; c++) taken.add(r * columns + c);
      return [{ left: xs[column] ?? 0, right: xs[column + wide] ?? right, top: ys[row] ?? 0, bottom: ys[row + high] ?? bottom }];
    }),
  );
  return { left, right, top, bottom, rows: cells, openTop, openBottom };
}

/** Whether a line at a place goes past the middle of a span. @param sum of the ends of the span */
function covers(lines: readonly Rule[], place: number, sum: number, across: 'top' | 'left'): boolean {
  const middle = sum / 2;
  return lines.some((line) => {
    if (Math.abs(line[across] - place) > SAME) return false;
    return across === 'top' ? line.left <= middle && middle <= line.right : line.top <= middle && middle <= line.bottom;
  });
}
