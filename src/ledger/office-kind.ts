import { isCutShort } from './compound-file.ts';

/** What a zip archive holds, by the names of its entries. .ods has one content.xml, .xlsb has its sheets in binary. */
export function zipKind(names: readonly string[]): 'xlsx' | 'xlsb' | 'ods' | { other: string } {
  if (names.includes('content.xml')) return 'ods';
  if (names.some((name) => /(?:^|\/)workbook\.bin$/i.test(name))) return 'xlsb';
  // Not every program calls the folder so; the relations of the package say which part is the workbook.
  if (names.some((name) => /^\/?xl\//i.test(name)) || names.some((name) => /(?:^|\/)worksheets\//i.test(name))) return 'xlsx';
  if (names.some((name) => /^word\//i.test(name))) return { other: 'Word 文档' };
  if (names.some((name) => /^ppt\//i.test(name))) return { other: '演示文稿' };
  if (names.some((name) => /\.iwa$/i.test(name) || /(?:^|\/)Index\.zip$/i.test(name))) return { other: '苹果电脑的 Numbers 表格' };
  return { other: '压缩包' };
}

/** The directory of a compound file names its streams in UTF-16. */
export function oleKind(bytes: Uint8Array): 'xls' | 'password' | 'truncated' | { other: string } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'password';
  if (isCutShort(bytes)) return 'truncated';
  if (has('Workbook') || has('Book')) return 'xls';
  return { other: has('WordDocument') ? 'Word 文档' : 'OLE 文件' };
}
