import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { Figures } from './figures.ts';
import type { Block, Inline } from './model.ts';
import { plainText } from './plain-text.ts';
import type { Words } from './passages.ts';

/** A heading or block of the text, with the line it begins in (zero-based). */
export interface Piece {
  line: number;
  heading?: { level: number; inlines: Inline[]; text: string };
  block?: Block;
  /** Markdown that has no place in the report. */
  unprinted?: 'rule' | 'picture';
  /** The same in plain words, every paragraph and cell on its own. */
  words?: Words[];
}

/** Inlines with the offsets of their plain text where a further line of the source begins. */
interface InlineText {
  inlines: Inline[];
  breaks: number[];
}

/** Raw HTML is text; typographer and linkify stay off, so that what is printed is what was written. */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false, breaks: false });
markdown.disable(['code', 'reference', 'strikethrough']);
markdown.inline.ruler.before('emphasis', 'figure', (state, silent) => {
  const match = /^\{\{\s*([^{}\n#/][^{}\n]*?)\s*\}\}/.exec(state.src.slice(state.pos, state.pos + 200));
  if (!match?.[1]) return false;
  if (!silent) state.push('figure', '', 0).content = match[1];
  state.pos += match[0].length;
  return true;
});

/** Markdown with `{{figure}}` to pieces, in order. Figures are known: unknown ones have been told before. */
export function readMarkdown(text: string, figures: Figures): Piece[] {
  return new BlockReader(markdown.parse(text, {}), figures).pieces();
}

class BlockReader {
  readonly #tokens: Token[];
  readonly #figures: Figures;
  #at = 0;

  constructor(tokens: Token[], figures: Figures) {
    this.#tokens = tokens;
    this.#figures = figures;
  }

  pieces(end?: string): Piece[] {
    const pieces: Piece[] = [];
    for (let token = this.#next(); token && token.type !== end; token = this.#next()) {
      const line = lineOf(token);
      const found = this.#piece(token);
      pieces.push(...(Array.isArray(found) ? found : found ? [{ line, ...found }] : []));
    }
    return pieces;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #piece(token: Token): Omit<Piece, 'line'> | Piece[] | undefined {
    switch (token.type) {
      case 'heading_open': {
        const written = this.#inlineOf();
        const { inlines } = written;
        const level = Number(token.tag.slice(1));
        return { heading: { level, inlines, text: plainText(inlines) }, words: [{ kind: 'heading', level, ...written, line: lineOf(token) }] };
      }
      case 'paragraph_open': {
        const picture = this.#tokens[this.#at]?.children?.some((child) => child.type === 'image') === true;
        const written = this.#inlineOf();
        const { inlines } = written;
        const words: Words[] = [{ kind: 'paragraph', ...written, line: lineOf(token) }];
        const block = inlines.length > 0 ? { block: { kind: 'paragraph' as const, inlines }, words } : {};
        return { ...block, ...(picture ? { unprinted: 'picture' as const } : {}) };
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#list(token);
      case 'blockquote_open':
        return this.pieces('blockquote_close');
      case 'table_open':
        return this.#table();
      case 'fence':
      case 'code_block':
        return codeParagraph(token);
      case 'hr':
        return { unprinted: 'rule' };
      default:
        return undefined;
    }
  }

  /** The inline token behind an opening one; passes the closing one too. */
  #inlineOf(): InlineText {
    const token = this.#next();
    this.#next();
    return token?.type === 'inline' ? this.#inlines(token.children ?? []) : { inlines: [], breaks: [] };
  }

  #list(open: Token): Pick<Piece, 'block' | 'words'> {
    const ordered = open.type === 'ordered_list_open';
    const close = open.type.replace('open', 'close');
    const items: Block[][] = [];
    const words: Words[] = [];
    for (let token = this.#next(); token && token.type !== close; token = this.#next()) {
      if (token.type !== 'list_item_open') continue;
      const pieces = this.pieces('list_item_close').filter((p) => p.block);
      items.push(pieces.flatMap((p) => p.block ?? []));
      words.push(...pieces.flatMap((p) => p.words ?? []).map((w) => (w.kind === 'paragraph' ? { ...w, kind: 'item' as const } : w)));
    }
    return { block: { kind: 'list', ordered, start: Number(open.attrGet('start') ?? 1), items }, words };
  }

  #table(): Pick<Piece, 'block' | 'words'> {
    const rows: Inline[][][] = [];
    const words: Words[] = [];
    let line = 0;
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.map) [line] = token.map;
      if (token.type !== 'inline') continue;
      const written = this.#inlines(token.children ?? []);
      rows.at(-1)?.push(written.inlines);
      words.push({ kind: 'cell', ...written, line });
    }
    const [head = [], ...body] = rows;
    return { block: { kind: 'table', head, rows: body }, words };
  }

  #inlines(tokens: readonly Token[]): InlineText {
    const stack: Inline[][] = [[]];
    const breaks: number[] = [];
    let length = 0;
    const put = (inline: Inline) => {
      stack.at(-1)?.push(inline);
      length += inline.kind === 'break' ? 1 : inline.kind === 'figure' ? inline.text.length : 0;
    };
    const hrefs: string[] = [];
    for (const token of tokens) {
      if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special') putText(token.content);
      else if (token.type === 'softbreak' || token.type === 'hardbreak') {
        if (token.type === 'hardbreak') put({ kind: 'break' });
        else putText(needsSpace(stack.at(-1)) ? ' ' : '');
        breaks.push(length);
      } else if (token.type === 'figure') {
        const figure = this.#figures.find(token.content);
        put(figure ? { kind: 'figure', id: figure.id, text: figure.value } : { kind: 'text', text: '' });
      } else if (token.type === 'image') putText(token.content);
      else if (token.type.endsWith('_open')) {
        if (token.type === 'link_open') hrefs.push(String(token.attrGet('href') ?? ''));
        stack.push([]);
      } else if (token.type.endsWith('_close')) {
        const children = stack.pop() ?? [];
        if (token.type === 'link_close') put({ kind: 'link', href: hrefs.pop() ?? '', children });
        else put({ kind: token.type === 'strong_close' ? 'strong' : 'emphasis', children });
      }
    }
    return { inlines: stack[0] ?? [], breaks };

    function putText(text: string): void {
      const list = stack.at(-1);
      const last = list?.at(-1);
      length += text.length;
      if (last?.kind === 'text') last.text += text;
      else if (text !== '') list?.push({ kind: 'text', text });
    }
  }
}

function lineOf(token: Token): number {
  return token.map?.[0] ?? 0;
}

function codeParagraph(token: Token): Pick<Piece, 'block' | 'words'> {
  const text = token.content.trim();
  const inlines: Inline[] = [{ kind: 'text', text }];
  const breaks = [...text.matchAll(/\n/g)].map((m) => m.index + 1);
  const line = lineOf(token) + 1 + (token.content.slice(0, token.content.indexOf(text)).match(/\n/g)?.length ?? 0);
  return { block: { kind: 'paragraph', inlines }, words: [{ kind: 'paragraph', inlines, line, breaks }] };
}

/** A line break between Chinese characters is no space; between Latin words it is one. */
function needsSpace(list: readonly Inline[] | undefined): boolean {
  const last = list?.at(-1);
  return last?.kind === 'text' && /[A-Za-z0-9,.;:]$/.test(last.text);
}
