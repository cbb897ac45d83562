import { tag, words, type Markup } from './markup.ts';
import { zipOf } from './zip-writer.ts';

/** One part of an Open Packaging archive (ECMA-376 part 2), and what it points to. */
export interface Part {
  /** `word/document.xml` */
  name: string;
  contentType: string;
  content: Markup;
  relations?: readonly Relation[];
}

export interface Relation {
  id: string;
  /** The last word of its type: `styles`, `hyperlink`. */
  kind: string;
  target: string;
  external?: boolean;
}

/** Title and dates as Word and Excel show them under 属性. */
export interface Properties {
  title: string;
  subject: string;
  creator: string;
  date: Date;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE_RELATIONS = OFFICE;

/** @param parts the first is the document itself */
export function officeFile(parts: readonly Part[], properties: Properties): Uint8Array {
  const [main] = parts;
  const core: Part = { name: 'docProps/core.xml', contentType: 'application/vnd.openxmlformats-package.core-properties+xml', content: corePart(properties) };
  const all = [...parts, core];
  const written: [name: string, content: Uint8Array][] = [];
  const add = (name: string, content: Markup) => written.push([name, Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`, 'utf8')]);
  add('[Content_Types].xml', contentTypes(all));
  const root: Relation[] = [{ id: 'rId1', kind: 'officeDocument', target: main?.name ?? '' }];
  add('_rels/.rels', relations(root, tag('Relationship', { Id: 'rId2', Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: core.name })));
  for (const { name, content, relations: own = [] } of all) {
    add(name, content);
    if (own.length > 0) add(name.replace(/([^/]+)$/, '_rels/$1.rels'), relations(own));
  }
  return zipOf(written);
}

function contentTypes(parts: readonly Part[]): Markup {
  return tag(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ name, contentType }) => tag('Override', { PartName: `/${name}`, ContentType: contentType })),
  );
}

function relations(list: readonly Relation[], more: Markup = ''): Markup {
  const tags = list.map(({ id, kind, target, external }) =>
    tag('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: target, TargetMode: external ? 'External' : undefined }),
  );
  return tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...tags, more);
}

function corePart({ title, subject, creator, date }: Properties): Markup {
  const names = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const day = `${date.toISOString().slice(0, 19)}Z`;
  return tag(
    'cp:coreProperties',
    names,
    tag('dc:title', {}, words(title)),
    tag('dc:subject', {}, words(subject)),
    tag('dc:creator', {}, words(creator)),
    tag('dc:language', {}, 'zh-CN'),
    tag('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, day),
    tag('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, day),
  );
}
