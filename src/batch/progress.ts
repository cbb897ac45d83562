import type { Lang } from '../diagnostics/entry.ts';
import { cut, pad, width } from '../diagnostics/width.ts';
import { firstError } from './summary.ts';
import type { JobResult } from './result.ts';

export interface Progress {
  total: number;
  done: number;
  failed: number;
  /** Milliseconds since the first bureau was begun. */
  elapsed: number;
}

const WORDS = {
  zh: { written: '已写出', unchanged: '未变动', failed: '没有完成', rate: (n: string) => `每秒 ${n} 个`, left: (t: string) => `还要 ${t}`, failures: (n: number) => `${n} 个没有完成`, warnings: (n: number) => `${n} 处提醒` },
  en: { written: 'written', unchanged: 'unchanged', failed: 'not built', rate: (n: string) => `${n}/s`, left: (t: string) => `${t} left`, failures: (n: number) => `${n} not built`, warnings: (n: number) => `${n} warnings` },
};

const BAR = 20;

/** `[######--------------]  61/200  每秒 4.2 个  还要 0:33  2 个没有完成`, never wider than the terminal. */
export function progressBar({ total, done, failed, elapsed }: Progress, lang: Lang, columns: number): string {
  const words = WORDS[lang];
  const full = total === 0 ? BAR : Math.floor((done / total) * BAR);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  const parts = [bar, count, ...(rate > 0 ? [words.rate(rate.toFixed(rate < 10 ? 1 : 0)), words.left(clock((total - done) / rate))] : []), ...(failed > 0 ? [words.failures(failed)] : [])];
  // A line that fills the terminal would be broken, and could not be drawn over.
  return cut(parts.join('  '), Math.max(BAR, columns - 1));
}

/** `[12/200] 云溪县应急管理局  已写出  0.4 s` where there is no terminal. */
export function progressLine(result: JobResult, done: number, total: number, lang: Lang): string {
  const words = WORDS[lang];
  const warnings = result.state === 'failed' ? 0 : result.problems.length;
  const count = `[${String(done).padStart(String(total).length)}/${total}]`;
  const parts = [`${count} ${result.name}`, words[result.state], ...(result.state === 'failed' ? [firstError(result, lang)] : []), ...(warnings > 0 ? [words.warnings(warnings)] : []), `${(result.milliseconds / 1000).toFixed(1)} s`];
  return parts.join('  ').replace(/\p{Cc}/gu, '\uFFFD');
}

/** What covers an older, longer line. */
export function redrawn(line: string, before: string): string {
  return `\r${pad(line, width(before))}`;
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
