import { problem, type Place, type Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import type { OutputFile } from '../host.ts';
import type { NumberPart, PhraseComparison, WrongNumber } from '../readback/phrases.ts';
import type { Infographic } from '../render/infographic/model.ts';
import type { Report } from '../report/model.ts';
import type { Readers } from './readers.ts';

/** What the outputs were made of. */
export interface Made {
  report: Report;
  format: Format;
  /** Where there is an output of it. */
  infographic: Infographic | undefined;
  /** Templates of the user's own may leave numbers out on purpose. */
  ownTemplates: boolean;
}

export interface ReadBack {
  problems: Problem[];
  /** Files that were read back, and how many numbers of each were compared. */
  verified: { file: string; numbers: number }[];
}

/** Reads outputs back from their bytes, and compares every figure in print with those of the report. */
export class Proof {
  readonly #readers: Promise<Readers>;
  readonly #made: () => Promise<Made>;
  readonly #results: Promise<Result>[] = [];

  constructor(readers: Promise<Readers>, made: () => Promise<Made>) {
    this.#readers = readers;
    this.#made = made;
  }

  /** Begins with files as soon as they are made: others are still being printed. */
  begin(files: readonly OutputFile[]): void {
    for (const file of files) {
      const result = this.#read(file);
      // Told at the end, whatever becomes of the others meanwhile.
      result.catch(() => {});
      this.#results.push(result);
    }
  }

  async end(): Promise<ReadBack> {
    const results = await Promise.all(this.#results);
    return { problems: results.flatMap((r) => r?.problems ?? []), verified: results.flatMap((r) => (r && r.problems.length === 0 ? [r.verified] : [])) };
  }

  async #read(file: OutputFile): Promise<Result> {
    return readFile(await this.#readers, file, await this.#made());
  }
}

type Result = { problems: Problem[]; verified: ReadBack['verified'][number] } | undefined;

async function readFile(readers: Readers, { name, bytes }: OutputFile, made: Made): Promise<Result> {
  if (/^report\.(?:html|pdf|docx|xlsx)$/.test(name)) return reportFile(readers, name, bytes, made);
  if (made.infographic && name === 'infographic.html') {
    const [{ comparePage }, { wordsOfPage }] = await Promise.all([import('../readback/picture.ts'), import('../readback/picture-page.ts')]);
    return outcome(name, comparePage(made.infographic, wordsOfPage(new TextDecoder().decode(bytes)), knownFigures(made)), made);
  }
  if (made.infographic && name === 'infographic.pdf') {
    const read = await readers.words({ file: name, bytes });
    if ('problem' in read) return { problems: [read.problem], verified: { file: name, numbers: 0 } };
    const { compareSlides } = await import('../readback/picture.ts');
    return outcome(name, compareSlides(made.infographic, read.pages, knownFigures(made)), made);
  }
  // Pictures hold no text, and the audit page its data: neither is read.
  return undefined;
}

async function reportFile(readers: Readers, name: string, bytes: Uint8Array, made: Made): Promise<Result> {
  const read = await readers.published({ file: name, bytes });
  if ('problem' in read) return { problems: [read.problem], verified: { file: name, numbers: 0 } };
  const { compareReport } = await import('../readback/report.ts');
  const page = read.document.form === 'html' ? new TextDecoder().decode(bytes) : undefined;
  const words = page === undefined ? undefined : (await import('../readback/picture-page.ts')).wordsOfPage(page).words;
  const { cells, text } = compareReport(made.report, made.format, read.document, name, words);
  const { problems, verified } = outcome(name, text, made);
  const styled = page !== undefined && made.ownTemplates ? await alteredBy(name, page) : [];
  return {
    // The tables are the form: no template may leave a number out of them.
    problems: [...cells.wrong.map((wrong) => wrongNumber(name, wrong, wrong.at)), ...missingNumbers('R661', name, cells.missing), ...problems, ...styled],
    verified: { file: name, numbers: verified.numbers + cells.sound },
  };
}

/** What is read is what the page says; a style of the user's own may show something else. */
async function alteredBy(name: string, page: string): Promise<Problem[]> {
  const { alteredCells } = await import('../readback/altered-cells.ts');
  const rules = alteredCells(page);
  return rules.length > 0 ? [problem('R663', [{ file: name }], { name, rules, count: rules.length })] : [];
}

function outcome(name: string, { wrong, missing, sound }: PhraseComparison, { ownTemplates }: Made): NonNullable<Result> {
  const problems = [...wrong.map((w) => wrongNumber(name, w, [{ file: name }])), ...missingNumbers(ownTemplates ? 'R662' : 'R661', name, missing)];
  return { problems, verified: { file: name, numbers: sound } };
}

function wrongNumber(name: string, { label, printed, expected }: WrongNumber, at: Place[]): Problem {
  return problem('R660', at, { name, label, printed, expected });
}

function missingNumbers(code: 'R661' | 'R662', name: string, missing: readonly NumberPart[]): Problem[] {
  const labels = missing.map(({ label, value }) => `${label} ${value}`);
  return labels.length > 0 ? [problem(code, [{ file: name }], { name, labels, count: labels.length })] : [];
}

function knownFigures({ report }: Made): ReadonlyMap<string, Report['figures'][number]> {
  return new Map(report.figures.map((f) => [f.id, f]));
}
