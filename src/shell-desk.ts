import type { Command } from 'commander';
import type { InitResult } from './commands/init.ts';
import type { Lang } from './diagnostics/entry.ts';
import { problemJson } from './diagnostics/describe.ts';
import { exitCode } from './diagnostics/exit-code.ts';
import type { Host } from './host.ts';
import { choice, run, wholeYear, type Shown } from './shell.ts';

const VERDICTS = {
  zh: { refused: '没有写任何文件。', written: (n: number) => `已写出 ${n} 个文件。` },
  en: { refused: 'Nothing was written.', written: (n: number) => `${n} files written.` },
};

interface InitWords extends Shown {
  folder: string;
  bureau?: string;
  year?: string;
  level?: string;
  from?: string;
}

export function runInit(host: Host, lang: Lang, { folder, bureau, year, level, from, ...shown }: InitWords): Promise<number> {
  return run(host, lang, shown, VERDICTS[lang].refused, async () => {
    const { init } = await import('./commands/init.ts');
    const { LEVELS } = await import('./commands/init/questions.ts');
    const { initText } = await import('./commands/init/next-steps.ts');
    const [chosen] = level === undefined ? [] : choice('--level', level, LEVELS);
    const made: InitResult = await init(host, { folder, bureau, year: wholeYear(host, year), level: chosen, from }, lang);
    return { result: () => made, text: initText(made, folder, lang), problems: [], verdict: VERDICTS[lang].written(made.written.length) };
  });
}

/** The state of the machine is the result: what is wrong with it is told once, in its line. */
export async function runDoctor(host: Host, lang: Lang, { folder, ...shown }: Shown & { folder: string | undefined }): Promise<number> {
  const { doctor } = await import('./commands/doctor.ts');
  const { checkWords, doctorText, doctorWords } = await import('./commands/doctor/words.ts');
  let checks: Awaited<ReturnType<typeof doctor>>;
  try {
    checks = await doctor(host, folder);
  } catch (error) {
    return run(host, lang, shown, '', () => Promise.reject(error));
  }
  const problems = checks.flatMap((check) => check.problems ?? []);
  const faults = checks.filter((check) => check.state === 'fault').length;
  const code = faults > 0 ? 3 : exitCode(problems);
  if (shown.json) {
    const result = { builds: faults === 0, checks: checks.map(({ problems: _told, ...check }) => ({ ...check, ...checkWords({ ...check, ...(_told ? { problems: _told } : {}) }, lang) })) };
    host.stdout.write(`${JSON.stringify({ result, diagnostics: problems.map((p) => problemJson(p, lang)) }, null, 2)}\n`);
    return code;
  }
  const printed = shown.quiet ? checks.filter((check) => check.state === 'fault') : checks;
  if (printed.length > 0) host.stdout.write(`${doctorText(printed, lang)}\n`);
  const attentions = checks.filter((check) => check.state === 'attention').length;
  if (!shown.quiet || faults > 0) host.stderr.write(`\n${doctorWords[lang].verdict(faults, attentions)}\n`);
  return code;
}

/** @param program describes itself, so that the script never says less than the program */
export function runCompletion(host: Host, lang: Lang, { shell, ...shown }: Shown & { shell: string }, program: Command): Promise<number> {
  return run(host, lang, shown, '', async () => {
    const { completion, SHELLS } = await import('./commands/completion.ts');
    const { describedCommands } = await import('./commands/completion/described.ts');
    const { codes } = await import('./commands/explain.ts');
    const { editions, formats } = await import('./commands/outputs.ts');
    const { LEVELS } = await import('./commands/init/questions.ts');
    const { themeNames } = await import('./render/themes.ts');
    const choices = {
      shell: SHELLS,
      code: codes,
      '--edition': editions,
      '--format': formats,
      '--level': LEVELS,
      '--theme': themeNames,
    };
    const commands = describedCommands(program, choices);
    return { result: () => commands, text: completion(shell, commands).trimEnd(), problems: [], verdict: '' };
  });
}
