import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { Figures } from './figures.ts';
import type { Block, Inline } from './model.ts';

/** A heading or block of the text, with the line it begins in (zero-based). */
export interface Piece {
  line: number;
  heading?: { level: number; inlines: Inline[]; text: string };
  block?: Block;
  /** Markdown that has no place in the report. */
  unprinted?: 'rule' | 'picture';
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
      const line = token.map?.[0] ?? 0;
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
        const inlines = this.#inlineOf();
        return { heading: { level: Number(token.tag.slice(1)), inlines, text: plainText(inlines) } };
      }
      case 'paragraph_open': {
        const picture = this.#tokens[this.#at]?.children?.some((child) => child.type === 'image') === true;
        const inlines = this.#inlineOf();
        const block = inlines.length > 0 ? { block: { kind: 'paragraph' as const, inlines } } : {};
        return { ...block, ...(picture ? { unprinted: 'picture' as const } : {}) };
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return { block: this.#list(token) };
      case 'blockquote_open':
        return this.pieces('blockquote_close');
      case 'table_open':
        return { block: this.#table() };
      case 'fence':
      case 'code_block':
        return { block: { kind: 'paragraph', inlines: [{ kind: 'text', text: token.content.trim() }] } };
      case 'hr':
        return { unprinted: 'rule' };
      default:
        return undefined;
    }
  }

  /** The inline token behind an opening one; passes the closing one too. */
  #inlineOf(): Inline[] {
    const token = this.#next();
    this.#next();
    return token?.type === 'inline' ? this.#inlines(token.children ?? []) : [];
  }

  #list(open: Token): Block {
    const ordered = open.type === 'ordered_list_open';
    const close = open.type.replace('open', 'close');
    const items: Block[][] = [];
    for (let token = this.#next(); token && token.type !== close; token = this.#next()) {
      if (token.type === 'list_item_open') items.push(this.pieces('list_item_close').flatMap((p) => p.block ?? []));
    }
    return { kind: 'list', ordered, start: Number(open.attrGet('start') ?? 1), items };
  }

  #table(): Block {
    const rows: Inline[][][] = [];
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'inline') rows.at(-1)?.push(this.#inlines(token.children ?? []));
    }
    const [head = [], ...body] = rows;
    return { kind: 'table', head, rows: body };
  }

  #inlines(tokens: readonly Token[]): Inline[] {
    const stack: Inline[][] = [[]];
    const put = (inline: Inline) => void stack.at(-1)?.push(inline);
    const hrefs: string[] = [];
    for (const token of tokens) {
      if (token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special') putText(token.content);
      else if (token.type === 'softbreak') putText(needsSpace(stack.at(-1)) ? ' ' : '');
      else if (token.type === 'hardbreak') put({ kind: 'break' });
      else if (token.type === 'figure') {
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
    return stack[0] ?? [];

    function putText(text: string): void {
      const list = stack.at(-1);
      const last = list?.at(-1);
      if (last?.kind === 'text') last.text += text;
      else if (text !== '') list?.push({ kind: 'text', text });
    }
  }
}

/** A line break between Chinese characters is no space; between Latin words it is one. */
function needsSpace(list: readonly Inline[] | undefined): boolean {
  const last = list?.at(-1);
  return last?.kind === 'text' && /[A-Za-z0-9,.;:]$/.test(last.text);
}

export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ('text' in inline ? inline.text : 'children' in inline ? plainText(inline.children) : ''))
    .join('');
}
