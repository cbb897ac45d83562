import { problem, type Problem } from '../../diagnostics/problem.ts';
import type { ZipFault } from '../zip.ts';
import type { FaultReason, XlsxFault } from './fault.ts';
import type { PartFault } from './package.ts';

export function zipProblem(file: string, { fault, entry }: ZipFault): Problem {
  if (fault === 'encrypted') return problem('L104', [{ file }], {});
  if (fault === 'tooLarge') return problem('L108', [{ file }], { part: entry });
  return problem('L103', [{ file }], { part: entry, reason: fault });
}

export function partProblem(file: string, { part, fault }: PartFault): Problem {
  if (fault.reason === 'tooLarge') return problem('L108', [{ file }], { part });
  return problem('L103', [{ file }], { part, reason: fault.reason });
}

/** Faults of the words of a sheet, not of the bytes that hold it. */
const OF_THE_SHEET: readonly FaultReason[] = ['xml', 'unclosed', 'cell'];

export function sheetProblem(file: string, sheet: string, part: string, { reason, range }: XlsxFault): Problem {
  if (reason === 'tooLarge') return problem('L108', [{ file, sheet }], { part });
  if (!OF_THE_SHEET.includes(reason)) return problem('L103', [{ file, sheet }], { part, reason });
  return problem('L106', [{ file, sheet, ...(range === undefined ? {} : { range }) }], { reason: reason as 'xml' | 'unclosed' | 'cell' });
}
