import { loadPage, type BrowserSession } from './browser.ts';
import { readPdfFile, type PdfFile } from './pdf-file.ts';
import { renumberNodes } from './pdf-nodes.ts';
import { Failure, problem } from '../diagnostics/problem.ts';

export interface PdfOptions {
  /** The text of the HTML's `title` element; the finished PDF must carry it. */
  title: string;
  /** Stands in the file as the date it was made, so that the same input gives the same bytes. */
  date: Date;
  landscape?: boolean;
  /** CSS lengths, for pages whose style sheet has no `@page {size}`. */
  width?: string;
  height?: string;
}

export async function printPdf(session: BrowserSession, html: string, options: PdfOptions): Promise<Uint8Array> {
  const { title, date, ...paper } = options;
  return session.withPage(async (page) => {
    await loadPage(page, html);
    const bytes = await page.pdf({
      ...paper,
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      // The fonts have been waited for, with a time limit.
      waitForFonts: false,
      timeout: 0,
    });
    setMetadata(bytes, checkedFile(bytes, title), date);
    renumberNodes(bytes);
    return bytes;
  });
}

/** A redirect or a navigation would have put another page in the report's place, with another title. */
function checkedFile(bytes: Uint8Array, title: string): PdfFile {
  const file = readPdfFile(bytes);
  // As a browser shows a title (https://html.spec.whatwg.org/multipage/dom.html#document.title).
  const expected = title.replace(/[\t\n\f\r ]+/g, ' ').trim();
  const fault = !file ? 'file' : file.encrypted ? 'encrypted' : file.pages < 1 ? 'pages' : (file.title ?? '') !== expected ? 'title' : undefined;
  if (file && !fault) return file;
  throw new Failure(problem('P704', [], { fault: fault ?? 'file', title: expected, found: file?.title }));
}

/** In place and of the same length, so that no offset in the file moves. */
function setMetadata(bytes: Uint8Array, file: PdfFile, date: Date): void {
  const stamp = date.toISOString().replace(/\D/g, '').slice(0, 14);
  const text = file.info.text
    .replace(/(\/(?:CreationDate|ModDate)\s*\(D:)\d{14}[+-]\d{2}'\d{2}'/g, `$1${stamp}+00'00'`)
    // Some versions write their user agent here, which names the operating system.
    .replace(/(\/Creator\s*)(\((?:[^()\\]|\\[\s\S])*\))/, (_all, key: string, value: string) => key + replaced(value, '(nianbao)'));
  bytes.set(Buffer.from(text, 'latin1'), file.info.start);
}

function replaced(value: string, by: string): string {
  return by.length <= value.length ? by.padEnd(value.length) : value;
}
