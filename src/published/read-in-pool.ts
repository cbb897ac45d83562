import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Ended, ProcessPool } from '../ledger/process-pool.ts';
import type { PublishedDocument } from './document.ts';
import type { FaultReason } from './fault.ts';
import { readPublished, type PublishedReading } from './read-published.ts';

/** A file on the disk, or bytes that are not there yet. */
export type PublishedFile = { file: string; path: string; size: number } | { file: string; bytes: Uint8Array };

/** How a published file is read: here, or in a process of its own. */
export type ReadPublished = (from: PublishedFile) => Promise<{ document: PublishedDocument } | { problem: Problem }>;

/** What a process is sent to read a published file. */
export interface PublishedTask {
  task: 'published';
  path?: string;
  bytes?: Uint8Array;
}

/** What it answers, where the system does not let it read. */
export type PublishedAnswer = PublishedReading | { system: string };

type Answer = PublishedAnswer | { ended: Ended };

export function publishedInPool(pool: ProcessPool): ReadPublished {
  return async (from) => {
    const where = 'path' in from ? { path: from.path } : { bytes: from.bytes };
    const answer = await pool.run<Answer>({
      size: 'path' in from ? from.size : from.bytes.length,
      message: { task: 'published', ...where } satisfies PublishedTask,
      answered: (value) => value as PublishedAnswer,
      ended: (ended) => ({ ended }),
    });
    return outcome(answer, from.file);
  };
}

export function publishedHere(read: (path: string) => Promise<Uint8Array>): ReadPublished {
  return async (from) => outcome(await answerOf('path' in from ? { task: 'published', path: from.path } : { task: 'published', bytes: from.bytes }, read), from.file);
}

/** @param read rejects with a Node error */
export async function answerOf({ path = '', bytes }: PublishedTask, read: (path: string) => Promise<Uint8Array>, progress?: () => void): Promise<PublishedAnswer> {
  try {
    return await readPublished(bytes ?? (await read(path)), progress);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || (syscall === undefined && code !== 'ECHANGED' && code !== 'ENOENT')) throw error;
    return { system: code };
  }
}

function outcome(answer: Answer, file: string): { document: PublishedDocument } | { problem: Problem } {
  if ('document' in answer) return answer;
  if ('system' in answer) return { problem: problem('R606', [{ file }], { reason: answer.system }) };
  if ('ended' in answer) return { problem: problem('R605', [{ file }], { ...answer.ended }) };
  return { problem: faultProblem(answer.fault, answer.detail, file) };
}

function faultProblem(fault: FaultReason, detail: string, file: string): Problem {
  const at = [{ file }];
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
