import type * as Pdfjs from 'unpdf/pdfjs';
import { PublishedFault } from '../fault.ts';
import { chineseCmap } from './chinese-cmaps.ts';
import { uprightCharacters } from './characters.ts';
import { addMissingMethods } from './missing-methods.ts';
import { boxOf, type Box, type PdfNode, type PdfPage, type Run } from './page.ts';
import { rulesOf, type Operators } from './rules.ts';

type Document = Awaited<ReturnType<typeof Pdfjs.getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Content = Awaited<ReturnType<Page['getTextContent']>>['items'][number];

/** The only door to the library. Files beside it (tables of encodings) come from here, never from a network. */
class Encodings {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const found = chineseCmap(filename);
    return found === undefined ? Promise.reject(new Error(filename)) : Promise.resolve(new TextEncoder().encode(found));
  }
}

export interface PdfFile {
  title: string;
  pages: number;
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** Opens a PDF; nothing in it is run, and no picture in it is unpacked. @throws PublishedFault */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  addMissingMethods();
  const pdfjs = await import('unpdf/pdfjs');
  const task = pdfjs.getDocument({
    // The library keeps what it is given, and takes no Buffer.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 1,
    cMapPacked: false,
    BinaryDataFactory: Encodings,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    return {
      title: typeof title === 'string' ? title : '',
      pages: document.numPages,
      page: async (number) => pageOf(pdfjs, await document.getPage(number)),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw faultOf(error as Error);
  }
}

export function faultOf(error: Error): Error {
  if (error.name === 'PasswordException') return new PublishedFault('password');
  // What the library says, or stumbles over, in a file that it cannot make sense of; anything else is a fault of the program.
  const its = /^(?:InvalidPDFException|UnknownErrorException|FormatError)$/.test(error.name) || /[\\/]unpdf[\\/]/.test(error.stack ?? '');
  return its ? new PublishedFault('damaged', error.message.replace(/\s+/g, ' ').slice(0, 60)) : error;
}

async function pageOf(pdfjs: typeof Pdfjs, page: Page): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  return {
    number: page.pageNumber,
    width: view.width,
    height: view.height,
    runs: runsOf(items, view.transform),
    tree: nodeOf(await page.getStructTree()),
    rules: async () => rulesOf((await page.getOperatorList()) as Operators, pdfjs.OPS, view.transform),
  };
}

function runsOf(items: readonly Content[], view: readonly number[]): Run[] {
  const marks: (string | undefined)[] = [];
  return items.flatMap((item) => {
    if ('type' in item) {
      const { id } = item as { id?: string | null };
      if (item.type === 'endMarkedContent') marks.pop();
      // Marks within marks belong to the outer one, but for those with a number of their own.
      else marks.push(item.type === 'beginMarkedContentProps' && id ? id : marks.at(-1));
      return [];
    }
    const { str, width, height, transform } = item;
    return str.trim() === '' ? [] : [{ text: uprightCharacters(str), size: height, mark: marks.at(-1), ...wordBox(transform as number[], width, height, view) }];
  });
}

/** The corners of words that begin at a point and run in a direction, on the upright page. */
function wordBox([a = 1, b = 0, , , e = 0, f = 0]: readonly number[], width: number, height: number, view: readonly number[]): Box {
  const length = Math.hypot(a, b) || 1;
  const [along, up] = [{ x: (a / length) * width, y: (b / length) * width }, { x: (-b / length) * height, y: (a / length) * height }];
  const corners = [[0, 0], [along.x, along.y], [up.x, up.y], [along.x + up.x, along.y + up.y]].map(([x = 0, y = 0]) => onPage(e + x, f + y, view));
  return boxOf(corners);
}

function onPage(x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

interface TreeNode {
  role?: string;
  children?: TreeNode[];
  type?: string;
  id?: string;
}

function nodeOf(node: TreeNode | null): PdfNode | undefined {
  if (!node) return undefined;
  const children = (node.children ?? []).flatMap((child): PdfNode['children'] => {
    if (child.type === 'content' && child.id !== undefined) return [{ mark: child.id }];
    const inner = child.role === undefined ? undefined : nodeOf(child);
    return inner ? [inner] : [];
  });
  return { role: node.role ?? '', children };
}
