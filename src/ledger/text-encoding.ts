export type Decoded = { text: string; encoding: string } | { fault: 'encoding'; offset: number };

/**
 * UTF-8 or UTF-16 by its byte order mark, else UTF-8 where every byte fits, else GB18030 (which holds GBK and GB2312).
 * Nothing is replaced: bytes that fit none are a fault with their place.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marks: [number[], string][] = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ];
  const marked = marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    const text = decode(bytes, encoding);
    if (text === undefined || /[\uFFFD\0]/.test(text) || (encoding === 'gb18030' && !looksChinese(text))) continue;
    return { text, encoding };
  }
  return { fault: 'encoding', offset: firstBadByte(bytes, marked ?? 'gb18030') };
}

/**
 * GB18030 gives a character for almost any two bytes: Big5, and UTF-8 with one wrong byte, come out as rare ones. Of a
 * true text nearly all are among the 3755 of the first level of GB2312 (ordered by sound, hence all over this range).
 */
function looksChinese(text: string): boolean {
  const han = [...text.matchAll(/\p{Script=Han}/gu)].slice(0, 5000);
  const common = han.filter(([char]) => FIRST_LEVEL.has(char)).length;
  const strange = /[\uE000-\uF8FF]/.test(text);
  return !strange && (han.length < 8 || common / han.length > 0.7);
}

/** GB2312, rows 16 to 55. */
const FIRST_LEVEL = new Set(
  new TextDecoder('gb18030').decode(
    Uint8Array.from({ length: 40 * 94 * 2 }, (_, i) => {
      const [row, cell] = [Math.floor(i / 188), Math.floor(i / 2) % 94];
      return i % 2 === 0 ? 0xb0 + row : 0xa1 + cell;
    }),
  ),
);

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first byte that does not fit, found by halving: a prefix decodes as long as nothing in it is wrong. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
