const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** 2024-01-01 00:00 as MS-DOS writes it: date above, time below. */
const FIXED = (((2024 - 1980) << 9) | (1 << 5) | 1) * 65536;

/** The same archive with the same date on every entry: the writer puts in the clock, so two runs would differ. */
export function withFixedDates(bytes) {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a zip archive');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('the central directory is broken');
    zip.writeUInt32LE(FIXED, at + 12);
    zip.writeUInt32LE(FIXED, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
