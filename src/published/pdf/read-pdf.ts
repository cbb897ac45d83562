import { formats } from '../../formats/index.ts';
import type { Format } from '../../formats/schema.ts';
import { MOST_TEXT, type Block, type PublishedDocument } from '../document.ts';
import { PublishedFault } from '../fault.ts';
import { readForm } from '../form/read-form.ts';
import { splitTables } from '../section-titles.ts';
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
    const blocks = await blocksOf(pages);
    return { form: 'pdf', names: file.title === '' ? [] : [file.title], head: [], blocks, marks: [], ...(hasWrongSum(bytes) ? { wrongSum: true } : {}) };
  } catch (error) {
    throw faultOf(error as Error);
  } finally {
    await file.close();
  }
}

/** Tags may know of no table, or not of one without lines: then the reading with more figures goes. */
async function blocksOf(pages: readonly PdfPage[]): Promise<Block[]> {
  const byTags = pages.some(tagsTables) ? await readPages(pages, true) : undefined;
  if (byTags && figuresIn(byTags) === 1) return byTags;
  const byPlaces = await readPages(pages, false);
  return byTags && figuresIn(byTags) >= figuresIn(byPlaces) ? byTags : byPlaces;
}

async function readPages(pages: readonly PdfPage[], tags: boolean): Promise<Block[]> {
  const margins = marginsOf(pages);
  const blocks: PageBlocks[] = [];
  for (const page of pages) blocks.push(tags && isTagged(page) ? taggedBlocks(page) : await untaggedBlocks(page, margins));
  return joinPages(blocks);
}

/** The share of the form's figures that can be read, from 0 to 1. */
function figuresIn(blocks: readonly Block[]): number {
  const { figures, format } = readForm(splitTables(blocks), '', formats.at(-1) as Format);
  return figures.size / format.figures.filter((f) => f.printed).length;
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
