import { inflateSync } from 'node:zlib';

/** Larger parts are pictures, and fonts that hold all characters. */
const LARGEST = 20_000_000;

/**
 * Whether a compressed part of the file is not what its checksum says: a changed byte may have changed a number. Viewers, and
 * the library, pass over it. Parts that are cut off or otherwise broken are missed where they are read.
 */
export function hasWrongSum(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What is encrypted is not compressed as it stands.
  if (file.includes('/Encrypt')) return false;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const begin = at + (file[at + 6] === 0x0d && file[at + 7] === 0x0a ? 8 : 7);
    const end = file.indexOf('endstream', begin);
    if (end < 0) return false;
    const head = file.toString('latin1', Math.max(0, file.lastIndexOf('obj', at)), at);
    if (/\/FlateDecode/.test(head) && !/\/(?:Image|ASCII85Decode|ASCIIHexDecode|LZWDecode|RunLengthDecode)\b/.test(head) && differs(file.subarray(begin, end))) return true;
    at = end;
  }
  return false;
}

function differs(stream: Uint8Array): boolean {
  try {
    inflateSync(stream, { maxOutputLength: LARGEST });
    return false;
  } catch (error) {
    return (error as Error).message.includes('incorrect data check');
  }
}
