import { fileType } from '../ledger/file-type.ts';
import { oleKind, zipKind } from '../ledger/office-kind.ts';
import { zipContent, zipEntries, type ZipEntry } from '../ledger/zip.ts';
import type { PublishedDocument } from './document.ts';
import { PublishedFault } from './fault.ts';

type Form = PublishedDocument['form'];

/** Bytes of any file: a scanned report has pictures of all its pages. */
const LARGEST = 300_000_000;

/** Reads a published file; what it is, its bytes decide. @param progress called as long as it goes on @throws PublishedFault */
export async function readPublished(bytes: Uint8Array, progress: () => void = () => {}): Promise<PublishedDocument> {
  if (bytes.length > LARGEST) throw new PublishedFault('tooLarge');
  return readForm(formOf(bytes), bytes, progress);
}

async function readForm(form: Form, bytes: Uint8Array, progress: () => void): Promise<PublishedDocument> {
  switch (form) {
    case 'html':
      return (await import('./html/read-page.ts')).readPage(bytes);
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, progress);
    default:
      return (await import('./sheet/read-sheet.ts')).readSheet(bytes);
  }
}

/** Some writers put a few bytes in front. */
const PDF_BEGINS = 1024;
/** Where a fragment of a page shows its first element. */
const PAGE_BEGINS = 200_000;

function formOf(bytes: Uint8Array): Form {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PAGE_BEGINS)).toString('latin1');
  if (head.slice(0, PDF_BEGINS).includes('%PDF-')) return 'pdf';
  const type = fileType(bytes);
  if (type === 'empty') throw new PublishedFault('empty');
  if (type === 'html') return 'html';
  if (type === 'zip') return formOfZip(bytes);
  if (type === 'ole') return formOfOle(bytes);
  if (type === 'biff' || type === 'xml2003') return 'sheet';
  if (head.startsWith('{\\rtf')) throw new PublishedFault('other', 'RTF 文档');
  if (type === 'mhtml') throw new PublishedFault('other', '网页归档文件（.mht）');
  if (type === 'text' && /<(?:table|p|div|section|article|h[1-6])[\s>]/i.test(head)) return 'html';
  throw new PublishedFault('other', typeof type === 'object' ? type.other : type === 'xml' ? 'XML 文件' : '文本文件');
}

function formOfZip(bytes: Uint8Array): Form {
  const entries = zipEntries(bytes);
  if ('fault' in entries) {
    const { fault, entry = '' } = entries;
    if (fault === 'encrypted') throw new PublishedFault('password');
    throw new PublishedFault(fault === 'tooLarge' || fault === 'truncated' ? fault : 'damaged', entry);
  }
  const names = entries.map((entry) => entry.name);
  if (names.includes('OFD.xml')) throw new PublishedFault('other', 'OFD 文件');
  const kind = zipKind(names);
  if (kind === 'xlsx' || kind === 'xlsb') return 'sheet';
  if (kind === 'ods') return isText(bytes, entries) ? other('OpenDocument 文档（.odt）') : 'sheet';
  return kind.other === 'Word 文档' ? 'docx' : other(kind.other);
}

/** OpenDocument says what it is in an entry of its own. */
function isText(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const entry = entries.find((e) => e.name === 'mimetype');
  const content = entry && zipContent(bytes, entry);
  return content !== undefined && !('fault' in content) && Buffer.from(content).includes('opendocument.text');
}

function formOfOle(bytes: Uint8Array): Form {
  const kind = oleKind(bytes);
  if (kind === 'xls') return 'sheet';
  if (kind === 'password' || kind === 'truncated') throw new PublishedFault(kind);
  return other(kind.other === 'Word 文档' ? 'Word 97-2003 文档（.doc）' : kind.other);
}

function other(found: string): never {
  throw new PublishedFault('other', found);
}
