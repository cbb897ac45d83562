/** Columns of a terminal: East Asian wide and full-width characters take two. */
export function width(text: string): number {
  let columns = 0;
  for (const char of text) columns += charWidth(char.codePointAt(0) ?? 0);
  return columns;
}

const WIDE: [number, number][] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf],
  [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];
/** Ambiguous characters that Chinese fonts draw two columns wide. */
const AMBIGUOUS = new Set([...'“”‘’…—·×÷±①②③④⑤⑥⑦⑧⑨⑩'].map((c) => c.codePointAt(0)));

function charWidth(code: number): number {
  if (code === 0 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f)) return 0;
  return AMBIGUOUS.has(code) || WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** The longest beginning that fits, with `…` where something was cut. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let out = '';
  for (const char of text) {
    if (width(out + char) > columns - 2) break;
    out += char;
  }
  return `${out}…`;
}

/** Closing marks do not begin a line, opening marks do not end one (GB/T 15834-2011). */
const NOT_FIRST = new Set('，。、；：？！）》」』】”’…,.;:?!)＝');
const NOT_LAST = new Set('（《「『【“‘(＝');

/** Breaks text into lines of at most so many columns: Chinese anywhere but at marks, Latin words between words. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (line !== '' && width(line + piece.trimEnd()) > columns) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
      while (width(line.trimEnd()) > columns) {
        const head = [...line].reduce((a, c) => (width(a + c) <= columns ? a + c : a), '');
        if (head === '' || !line.startsWith(head)) break;
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** What stays together: a Latin word with its space, a character with the closing marks behind it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const part of text.match(/[!-~]+\s*|\s+|[^!-~\s]/gu) ?? []) {
    const last = found.at(-1);
    const first = part[0] ?? '';
    if (last !== undefined && (NOT_FIRST.has(first) || NOT_LAST.has([...last.trimEnd()].at(-1) ?? ''))) {
      found[found.length - 1] = last + part;
    } else found.push(part);
  }
  return found;
}
