/**
 * The 3755 characters of the first level of GB2312, rows 16 to 55: ordered by sound, hence all over the range that
 * wrong encodings come out in.
 */
export const firstLevelGb2312 = once(() => {
  const bytes = Uint8Array.from({ length: 40 * 94 * 2 }, (_, i) => {
    const [row, cell] = [Math.floor(i / 188), Math.floor(i / 2) % 94];
    return i % 2 === 0 ? 0xb0 + row : 0xa1 + cell;
  });
  return new Set(new TextDecoder('gb18030').decode(bytes));
});

/** The 5401 frequent characters of Big5, A440 to C67E. */
export const firstLevelBig5 = once(() => {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= (lead === 0xc6 ? 0x7e : 0xfe); trail++) if (trail <= 0x7e || trail >= 0xa1) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('big5').decode(Uint8Array.from(bytes)));
});

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
