import type { Place } from '../diagnostics/problem.ts';
import type { SectionId } from '../formats/schema.ts';
import type { Inline } from './model.ts';

/** A paragraph, heading, list item or table cell of the text in plain words, with where each part came from. */
export interface Passage {
  section: SectionId | 'intro';
  kind: 'paragraph' | 'heading' | 'item' | 'cell';
  /** Heading level, as typed (1 = section title); undefined for others. */
  level?: number;
  /** Conditions decided, placeholders replaced by their values, markdown marks gone. A forced line break is a line break. */
  text: string;
  /** Where a placeholder's value stands in `text`. */
  figures: { start: number; end: number; id: string }[];
  /** Where the words of a link begin. */
  links: { start: number; href: string }[];
  /** Where an offset of `text` stands in the file. */
  place(offset: number): Place;
}

/** What a passage is made of, as the markdown has it. */
export interface Words {
  kind: Passage['kind'];
  level?: number;
  inlines: readonly Inline[];
  /** Line that it begins in (zero-based, after the conditions). */
  line: number;
  /** Offsets of the plain text where a further line of the source begins. */
  breaks: readonly number[];
}

export interface PassagePlace {
  file: string;
  section: Passage['section'];
  /** `lines[i]`: the line of the file that line i came from. */
  lines: readonly number[];
}

export function passageOf(words: Words, { file, section, lines }: PassagePlace): Passage {
  const { kind, level, inlines, line, breaks } = words;
  const plain = plainWords(inlines);
  return {
    section,
    kind,
    ...(level === undefined ? {} : { level }),
    ...plain,
    place(offset) {
      const index = line + breaks.filter((start) => start <= offset).length;
      return { file, line: lines[index] ?? index + 1 };
    },
  };
}

function plainWords(inlines: readonly Inline[]): Pick<Passage, 'text' | 'figures' | 'links'> {
  const result: Pick<Passage, 'text' | 'figures' | 'links'> = { text: '', figures: [], links: [] };
  const walk = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.kind === 'link') result.links.push({ start: result.text.length, href: inline.href });
      if ('children' in inline) walk(inline.children);
      else if (inline.kind === 'break') result.text += '\n';
      else {
        const start = result.text.length;
        result.text += inline.text;
        if (inline.kind === 'figure') result.figures.push({ start, end: result.text.length, id: inline.id });
      }
    }
  };
  walk(inlines);
  return result;
}
