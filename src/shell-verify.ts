import type { Lang } from './diagnostics/entry.ts';
import { Failure, problem } from './diagnostics/problem.ts';
import type { Host } from './host.ts';
import type { Readers } from './commands/readers.ts';
import { choice, run, wholeYear, type Shown } from './shell.ts';

export interface VerifyWords extends Shown {
  file: string;
  readers: Promise<Readers>;
  bureau?: string;
  year?: string;
  level?: string;
  deadline?: string;
  makesRegulations?: boolean;
  against?: string;
  previous?: string;
  out?: string;
}

const VERDICTS = {
  zh: {
    refused: '没有核对。',
    sound: (n: number) => `核对完毕：读到 ${n} 个数，没有发现问题。`,
    faulty: (n: number) => `核对完毕：读到 ${n} 个数。`,
    written: (path: string) => `读到的数已写入 ${path}。`,
  },
  en: {
    refused: 'Nothing was checked.',
    sound: (n: number) => `Checked: figures read: ${n}; nothing is amiss.`,
    faulty: (n: number) => `Checked: figures read: ${n}.`,
    written: (path: string) => ` They were written to ${path}.`,
  },
};

export function runVerify(host: Host, lang: Lang, { deadline, year, level, ...words }: VerifyWords): Promise<number> {
  const text = VERDICTS[lang];
  return run(host, lang, words, text.refused, async () => {
    const { verify } = await import('./commands/verify.ts');
    const { verifyJson, verifyText } = await import('./commands/verify-text.ts');
    const { LEVELS } = await import('./commands/init/questions.ts');
    if (deadline !== undefined && !/^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(deadline)) {
      throw new Failure(problem('U903', [], { option: '--deadline', value: deadline, known: ['01-20', '2024-01-20'] }));
    }
    const [chosen] = level === undefined ? [] : choice('--level', level, LEVELS);
    const verified = await verify(host, { ...words, deadline, year: wholeYear(host, year), level: chosen });
    const { report, problems, written } = verified;
    const verdict = problems.length > 0 ? text.faulty(report.figures.size) : text.sound(report.figures.size);
    const place = written === undefined ? '' : text.written(written);
    return { result: () => verifyJson(verified), text: verifyText(verified, lang), problems, verdict: verdict + place };
  });
}
