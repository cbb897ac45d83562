import type { Format } from '../../formats/schema.ts';
import { near } from '../../ledger/vocabulary.ts';
import { LABELS, type Label, type TableId } from './labels.ts';
import type { Head, Line } from './table-lines.ts';

/** What a row or head is of the form. `altered`: it is called otherwise there. */
export interface Resolved {
  label: Label;
  altered: boolean;
}

/** The form that the tables are in, by the labels that it alone has; undefined where none tells. */
export function formatOfLines(lines: readonly Line[], formats: readonly Format[]): Format | undefined {
  const votes = new Map<string, number>();
  for (const { table, bare, heads } of lines) {
    const rows = LABELS[table].rows.filter((row) => row.bare === bare);
    const columns = heads.flatMap((head) => LABELS[table].columns.filter((column) => column.bare === head.bare));
    // A label that both forms have, for one row or for two, tells nothing.
    for (const found of [rows, columns]) {
      const [only, ...others] = new Set(found.flatMap((label) => label.formats));
      if (only !== undefined && others.length === 0) votes.set(only, (votes.get(only) ?? 0) + 1);
    }
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? formats.find((format) => format.id === first[0]) : undefined;
}

/** In the words of the form itself, of the other form, or, with one letter amiss, where nothing else is it. */
export function resolveHead({ bare }: Head, table: TableId, format: Format, heads: readonly Head[]): Resolved | undefined {
  const taken = new Set(heads.map((head) => head.bare));
  return exactly(bare, LABELS[table].columns, format) ?? nearly(bare, LABELS[table].columns.filter((c) => !taken.has(c.bare)), format);
}

/** For every line of a table what row of the form it is: by its label, or by a label almost the same in the same place. */
export function resolveRows(lines: readonly Line[], table: TableId, format: Format): (Resolved | undefined)[] {
  const known = LABELS[table].rows;
  const own = known.filter((row) => row.formats.includes(format.id));
  const found = lines.map((line) => exactly(line.bare, known, format));
  const taken = new Set(found.flatMap((f) => f?.label.key ?? []));
  const place = (resolved: Resolved | undefined) => (resolved ? own.findIndex((row) => row.key === resolved.label.key) : -1);
  return found.map((resolved, index) => {
    if (resolved) return resolved;
    const before = Math.max(-1, ...found.slice(0, index).map(place));
    const behind = found.slice(index + 1).map(place).filter((at) => at >= 0);
    const between = own.filter((row, at) => !taken.has(row.key) && at > before && at < Math.min(own.length, ...behind));
    return nearly(lines[index]?.bare ?? '', between, format);
  });
}

function exactly(bare: string, labels: readonly Label[], format: Format): Resolved | undefined {
  const same = labels.filter((label) => label.bare === bare);
  const own = same.find((label) => label.formats.includes(format.id));
  if (own) return { label: own, altered: false };
  // 规范性文件 of the older form is 行政规范性文件 of this one.
  const here = labels.find((label) => label.formats.includes(format.id) && same.some((other) => other.key === label.key));
  return here && { label: here, altered: true };
}

function nearly(bare: string, labels: readonly Label[], format: Format): Resolved | undefined {
  const own = labels.filter((label) => label.formats.includes(format.id));
  const close = own.filter((label) => near(bare, [label.bare]) !== undefined);
  return close.length === 1 && close[0] ? { label: close[0], altered: true } : undefined;
}
