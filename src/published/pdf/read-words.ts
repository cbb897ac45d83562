import { lineText, linesOf } from './lines.ts';
import { faultOf, openPdf } from './open-pdf.ts';
import { middleOf, type Run } from './page.ts';

export interface PdfWords {
  /** In the order in which they were drawn; with a blank where one does not touch the next. */
  stream: string;
  /** Line by line, from top to bottom. */
  lines: string[];
}

/** @throws PublishedFault */
export async function readPdfWords(bytes: Uint8Array): Promise<PdfWords[]> {
  const file = await openPdf(bytes);
  try {
    const pages: PdfWords[] = [];
    for (let number = 1; number <= file.pages; number++) {
      pages.push(pageWords((await file.page(number)).runs));
    }
    return pages;
  } catch (error) {
    throw faultOf(error as Error);
  } finally {
    await file.close();
  }
}

export function pageWords(runs: readonly Run[]): PdfWords {
  return { stream: streamOf(runs), lines: linesOf(runs).map(lineText) };
}

function streamOf(runs: readonly Run[]): string {
  let stream = '';
  for (const [index, run] of runs.entries()) {
    const last = runs[index - 1];
    stream += last && !touches(last, run) ? ` ${run.text}` : run.text;
  }
  return stream;
}

/** Goes on where the last has ended, so that digits of both would be one number. */
function touches(last: Run, run: Run): boolean {
  const near = Math.min(last.size, run.size) * 0.2;
  return Math.abs(run.left - last.right) < near && Math.abs(middleOf(run).y - middleOf(last).y) < Math.max(last.size, run.size) / 2;
}
