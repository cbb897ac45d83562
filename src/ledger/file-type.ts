/** What a file is, by its bytes: names lie (reports saved by web systems as .xls are often HTML). */
export type FileType =
  | 'empty'
  | 'zip'
  /** OLE2 compound file: BIFF8 .xls, .et, and workbooks with a password. */
  | 'ole'
  /** BIFF2-5 without a container. */
  | 'biff'
  | 'html'
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

export function fileType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip';
  if (hex === 'd0cf11e0a1b11ae1') return 'ole';
  if (/^09(00|02|04|08)(04|06|08)00/.test(hex)) return 'biff';
  const signature = SIGNATURES.find(([magic]) => hex.startsWith(magic));
  if (signature) return { other: signature[1] };
  const utf16 = hex.startsWith('fffe') || hex.startsWith('feff');
  if (!utf16 && head.includes(0)) return { other: '二进制文件' };
  const text = head.toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (text.startsWith('<?xml') || text.startsWith('<workbook')) return text.includes('<html') ? 'html' : 'xml';
  if (/^<(?:!doctype html|html|table|head|meta|body|style|div)/.test(text)) return 'html';
  return 'text';
}
