/** Widths in em of the sans face (Noto Sans SC), a little generous: what is laid out by them must not overflow. */
function characterWidth(character: string): number {
  const c = character.codePointAt(0) ?? 0;
  if (c >= 0x2e80 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2460 && c <= 0x24ff)) return 1;
  if (character >= '0' && character <= '9') return 0.565;
  if (character === ' ' || character === '.' || character === ',' || character === ':') return 0.32;
  if (character >= 'a' && character <= 'z') return character === 'm' || character === 'w' ? 0.9 : 0.58;
  if (character >= 'A' && character <= 'Z') return character === 'W' || character === 'M' ? 0.92 : 0.72;
  return c < 0x80 ? 0.6 : 0.8;
}

export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** May not stand at the beginning of a line. */
const CLOSING = /[，。；：、！？）》」』”’〉】…%℃,.;:!?)\]]/;
const WORD = /[\w.]+|[\s\S]/gu;

/** Breaks a text into lines as a browser would: words and numbers stay whole, a line does not begin with a comma. */
export function breakLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(WORD)) {
    if (line !== '' && textWidth(line + word, size) > width && !(CLOSING.test(word) && textWidth(line, size) <= width)) {
      lines.push(line);
      line = '';
    }
    if (line === '' && textWidth(word, size) > width) {
      for (const character of word) {
        if (line !== '' && textWidth(line + character, size) > width) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    } else line += word;
  }
  return line === '' ? lines : [...lines, line];
}

/** How many lines a text takes; one character a line is kept back for what the estimate does not know. */
export function lineCount(text: string, width: number, size: number): number {
  return Math.max(1, breakLines(text, width - size, size).length);
}
