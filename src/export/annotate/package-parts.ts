import type { Archive } from './archive.ts';
import { attribute, rootOf, withAttribute, type Xml } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPES = '[Content_Types].xml';

/** The last words of the namespaces; a strict file (ISO/IEC 29500-1) has others than what Excel usually writes. */
export interface Dialect {
  main: string;
  relations: string;
}

export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export function dialectOf(xml: Xml): Dialect {
  return rootOf(xml).text.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

export function newPart(content: Xml): Xml {
  return HEAD + content;
}

/** Behind the last element of the root, or into a root that is empty. */
export function appended(xml: Xml, content: (prefix: string) => Xml): Xml {
  const root = rootOf(xml);
  if (root.empty) return `${xml.slice(0, root.end - 2)}>${content(root.prefix)}</${root.name}>`;
  const at = xml.lastIndexOf(`</${root.name}`);
  return xml.slice(0, at) + content(root.prefix) + xml.slice(at);
}

/** `xl/comments3.xml`: the first number that no part has. */
export function freeName(archive: Archive, stem: string, ending: string): string {
  for (let n = 1; ; n++) if (!archive.has(`${stem}${n}${ending}`)) return `${stem}${n}${ending}`;
}

/** @returns the id of the new relation */
export function addRelation(archive: Archive, owner: string, type: string, target: string): string {
  const slash = owner.lastIndexOf('/') + 1;
  const name = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
  const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const xml = archive.text(name) ?? newPart(empty);
  let n = 1;
  while (xml.includes(`"rId${n}"`) || xml.includes(`'rId${n}'`)) n++;
  const id = `rId${n}`;
  archive.put(name, appended(xml, (p) => `<${p}Relationship Id="${id}" Type="${type}" Target="/${encodeURI(target)}"/>`));
  return id;
}

/** Says of a part what it holds. */
export function addPartType(archive: Archive, part: string, type: string): void {
  const xml = archive.text(CONTENT_TYPES) ?? '';
  archive.put(CONTENT_TYPES, appended(xml, (p) => `<${p}Override PartName="/${encodeURI(part)}" ContentType="${type}"/>`));
}

/** Says what all parts of an ending hold: in front of those that stand for one part. */
export function addEndingType(archive: Archive, ending: string, type: string): void {
  const xml = archive.text(CONTENT_TYPES) ?? '';
  const defaults = xml.match(/<(?:\w+:)?Default\b[^>]*>/g) ?? [];
  if (defaults.some((tag) => attribute(tag, 'Extension')?.toLowerCase() === ending)) return;
  const { end, prefix } = rootOf(xml);
  archive.put(CONTENT_TYPES, `${xml.slice(0, end)}<${prefix}Default Extension="${ending}" ContentType="${type}"/>${xml.slice(end)}`);
}

/** `count` is a hint that Excel itself takes at its word. */
export function counted(tag: Xml, count: number): Xml {
  return attribute(tag, 'count') === undefined ? tag : withAttribute(tag, 'count', count);
}
