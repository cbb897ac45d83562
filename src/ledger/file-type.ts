import { byMark } from './text-encoding.ts';

/** What a file is, by its bytes: names lie (reports saved by web systems as .xls are often HTML). */
export type FileType =
  | 'empty'
  | 'zip'
  /** OLE2 compound file: BIFF8 .xls, .et, and workbooks with a password. */
  | 'ole'
  /** BIFF2-5 without a container. */
  | 'biff'
  | 'html'
  /** A web page with its pictures in one file, as mail packs them. */
  | 'mhtml'
  /** XML Spreadsheet of Excel 2003. */
  | 'xml2003'
  | 'xml'
  | 'text'
  /** Anything else, with its usual name where it has one. */
  | { other: string };

const SIGNATURES: [string, string][] = [
  ['ffd8ff', 'JPEG 图片'],
  ['89504e47', 'PNG 图片'],
  ['47494638', 'GIF 图片'],
  ['25504446', 'PDF'],
  ['52617221', 'RAR 压缩包'],
  ['377abcaf', '7z 压缩包'],
  ['1f8b', 'gzip 压缩包'],
  ['7f454c46', '程序'],
  ['4d5a', '程序'],
  ['424d', 'BMP 图片'],
];

/** Pages made by templates often begin with a screenful of blank lines. */
const BLANK = 200_000;
const HEAD = 4096;
/** Bytes that tell what a file is. */
export const BEGINNING = BLANK + HEAD;

/** @param bytes the beginning of the file, or all of it */
export function fileType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip';
  if (hex === 'd0cf11e0a1b11ae1') return 'ole';
  if (/^09(00|02|04|08)(04|06|08)00/.test(hex)) return 'biff';
  const signature = SIGNATURES.find(([magic]) => hex.startsWith(magic));
  if (signature) return { other: signature[1] };
  const wide = byMark(head)?.encoding;
  const isWide = wide?.startsWith('utf-16') === true;
  if (!isWide && head.includes(0)) return { other: '二进制文件' };
  return typeOfText(beginning(bytes, isWide ? wide : undefined));
}

/** The first words, in small letters, without comments in front of them. */
function beginning(bytes: Uint8Array, wide: string | undefined): string {
  let start = 0;
  while (start < Math.min(bytes.length, BLANK) && (bytes[start] as number) <= 0x20) start++;
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes.subarray(wide ? 0 : start, start + HEAD));
  return text.replace(/^(?:\s|<!--[^]*?-->)+/, '').toLowerCase();
}

function typeOfText(text: string): FileType {
  if (/^<(?:\?xml|\?mso|(?:\w+:)?workbook[\s>])/.test(text)) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') || text.includes('progid="excel.sheet"')) return 'xml2003';
    return text.includes('<html') ? 'html' : 'xml';
  }
  if (/^<(?:!doctype html|(?:html|table|head|meta|body|style|div|title|script|link|center|font|form|h\d|p|tr|span|base|br)[\s/>])/.test(text)) return 'html';
  return /^(?:mime-version|content-type|from|date|x-[\w-]+)\s*:[^]*content-type\s*:\s*multipart\//.test(text) ? 'mhtml' : 'text';
}
