import { zipContent, zipEntries } from '../../src/ledger/zip.ts';

/** An element of an XML part: enough to hold a document against what it should say. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Directly inside of it. */
  text: string;
}

/** The parts of an Office file by name; throws where the archive is not sound. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const entries = zipEntries(bytes);
  if ('fault' in entries) throw new Error(entries.fault);
  return new Map(
    entries.map((entry) => {
      const content = zipContent(bytes, entry);
      if ('fault' in content) throw new Error(`${entry.name}: ${content.fault}`);
      return [entry.name, new TextDecoder('utf-8', { fatal: true }).decode(content)];
    }),
  );
}

/** Throws where the part is not well-formed. */
export function parseXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const pattern = /<\?[^>]*\?>|<(\/?)([\w:.]+)((?:\s+[\w:.]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (pattern.lastIndex < xml.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(xml);
    const inside = open.at(-1);
    if (!found || !inside) throw new Error(`not well-formed: ${xml.slice(at, at + 80)}`);
    const [, closes, name, attributes = '', empty, text] = found;
    if (text !== undefined) inside.text += decoded(text);
    if (name === undefined) continue;
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
    inside.children.push(element);
    if (!empty) open.push(element);
  }
  const [root] = top.children;
  if (open.length !== 1 || !root || top.children.length !== 1) throw new Error('not one element');
  return root;
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:.]+)="([^"]*)"/g)].map((m) => [m[1] ?? '', decoded(m[2] ?? '')]));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  return text.replace(/&(\w*);?/g, (found, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`not well-formed: ${found}`);
    return character;
  });
}
