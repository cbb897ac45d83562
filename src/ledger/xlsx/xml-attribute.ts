import type { XmlTag } from './xml-scanner.ts';
import { decodeEscapes, decodeXml } from './xml-text.ts';

/** The value of an attribute as text, by the number of its name. */
export function attribute(tag: XmlTag, name: number): string | undefined {
  for (let i = 0; i < tag.count; i++) {
    if (tag.names[i] !== name) continue;
    const start = tag.starts[i] as number;
    return decodeXml(Buffer.from(tag.bytes.buffer, tag.bytes.byteOffset + start, (tag.ends[i] as number) - start).toString());
  }
  return undefined;
}

/** The same where the value is a text of Excel's. */
export function textAttribute(tag: XmlTag, name: number): string | undefined {
  const value = attribute(tag, name);
  return value && decodeEscapes(value);
}

/** xsd:boolean, and the `on` and `off` of older files. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
