import { bureau, PERMITS, REPORT_YAML } from './bureau.ts';
import type { Files } from './memory-host.ts';

/** The folder of a sound bureau whose figures are like no other's; `n` decides them. */
export function bureauFiles(folder: string, n: number, changes: Record<string, string | undefined> = {}): Files {
  const rows = Array.from({ length: n + 1 }, (_, i) => `云许〔2023〕${n}-${i + 10}号,甲公司,经营许可,普通,2023-05-06\n`).join('');
  const name = folder.split('/').at(-1) ?? '';
  const files = bureau({ 'report.yaml': REPORT_YAML.replace('云溪县应急管理局', name), '台账/行政许可.csv': PERMITS + rows, ...changes });
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [`${folder}/${file}`, content]));
}

export function manyBureaus(names: readonly string[]): Files {
  return Object.assign({}, ...names.map((name, n) => bureauFiles(name, n))) as Files;
}

export const TWELVE = ['财政局', '教育局', '民政局', '司法局', '水利局', '林业局', '商务局', '审计局', '统计局', '信访局', '医保局', '交通局'].map((name) => `云溪县${name}`);
