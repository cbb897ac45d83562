import { words } from '../office/markup.ts';

/**
 * Text of a part, one character a byte: what is not touched comes out as it went in, whatever bytes it holds. Words that are
 * put in go through `binary`.
 */
export type Xml = string;

export function binary(text: string): Xml {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** A part as it is stored; UTF-16 becomes UTF-8. */
export function xmlOf(bytes: Uint8Array): Xml {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [a, b] = buffer;
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : undefined;
  if (!wide) return buffer.toString('latin1');
  const text = new TextDecoder(wide).decode(buffer);
  return binary(text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1 encoding="UTF-8"'));
}

/** The same length, with nothing in it that looks like a tag and is none. */
export function masked(xml: Xml): Xml {
  if (!xml.includes('<!--') && !xml.includes('<![CDATA[')) return xml;
  return xml.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (found) => ' '.repeat(found.length));
}

export function escaped(text: string): Xml {
  return binary(words(text));
}

export interface Tag {
  start: number;
  /** Behind its `>`. */
  end: number;
  text: Xml;
  /** `<a/>`. */
  empty: boolean;
}

/** The opening tag that begins here. */
export function tagAt(xml: Xml, start: number): Tag {
  let quote = '';
  let end = start;
  for (; end < xml.length; end++) {
    const char = xml[end] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') break;
  }
  const text = xml.slice(start, end + 1);
  return { start, end: end + 1, text, empty: text.endsWith('/>') };
}

/** The next opening tag of this name, prefix included. */
export function nextTag(xml: Xml, name: string, from = 0, to = xml.length): Tag | undefined {
  for (let at = xml.indexOf(`<${name}`, from); at >= 0 && at < to; at = xml.indexOf(`<${name}`, at + 1)) {
    if (/[\s/>]/.test(xml[at + name.length + 1] ?? '')) return tagAt(xml, at);
  }
  return undefined;
}

/** Where the closing tag of this name begins. */
export function closing(xml: Xml, name: string, from: number): number {
  for (let at = xml.indexOf(`</${name}`, from); at >= 0; at = xml.indexOf(`</${name}`, at + 1)) {
    if (/[\s>]/.test(xml[at + name.length + 2] ?? '')) return at;
  }
  return xml.length;
}

/** The first element, and the prefix that its namespace has: `x:` or nothing. */
export function rootOf(xml: Xml): Tag & { name: string; prefix: string } {
  const found = /<([A-Za-z_][^\s/>]*)/.exec(masked(xml));
  const name = found?.[1] ?? '';
  return { ...tagAt(xml, found?.index ?? 0), name, prefix: name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '' };
}

export interface Child {
  /** Without its prefix. */
  name: string;
  start: number;
  end: number;
}

/** The elements directly below the one whose content begins here. */
export function childrenFrom(xml: Xml, from: number): Child[] {
  const text = masked(xml);
  const found: Child[] = [];
  const tags = /<(\/?)([A-Za-z_][^\s/>]*)/g;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    const { end, empty } = tagAt(text, tag.index);
    tags.lastIndex = end;
    const closes = tag[1] === '/';
    if (closes && depth === 0) break;
    if (!closes && depth === 0) found.push({ name: (tag[2] ?? '').replace(/^.*:/, ''), start: tag.index, end });
    if (closes) depth--;
    else if (!empty) depth++;
    const last = found.at(-1);
    if (depth === 0 && last) last.end = end;
  }
  return found;
}

const patterns = new Map<string, RegExp>();

function pattern(name: string): RegExp {
  let known = patterns.get(name);
  if (!known) patterns.set(name, (known = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  return known;
}

export function attribute(tag: Xml, name: string): string | undefined {
  const found = pattern(name).exec(tag);
  return found ? (found[1] ?? found[2]) : undefined;
}

export function withAttribute(tag: Xml, name: string, value: string | number): Xml {
  const place = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (place.test(tag)) return tag.replace(place, (_, head: string) => `${head}"${value}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

export interface Change {
  start: number;
  end: number;
  text: Xml;
}

/** @param changes in the order of their places, none inside of another */
export function changed(xml: Xml, changes: readonly Change[]): Xml {
  const parts: Xml[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  return parts.join('') + xml.slice(at);
}
