import { tag, words, type Markup } from '../office/markup.ts';
import type { Relation } from '../office/office-file.ts';
import { CHARACTER } from './measures.ts';

/** What paragraphs and tables of a document point to: addresses, and lists that each count for themselves. */
export class Story {
  readonly #links = new Map<string, string>();
  readonly #lists: { ordered: boolean; level: number; start: number }[] = [];

  /** The id of a relation to an address outside; undefined where Word could not follow it. */
  link(href: string): string | undefined {
    if (!/^(?:https?|mailto|tel):/i.test(href) || !URL.canParse(href)) return undefined;
    const id = this.#links.get(href) ?? `rIdLink${this.#links.size + 1}`;
    this.#links.set(href, id);
    return id;
  }

  /** The number of a new list. */
  list(ordered: boolean, level: number, start: number): number {
    return this.#lists.push({ ordered, level, start });
  }

  get relations(): Relation[] {
    return [...this.#links].map(([target, id]) => ({ id, kind: 'hyperlink', target, external: true }));
  }

  get numbering(): Markup {
    const kinds = [BULLETS, DECIMALS].map((text, id) => tag('w:abstractNum', { 'w:abstractNumId': id }, tag('w:multiLevelType', { 'w:val': 'multilevel' }), ...levels(text)));
    const lists = this.#lists.map(({ ordered, level, start }, index) =>
      tag(
        'w:num',
        { 'w:numId': index + 1 },
        tag('w:abstractNumId', { 'w:val': ordered ? 1 : 0 }),
        ordered ? tag('w:lvlOverride', { 'w:ilvl': level }, tag('w:startOverride', { 'w:val': start })) : '',
      ),
    );
    return [...kinds, ...lists].join('');
  }
}

type LevelText = (level: number) => { format: string; text: string };
const BULLETS: LevelText = () => ({ format: 'bullet', text: '•' });
const DECIMALS: LevelText = (level) => ({ format: 'decimal', text: `%${level + 1}.` });

/** Word knows nine levels. */
export const LEVELS = 9;

/** Where the text of a list stands, and how far its number stands out of it. */
export const listIndent = (level: number) => ({ 'w:left': (3.5 + 1.5 * level) * CHARACTER, 'w:hanging': 1.5 * CHARACTER });

function levels(text: LevelText): Markup[] {
  return Array.from({ length: LEVELS }, (_, level) => {
    const { format, text: shown } = text(level);
    return tag(
      'w:lvl',
      { 'w:ilvl': level },
      tag('w:start', { 'w:val': 1 }),
      tag('w:numFmt', { 'w:val': format }),
      tag('w:lvlText', { 'w:val': shown }),
      tag('w:lvlJc', { 'w:val': 'left' }),
      tag('w:pPr', {}, tag('w:ind', listIndent(level))),
    );
  });
}

export interface ParagraphLook {
  style: string;
  keepNext?: boolean | undefined;
  /** Elements that stand behind `keepNext`, in the order of the schema (CT_PPr). */
  more?: Markup | undefined;
}

export function paragraph({ style, keepNext, more = '' }: ParagraphLook, ...runs: readonly Markup[]): Markup {
  return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style }), keepNext ? tag('w:keepNext') : '', more), ...runs);
}

export function run(text: string, look: Markup = ''): Markup {
  return tag('w:r', {}, look === '' ? '' : tag('w:rPr', {}, look), tag('w:t', { 'xml:space': 'preserve' }, words(text)));
}

export const BREAK = tag('w:r', {}, tag('w:br'));
