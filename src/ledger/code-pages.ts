/**
 * The code pages that SheetJS asks for when a workbook is older than Unicode (BIFF5 of Excel 95, and what some systems
 * write to this day): without them it takes each byte for a Latin letter. Node knows all of them.
 */
export const codePages = {
  utils: {
    hascp: (page: number): boolean => page in ENCODINGS,
    decode(page: number, data: Uint8Array | number[] | string): string {
      if (typeof data === 'string') return data;
      // Single characters of Unicode strings come as one number, or two.
      if (Array.isArray(data) && data.length <= 2) return String.fromCharCode((data[0] ?? 0) | ((data[1] ?? 0) << 8));
      return decode(page, Array.isArray(data) ? Uint8Array.from(data) : data);
    },
    encode(page: number, text: string): Uint8Array {
      return Buffer.from(text, page === 1200 ? 'utf16le' : page === 65001 ? 'utf8' : 'latin1');
    },
  },
};

const ENCODINGS: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1200: 'utf-16le',
  1252: 'windows-1252',
  10000: 'macintosh',
  10008: 'gb18030',
  28591: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

const GB18030 = new TextDecoder('gb18030', { fatal: true });

function decode(page: number, bytes: Uint8Array): string {
  const encoding = ENCODINGS[page] ?? `windows-${page}`;
  // Programs that know one language alone write Chinese under the code page of western Europe.
  if (encoding === 'windows-1252' && bytes.some((byte) => byte >= 0x80)) {
    try {
      return GB18030.decode(bytes);
    } catch {
      // It is western text.
    }
  }
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
