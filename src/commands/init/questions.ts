import { Failure, problem } from '../../diagnostics/problem.ts';
import type { Lang } from '../../diagnostics/entry.ts';
import { formatForYear } from '../../formats/index.ts';
import type { Host } from '../../host.ts';
import { levelOf } from '../../settings/level.ts';
import type { Settings } from '../../settings/schema.ts';

export const LEVELS: readonly Settings['level'][] = ['department', 'government', 'township'];

export interface Answers {
  bureau: string;
  year: number;
  level: Settings['level'];
  /** Nobody named the year. */
  usualYear: boolean;
}

export interface Said {
  bureau?: string | undefined;
  year?: number | undefined;
  level?: Settings['level'] | undefined;
}

const WORDS = {
  zh: {
    bureau: '机关名称（写全称）：',
    year: (usual: number) => `报告所属年度（直接回车是 ${usual}）：`,
    noYear: '  请写 2019 年或以后的年度，如 2025。\n',
    level: (usual: number) => `哪一级？1 部门　2 县级以上政府　3 乡镇、街道（直接回车是 ${usual}）：`,
    noLevel: '  请写 1、2 或 3。\n',
  },
  en: {
    bureau: 'Name of the body (in full, Chinese): ',
    year: (usual: number) => `Report year (Enter for ${usual}): `,
    noYear: '  A year from 2019 on, such as 2025.\n',
    level: (usual: number) => `Level? 1 department  2 government of a county or above  3 township (Enter for ${usual}): `,
    noLevel: '  1, 2 or 3.\n',
  },
};

/** What the command line leaves open is asked at the terminal; where there is none, it is missing. */
export async function answersOf(host: Host, lang: Lang, said: Said): Promise<Answers> {
  const words = WORDS[lang];
  const usual = host.now().getFullYear() - 1;
  const missing = [...(said.bureau === undefined ? ['--bureau'] : []), ...(said.level === undefined ? ['--level'] : [])];
  const ask = async (question: string, read: (answer: string) => string | number | undefined, again = '') => {
    for (let text = question; ; text = again + question) {
      const answer = await host.ask(text);
      if (answer === undefined) throw new Failure(problem('U911', [], { missing }));
      const value = read(answer.trim());
      if (value !== undefined) return value;
    }
  };
  // Without anything to ask the usual year is taken, and said.
  const asks = missing.length > 0;
  const bureau = said.bureau ?? String(await ask(words.bureau, (a) => a || undefined));
  const year = said.year ?? (asks ? Number(await ask(words.year(usual), (a) => readYear(a, usual), words.noYear)) : usual);
  const likely = levelOf(bureau);
  const level = said.level ?? ((await ask(words.level(LEVELS.indexOf(likely) + 1), (a) => (a === '' ? likely : readLevel(a)), words.noLevel)) as Settings['level']);
  return { bureau, year, level, usualYear: said.year === undefined && !asks };
}

function readYear(answer: string, usual: number): number | undefined {
  if (answer === '') return usual;
  const year = /^\d{4}年?$/.test(answer) ? Number.parseInt(answer, 10) : undefined;
  return year !== undefined && formatForYear(year) ? year : undefined;
}

function readLevel(answer: string): Settings['level'] | undefined {
  const known: Record<string, Settings['level']> = { 部门: 'department', 政府: 'government', 乡镇: 'township', 街道: 'township' };
  return LEVELS[Number(answer) - 1] ?? LEVELS.find((l) => l === answer) ?? known[answer];
}
