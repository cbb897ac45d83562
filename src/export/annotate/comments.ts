import { newPart, appended, type Dialect } from './package-parts.ts';
import { attribute, changed, childrenFrom, escaped, masked, nextTag, closing, rootOf, tagAt, type Change, type Tag, type Xml } from './xml.ts';

/** What is written beside a cell. */
export interface Note {
  /** `C12`. */
  ref: string;
  text: string;
}

const AUTHOR = 'nianbao';

/** The comments of a sheet with ours: those that are there stay, and where a cell has one ours is written below it. */
export function withNotes(old: Xml | undefined, notes: readonly Note[], { main }: Dialect): Xml {
  const { xml, author, prefix: p } = withAuthor(old ?? newPart(`<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`));
  const there = commentsOf(xml, p);
  const changes: Change[] = [];
  const fresh: Xml[] = [];
  for (const { ref, text } of notes) {
    const comment = there.get(ref);
    if (comment) changes.push(...below(xml, comment, `\n\n${text}`, p));
    else fresh.push(`<${p}comment ref="${ref}" authorId="${author}"><${p}text>${run(text, p)}</${p}text></${p}comment>`);
  }
  const joined = changed(xml, changes.sort((a, b) => a.start - b.start));
  return inList(joined, `${p}commentList`, fresh.join(''));
}

/** The cells that have a comment. */
export function notedCells(xml: Xml): string[] {
  return [...commentsOf(xml, rootOf(xml).prefix).keys()];
}

function withAuthor(xml: Xml): { xml: Xml; author: number; prefix: string } {
  const { prefix } = rootOf(xml);
  const list = nextTag(masked(xml), `${prefix}authors`);
  const names = list && !list.empty ? childrenFrom(xml, list.end).map(({ start, end }) => xml.slice(tagAt(xml, start).end, end).replace(/<[^]*$/, '')) : [];
  const known = names.indexOf(AUTHOR);
  if (known >= 0) return { xml, author: known, prefix };
  return { xml: inList(xml, `${prefix}authors`, `<${prefix}author>${AUTHOR}</${prefix}author>`), author: names.length, prefix };
}

/** At the end of an element that may be empty; where there is none it is put at the end of all. */
function inList(xml: Xml, name: string, content: Xml): Xml {
  const list = nextTag(masked(xml), name);
  if (!list) return appended(xml, () => `<${name}>${content}</${name}>`);
  const at = list.empty ? list.end : closing(masked(xml), name, list.end);
  return list.empty ? `${xml.slice(0, at - 2)}>${content}</${name}>${xml.slice(at)}` : xml.slice(0, at) + content + xml.slice(at);
}

function commentsOf(xml: Xml, prefix: string): Map<string, Tag> {
  const text = masked(xml);
  const found = new Map<string, Tag>();
  for (let tag = nextTag(text, `${prefix}comment`); tag; tag = nextTag(text, `${prefix}comment`, tag.end)) {
    const ref = attribute(tag.text, 'ref');
    if (ref !== undefined) found.set(ref.replaceAll('$', ''), tag);
  }
  return found;
}

/** A text is either one <t> or runs, and what says how to pronounce it stands last (18.7.7). */
function below(xml: Xml, comment: Tag, text: string, p: string): Change[] {
  const end = closing(xml, `${p}comment`, comment.end);
  const open = nextTag(xml, `${p}text`, comment.end, end);
  if (!open || comment.empty) return [];
  if (open.empty) return [{ start: open.start, end: open.end, text: `<${p}text>${run(text.trim(), p)}</${p}text>` }];
  const parts = childrenFrom(xml, open.end);
  const plain = parts.find((c) => c.name === 't');
  const wrapped: Change[] = plain
    ? [
        { start: plain.start, end: plain.start, text: `<${p}r>` },
        { start: plain.end, end: plain.end, text: `</${p}r>` },
      ]
    : [];
  const last = parts.findLast((c) => c.name === 't' || c.name === 'r')?.end ?? open.end;
  return [...wrapped, { start: last, end: last, text: run(text, p) }];
}

/** Song is on every computer with a Chinese Windows; others take their own. */
function run(text: string, p: string): Xml {
  const font = `<${p}rPr><${p}sz val="10"/><${p}color indexed="81"/><${p}rFont val="${escaped('宋体')}"/><${p}charset val="134"/></${p}rPr>`;
  return `<${p}r>${font}<${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;
}
