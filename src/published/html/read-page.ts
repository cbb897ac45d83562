import { scanHtml } from '../../ledger/html/scan.ts';
import { TooMuch } from '../../ledger/html/table.ts';
import { recogniseEncoding, textPieces } from '../../ledger/text-encoding.ts';
import type { PublishedDocument } from '../document.ts';
import { PublishedFault } from '../fault.ts';
import { reportOnPage } from './content.ts';
import { PageReader } from './page-reader.ts';
import { SourceLines } from './source-lines.ts';

/** Bytes of a page with all its pictures in it. */
const LARGEST = 50_000_000;

/** Reads a web page. @throws PublishedFault */
export function readPage(bytes: Uint8Array): PublishedDocument {
  if (bytes.length > LARGEST) throw new PublishedFault('tooLarge');
  const found = recogniseEncoding(bytes);
  // A character that was lost before the page was saved takes no figure with it.
  if ('fault' in found && found.reason !== 'lost') throw new PublishedFault('encoding', String(found.offset + 1));
  const { encoding, start } = 'fault' in found ? { encoding: 'utf-8' as const, start: 0 } : found;
  const lines = new SourceLines();
  const page = new PageReader(lines);
  try {
    scanHtml(lines.through(textPieces(bytes, encoding, start)), page);
    page.end();
  } catch (error) {
    throw error instanceof TooMuch ? new PublishedFault('tooLarge') : error;
  }
  if (page.unclosed) throw new PublishedFault('truncated');
  const title = page.title.replace(/\s+/g, ' ').trim();
  return { form: 'html', names: title === '' ? [] : [title], ...reportOnPage(page.blocks, page.parents), marks: [] };
}
