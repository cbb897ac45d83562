import { problem, type Problem } from '../../diagnostics/problem.ts';
import type { ZipFault } from '../zip.ts';
import type { XlsxFault } from './fault.ts';
import type { PartFault } from './package.ts';

export function zipProblem(file: string, { fault, entry }: ZipFault): Problem {
  if (fault === 'encrypted') return problem('L104', [{ file }], {});
  return fault === 'tooLarge' ? problem('L108', [{ file }], { part: entry }) : problem('L103', [{ file }], { part: entry });
}

export function partProblem(file: string, { part, fault }: PartFault): Problem {
  return fault.reason === 'tooLarge' ? problem('L108', [{ file }], { part }) : problem('L103', [{ file }], { part });
}

export function sheetProblem(file: string, sheet: string, part: string, fault: XlsxFault): Problem {
  if (fault.reason === 'tooLarge') return problem('L108', [{ file, sheet }], { part });
  if (fault.reason !== 'xml' && fault.reason !== 'cell') return problem('L103', [{ file, sheet }], { part });
  return problem('L106', [{ file, sheet, ...(fault.range === undefined ? {} : { range: fault.range }) }], {});
}
