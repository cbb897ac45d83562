import type { XlsxFault } from '../../ledger/xlsx/fault.ts';
import { Package, PartFault, scanPart } from '../../ledger/xlsx/package.ts';
import { relationsOf } from '../../ledger/xlsx/relations.ts';
import { NAME } from '../../ledger/xlsx/xml-names.ts';
import type { XmlHandler } from '../../ledger/xlsx/xml-scanner.ts';
import { decodeXml } from '../../ledger/xlsx/xml-text.ts';
import { zipEntries, type ZipFault } from '../../ledger/zip.ts';
import type { PublishedDocument } from '../document.ts';
import { PublishedFault } from '../fault.ts';
import { DocumentScanner } from './document-scanner.ts';
import { ParagraphStyles } from './paragraph-styles.ts';

/** Bytes of the main part: a report has a hundredth of it. */
const LARGEST = 60_000_000;

/** Reads a Word document. @throws PublishedFault */
export async function readDocx(bytes: Uint8Array): Promise<PublishedDocument> {
  const entries = zipEntries(bytes);
  if ('fault' in entries) throw zipFault(entries);
  try {
    const parts = new Package(bytes, entries);
    const relations = await relationsOf(parts, '');
    const main = relations.find((r) => r.type === 'officeDocument')?.target ?? 'word/document.xml';
    const part = parts.part(main);
    if (part.size > LARGEST) throw new PublishedFault('tooLarge', main);
    const styles = new ParagraphStyles();
    const styled = parts.find((await relationsOf(parts, main)).find((r) => r.type === 'styles')?.target ?? '');
    if (styled) await scanPart(styled, styles, true);
    const document = await scanPart(part, new DocumentScanner(styles), true);
    const properties = parts.find(relations.find((r) => r.type === 'core-properties')?.target ?? 'docProps/core.xml');
    const title = properties ? (await scanPart(properties, new TitleScanner())).title.trim() : '';
    return { form: 'docx', names: title === '' ? [] : [title], head: [], blocks: document.blocks, marks: document.marks };
  } catch (error) {
    throw error instanceof PartFault ? partFault(error.part, error.fault) : error;
  }
}

class TitleScanner implements XmlHandler {
  title = '';
  #inTitle = false;

  open(name: number): void {
    this.#inTitle = name === NAME.title;
  }

  close(): void {
    this.#inTitle = false;
  }

  text(bytes: Uint8Array, start: number, end: number): void {
    if (this.#inTitle) this.title += decodeXml(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString());
  }
}

function zipFault({ fault, entry = '' }: ZipFault): PublishedFault {
  if (fault === 'encrypted') return new PublishedFault('password');
  if (fault === 'tooLarge') return new PublishedFault('tooLarge', entry);
  return new PublishedFault(fault === 'truncated' ? 'truncated' : 'damaged', entry);
}

function partFault(part: string, { reason }: XlsxFault): PublishedFault {
  if (reason === 'tooLarge' || reason === 'dtd') return new PublishedFault(reason, part);
  return new PublishedFault('damaged', part);
}
