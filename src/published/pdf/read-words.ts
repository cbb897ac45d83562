import { lineText, linesOf } from './lines.ts';
import { faultOf, openPdf } from './open-pdf.ts';
import type { Run } from './page.ts';

/** The words of a page: in the order in which they were drawn, and line by line. */
export interface PdfWords {
  stream: string;
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
  return { stream: runs.map((run) => run.text).join(''), lines: linesOf(runs).map(lineText) };
}
