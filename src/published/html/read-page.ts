import { scanHtml } from '../../ledger/html/scan.ts';
import { TooMuch } from '../../ledger/html/table.ts';
import { recogniseEncoding, textPieces } from '../../ledger/text-encoding.ts';
import type { PublishedDocument } from '../document.ts';
import { PublishedFault } from '../fault.ts';
import { reportOnPage } from './content.ts';
import { PageReader } from './page-reader.ts';
import { SourceLines } from './source-lines.ts';
import { styleSheets } from './style-sheets.ts';

/** Bytes of a page with all its pictures in it. */
const LARGEST = 50_000_000;

/** Reads a web page. @throws PublishedFault */
export function readPage(bytes: Uint8Array): PublishedDocument {
  if (bytes.length > LARGEST) throw new PublishedFault('tooLarge');
  const found = recogniseEncoding(bytes);
  // A character that was lost before the page was saved takes no figure with it.
  if ('fault' in found && found.reason !== 'lost') throw new PublishedFault('encoding', String(found.offset + 1));
  const { encoding, start } = 'fault' in found ? { encoding: 'utf-8' as const, start: 0 } : found;
  try {
    // What a rule hides may stand in front of it.
    const sheets = hasLateStyles(bytes) ? styleSheets(textPieces(bytes, encoding, start)) : '';
    return documentOf(textPieces(bytes, encoding, start), sheets);
  } catch (error) {
    throw error instanceof TooMuch ? new PublishedFault('tooLarge') : error;
  }
}

function documentOf(pieces: Iterable<string>, sheets: string): PublishedDocument {
  const lines = new SourceLines();
  const page = new PageReader(lines, sheets);
  scanHtml(lines.through(pieces), page);
  page.end();
  if (page.unclosed) throw new PublishedFault('truncated');
  const title = page.title.replace(/\s+/g, ' ').trim();
  return { form: 'html', names: title === '' ? [] : [title], ...reportOnPage(page.blocks, page.parents), marks: [] };
}

function hasLateStyles(bytes: Uint8Array): boolean {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const body = page.indexOf('<body');
  return body >= 0 && page.indexOf('</style', body) >= 0;
}
