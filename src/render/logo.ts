/** A bureau's logo, checked and made part of the page. */
export interface Logo {
  /** A data: address. */
  src: string;
}

export type LogoFault = 'kind' | 'size' | 'script' | 'outside' | 'damaged';

/** A logo is small: more than this is a photograph. */
const MOST_BYTES = 300_000;
const MOST_PIXELS = 4096;

/** An SVG is drawn as a picture, where nothing in it can run; what could is refused all the same. */
const ACTIVE = /<(?:script|foreignObject|iframe|object|embed|handler|animate\w*|set|a)[\s>/]|\son\w+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet/i;
const OUTSIDE = /(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg))[^"'\s]|url\(\s*["']?\s*(?!#)|@import/i;

export function readLogo(bytes: Uint8Array): { logo: Logo } | { fault: LogoFault } {
  if (bytes.length > MOST_BYTES) return { fault: 'size' };
  const png = pngSize(bytes);
  if (png === 'damaged') return { fault: 'damaged' };
  if (png) {
    if (Math.max(png.width, png.height) > MOST_PIXELS || Math.min(png.width, png.height) < 1) return { fault: 'size' };
    return { logo: { src: `data:image/png;base64,${base64(bytes)}` } };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: 'kind' };
  }
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/i.test(text)) return { fault: 'kind' };
  if (ACTIVE.test(decoded(text))) return { fault: 'script' };
  if (OUTSIDE.test(decoded(text))) return { fault: 'outside' };
  if (!/<\/svg>\s*$/i.test(text)) return { fault: 'damaged' };
  return { logo: { src: `data:image/svg+xml;base64,${base64(bytes)}` } };
}

/** Character references hide nothing. */
function decoded(text: string): string {
  return text.replace(/&#(x[0-9a-f]+|\d+);?/gi, (_all, code: string) => {
    const number = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
    return number <= 0x10ffff ? String.fromCodePoint(number) : '';
  });
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** PNG (third edition), 5.2 and 11.2.1: the signature, then IHDR with width and height; IEND is last. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | 'damaged' | undefined {
  if (!SIGNATURE.every((b, i) => bytes[i] === b)) return undefined;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 45 || file.toString('latin1', 12, 16) !== 'IHDR') return 'damaged';
  if (file.toString('latin1', file.length - 8, file.length - 4) !== 'IEND') return 'damaged';
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
