import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Ended, ProcessPool } from '../ledger/process-pool.ts';
import type { PublishedDocument } from './document.ts';
import { PublishedFault, type FaultReason } from './fault.ts';
import type { PdfWords } from './pdf/read-words.ts';

/** A file on the disk, or bytes that are not there yet. */
export type PublishedFile = { file: string; path: string; size: number } | { file: string; bytes: Uint8Array };

/** How published files are read: here, or in a process of its own. */
export interface PublishedReaders {
  published(from: PublishedFile): Promise<{ document: PublishedDocument } | { problem: Problem }>;
  /** The words of a PDF, page by page. */
  words(from: PublishedFile): Promise<{ pages: PdfWords[] } | { problem: Problem }>;
}

/** What a process is sent to read a published file. */
export interface PublishedTask {
  task: 'published';
  wanted: 'document' | 'pages';
  path?: string;
  bytes?: Uint8Array;
}

/** What it answers; `system`: what the machine says against reading the file. */
export type PublishedAnswer = { document: PublishedDocument } | { pages: PdfWords[] } | { fault: FaultReason; detail: string } | { system: string };

type Answer = PublishedAnswer | { ended: Ended };
type Ask = (task: PublishedTask, size: number) => Promise<Answer>;

export function publishedInPool(pool: ProcessPool): PublishedReaders {
  return readersOf((message, size) => pool.run<Answer>({ size, message, answered: (value) => value as PublishedAnswer, ended: (ended) => ({ ended }) }));
}

/** @param read rejects with a Node error */
export function publishedHere(read: (path: string) => Promise<Uint8Array>): PublishedReaders {
  return readersOf((task) => answerOf(task, read));
}

function readersOf(ask: Ask): PublishedReaders {
  const answer = (from: PublishedFile, wanted: PublishedTask['wanted']) =>
    'path' in from ? ask({ task: 'published', wanted, path: from.path }, from.size) : ask({ task: 'published', wanted, bytes: from.bytes }, from.bytes.length);
  return {
    async published(from) {
      const found = await answer(from, 'document');
      return 'document' in found ? found : { problem: problemOf(found, from.file) };
    },
    async words(from) {
      const found = await answer(from, 'pages');
      return 'pages' in found ? found : { problem: problemOf(found, from.file) };
    },
  };
}

/** @param read rejects with a Node error */
export async function answerOf({ wanted, path = '', bytes }: PublishedTask, read: (path: string) => Promise<Uint8Array>, progress?: () => void): Promise<PublishedAnswer> {
  try {
    const content = bytes ?? (await read(path));
    // Loaded where a file is read, and mostly that is in a process of its own
    if (wanted === 'document') return { document: await (await import('./read-published.ts')).readPublished(content, progress) };
    return { pages: await (await import('./pdf/read-words.ts')).readPdfWords(content) };
  } catch (error) {
    if (error instanceof PublishedFault) return { fault: error.reason, detail: error.detail };
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || (syscall === undefined && code !== 'ECHANGED' && code !== 'ENOENT')) throw error;
    return { system: code };
  }
}

function problemOf(answer: Answer, file: string): Problem {
  const at = [{ file }];
  if ('system' in answer) return problem('R606', at, { reason: answer.system });
  if ('ended' in answer) return problem('R605', at, { ...answer.ended });
  if (!('fault' in answer)) throw new Error('another answer than was asked for');
  const { fault, detail } = answer;
  switch (fault) {
    case 'other':
    case 'empty':
      return problem('R601', at, { found: fault === 'empty' ? '空的' : detail });
    case 'password':
      return problem('R603', at, {});
    case 'noText':
      return problem('R604', at, { pages: Number(detail) });
    case 'tooLarge':
      return problem('R605', at, { limit: 'size', seconds: 0, megabytes: 0, how: '' });
    default:
      return problem('R602', at, { reason: fault, detail });
  }
}
