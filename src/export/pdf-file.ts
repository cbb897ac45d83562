/** The few facts about a finished PDF that are checked, and the places in it that are set. */
export interface PdfFile {
  encrypted: boolean;
  pages: number;
  title: string | undefined;
  /** The information dictionary as it stands in the file. */
  info: { start: number; text: string };
}

/**
 * Reads the classic cross-reference table and plain objects that Skia, Chromium's PDF writer, makes
 * (ISO 32000-1, 7.5). Undefined for anything else: that is not a file which our browser has finished.
 */
export function readPdfFile(bytes: Uint8Array): PdfFile | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 5) !== '%PDF-') return undefined;
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', Math.max(0, file.length - 100)));
  if (!end) return undefined;
  const table = file.toString('latin1', Number(end[1]));
  const [, entries = '', trailer = ''] = /^xref\s+([\s\S]*?)trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table) ?? [];
  const object = (text: string, key: string): { start: number; text: string } | undefined => {
    const [, number] = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(text) ?? [];
    const start = number === undefined ? undefined : objectOffset(entries, Number(number));
    if (start === undefined) return undefined;
    const stop = file.indexOf('endobj', start);
    return stop < 0 ? undefined : { start, text: file.toString('latin1', start, stop) };
  };
  const root = object(trailer, 'Root');
  const info = object(trailer, 'Info');
  const pages = root && object(root.text, 'Pages');
  if (!info || !pages) return undefined;
  return {
    encrypted: /\/Encrypt\b/.test(trailer),
    pages: Number(/\/Count\s+(\d+)/.exec(pages.text)?.[1] ?? 0),
    title: textString(/\/Title\s*(<[\da-fA-F\s]*>|\((?:[^()\\]|\\[\s\S])*\))/.exec(info.text)?.[1]),
    info,
  };
}

/** Sections of `first count` and then entries of twenty bytes each. */
function objectOffset(entries: string, wanted: number): number | undefined {
  const section = /(\d+) (\d+)\s*\n/y;
  for (let head = section.exec(entries); head; head = section.exec(entries)) {
    const first = Number(head[1]);
    const count = Number(head[2]);
    const body = section.lastIndex;
    if (wanted >= first && wanted < first + count) return Number(entries.substr(body + (wanted - first) * 20, 10));
    section.lastIndex = body + count * 20;
  }
  return undefined;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text string: hexadecimal or literal, in UTF-16 if it begins with the byte order mark (ISO 32000-1, 7.9.2). */
function textString(source: string | undefined): string | undefined {
  if (source === undefined) return undefined;
  const bytes = source.startsWith('<')
    ? Buffer.from(source.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(
        source.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, escaped: string) =>
          /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (escapes[escaped] ?? escaped),
        ),
        'latin1',
      );
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return new TextDecoder('utf-16be').decode(bytes.subarray(2));
}
