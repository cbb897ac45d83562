import { MOST_TEXT, type PublishedDocument } from '../document.ts';
import { PublishedFault } from '../fault.ts';
import { withoutFurniture } from './furniture.ts';
import { joinPages } from './join-pages.ts';
import { faultOf, openPdf, type PdfFile } from './open-pdf.ts';
import type { PdfPage } from './page.ts';
import { hasWrongSum } from './stream-sums.ts';
import { isTagged, taggedBlocks, tagsTables } from './tagged-page.ts';
import { marginsOf, untaggedBlocks, type PageBlocks } from './untagged-page.ts';

const MOST_PAGES = 600;

/** Reads a PDF: by its tags where it has them, else by where its words and lines stand. @throws PublishedFault */
export async function readPdf(bytes: Uint8Array, progress: () => void = () => {}): Promise<PublishedDocument> {
  const file = await openPdf(bytes);
  try {
    if (file.pages > MOST_PAGES) throw new PublishedFault('tooLarge');
    const pages = withoutFurniture(await pagesOf(file, progress));
    const margins = marginsOf(pages);
    const blocks: PageBlocks[] = [];
    // Tags that know of no table are those of a program that writes paragraphs only.
    const tagged = pages.some((page) => tagsTables(page));
    for (const page of pages) blocks.push(tagged && isTagged(page) ? taggedBlocks(page) : await untaggedBlocks(page, margins));
    return { form: 'pdf', names: file.title === '' ? [] : [file.title], head: [], blocks: joinPages(blocks), marks: [], ...(hasWrongSum(bytes) ? { wrongSum: true } : {}) };
  } catch (error) {
    throw faultOf(error as Error);
  } finally {
    await file.close();
  }
}

async function pagesOf(file: PdfFile, progress: () => void): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= file.pages; number++) {
    const page = await file.page(number);
    length += page.runs.reduce((sum, run) => sum + run.text.length, 0);
    if (length > MOST_TEXT) throw new PublishedFault('tooLarge');
    pages.push(page);
    progress();
  }
  if (length === 0) throw new PublishedFault('noText', String(file.pages));
  return pages;
}
