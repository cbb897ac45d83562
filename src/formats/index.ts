import { format2019 } from './2019.ts';
import { format2021 } from './2021.ts';
import type { Format } from './schema.ts';

export const formats: readonly Format[] = [format2019, format2021];

/** The format that governs a report year; undefined for the years before 2019, which had another form. */
export function formatForYear(year: number): Format | undefined {
  return formats.find((f) => year >= f.years.from && year <= (f.years.to ?? Infinity));
}

/** The id under which a format knows a figure: rows that it does not tell apart are one. */
export function figureId(format: Format, id: string): string {
  const from = Object.keys(format.folds).find((prefix) => id.startsWith(`${prefix}.`));
  return from === undefined ? id : `${format.folds[from]}${id.slice(from.length)}`;
}

/** 〈机关名称〉〈YYYY〉年政府信息公开工作年度报告 */
export function reportTitle(bureau: string, year: number): string {
  return `${bureau}${year}年政府信息公开工作年度报告`;
}
