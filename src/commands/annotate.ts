import { describe } from '../diagnostics/describe.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { Failure, isTextPlace, problem, type Problem } from '../diagnostics/problem.ts';
import type { CellMark } from '../export/annotate/marks.ts';
import type { Host, OutputFile } from '../host.ts';
import { readRange } from '../ledger/xlsx/address.ts';
import { isReadAsLedgers } from './folder.ts';
import type { Compiled } from './compile.ts';
import { writeFiles } from './write-files.ts';

/** A copy of a ledger in which the cells of messages are marked. */
export interface AnnotatedCopy {
  /** The ledger, below the bureau's folder. */
  file: string;
  /** Absolute. */
  copy: string;
  /** Made as an Excel workbook out of another form. */
  converted: boolean;
}

/** Marks of one file, by the name of the sheet. */
type FileMarks = Map<string, CellMark[]>;

/** Cells of a range that are coloured: a message about a whole column would else colour a million. */
const MOST = 1000;

/** What `check --annotate <folder>` does besides the check. */
export interface Annotation {
  write(compiled: Compiled): Promise<AnnotatedCopy[]>;
  /** What was written, a file a line. */
  text(copies: readonly AnnotatedCopy[]): string;
}

/** Before anything is read: refuses a folder whose files would be taken for ledgers the next time. */
export async function openAnnotation(host: Host, said: string, lang: Lang): Promise<Annotation> {
  const folder = host.path(said);
  if (await isReadAsLedgers(host, folder)) throw new Failure(problem('U909', [], { folder: said }));
  return { write: (compiled) => annotate(host, compiled, folder, lang), text: (copies) => annotatedText(copies, lang) };
}

/** Writes a marked copy of each ledger that a message points into; the ledgers stay as they are. */
async function annotate(host: Host, compiled: Compiled, folder: string, lang: Lang): Promise<AnnotatedCopy[]> {
  const marks = marksOf(compiled, lang);
  const copies: AnnotatedCopy[] = [];
  const files: OutputFile[] = [];
  for (const { file, path } of compiled.folder.ledgerFiles) {
    const sheets = marks.get(file);
    if (!sheets) continue;
    host.signal.throwIfAborted();
    const { annotatedCopy } = await import('../export/annotate/copy.ts');
    const copy = await annotatedCopy(await read(host, file, path), file, sheets);
    if (!copy) continue;
    const { bytes, converted } = copy;
    const name = converted ? `${file}.标注.xlsx` : file;
    files.push({ name, bytes });
    copies.push({ file, copy: host.path(folder, name), converted });
  }
  if (files.length > 0) await writeFiles(host, folder, files);
  return copies;
}

const WORDS = {
  zh: { none: '没有可以标注的单元格，没有写副本。', converted: '（由其他格式转成，单元格里是文字）' },
  en: { none: 'No cell to mark; no copy was written.', converted: ' (made from another form; its cells are text)' },
} as const;

function annotatedText(copies: readonly AnnotatedCopy[], lang: Lang): string {
  if (copies.length === 0) return WORDS[lang].none;
  return copies.map(({ copy, converted }) => copy + (converted ? WORDS[lang].converted : '')).join('\n');
}

async function read(host: Host, file: string, path: string): Promise<Uint8Array> {
  try {
    return await host.read(path);
  } catch (error) {
    throw new Failure(problem('L110', [{ file }], { reason: (error as NodeJS.ErrnoException).code ?? '' }));
  }
}

/** Where in the ledgers the messages point, by file and sheet. */
function marksOf({ problems, ledgers }: Compiled, lang: Lang): Map<string, FileMarks> {
  const files = new Map<string, FileMarks>();
  const header = (file: string, sheet: string) => ledgers.sheets.find((s) => s.file === file && s.sheet === sheet);
  for (const found of problems) {
    for (const [index, place] of found.at.entries()) {
      // What is said of a file as a whole has no cell.
      if (!('file' in place) || isTextPlace(place) || place.sheet === undefined || (place.range === undefined && place.sheet === '')) continue;
      const record = header(place.file, place.sheet);
      const first = { row: record?.headerTop ?? 1, column: Math.min(...(record?.columns.map((c) => c.index) ?? [0])) };
      const marks = marked(found, index === 0, place.range, first, lang);
      const sheets = files.get(place.file) ?? new Map<string, CellMark[]>();
      sheets.set(place.sheet, [...(sheets.get(place.sheet) ?? []), ...marks]);
      files.set(place.file, sheets);
    }
  }
  return files;
}

function marked(found: Problem, leading: boolean, range: string | undefined, first: { row: number; column: number }, lang: Lang): CellMark[] {
  const { severity } = describe(found, lang);
  const note = noteOf(found, lang);
  if (range === undefined) return [{ ...first, severity, note }];
  const { cells = [] } = found.params as { cells?: readonly string[] };
  // The same fault in many cells is one message with the list of them.
  const ranges = leading && cells.includes(range) ? cells : [range];
  return ranges.flatMap((address) => cellsOf(address).map((cell, i) => ({ ...cell, severity, note: i === 0 ? note : undefined })));
}

function cellsOf(address: string): { row: number; column: number }[] {
  const range = readRange(address);
  if (!range) return [];
  const cells = [];
  for (let { top: row } = range; row <= range.bottom; row++) {
    for (let { left: column } = range; column <= range.right && cells.length < MOST; column++) cells.push({ row: row + 1, column });
  }
  return cells;
}

function noteOf(found: Problem, lang: Lang): string {
  const { severity, headline, facts, fixes } = describe(found, lang);
  const [word, cure] = lang === 'zh' ? [severity === 'error' ? '错误' : '提醒', '改法'] : [severity, 'fix'];
  const steps = fixes.length > 1 ? fixes.map((fix, i) => `${i + 1}. ${fix}`) : fixes;
  return [`${word} ${found.code}  ${headline}`, ...(facts ? [facts] : []), `${cure}${lang === 'zh' ? '：' : ': '}${steps.join('\n')}`].join('\n');
}
