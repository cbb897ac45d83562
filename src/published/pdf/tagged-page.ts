import type { Block, TableBlock } from '../document.ts';
import { joinLines, lineText, linesOf } from './lines.ts';
import { around, type PdfNode, type PdfPage, type Run } from './page.ts';
import { readByPlaces, type PlacedCell } from './places.ts';
import { withoutRaised } from './raised.ts';
import type { Cut, PageBlocks, TaggedRows } from './untagged-page.ts';

type Child = PdfNode['children'][number];

const BLOCK = /^(?:P|H\d?|LI|Title|BlockQuote|TOCI|Caption|FENote|Note)$/;

/** Whether the page says which of its words are paragraphs and cells. */
export function isTagged({ tree, runs }: PdfPage): boolean {
  if (!tree) return false;
  const marks = new Set(marksIn(tree));
  const marked = runs.filter((run) => run.mark !== undefined && marks.has(run.mark));
  // What is drawn again on each page (the head of a table) is no part of the tree.
  return marked.length > 0 && marked.length >= runs.length * 0.3;
}

export function tagsTables({ tree }: PdfPage): boolean {
  return tree !== undefined && nodesOf(tree, 'Table').length > 0;
}

export function marksInTables(tree: PdfNode): Set<string> {
  return new Set(nodesOf(tree, 'Table').flatMap(marksIn));
}

/** The blocks of a page in the order of its tags. */
export function taggedBlocks({ tree, runs, number }: PdfPage): PageBlocks {
  if (!tree) return { blocks: [], top: undefined, bottom: undefined, full: false };
  const byMark = new Map<string, Run[]>();
  for (const run of runs) if (run.mark !== undefined) byMark.set(run.mark, [...(byMark.get(run.mark) ?? []), run]);
  const reader = new TaggedBlocks(byMark, runs, { page: number });
  const blocks = reader.of(tree);
  const cut = (block: Block | undefined): Cut => (block?.kind === 'table' ? reader.rows.get(block) : undefined);
  return { blocks, top: cut(blocks[0]), bottom: cut(blocks.at(-1)), full: true };
}

class TaggedBlocks {
  readonly #runs: ReadonlyMap<string, readonly Run[]>;
  readonly #all: readonly Run[];
  readonly #spot: { page: number };
  readonly rows = new Map<TableBlock, TaggedRows>();

  constructor(runs: ReadonlyMap<string, readonly Run[]>, all: readonly Run[], spot: { page: number }) {
    this.#runs = runs;
    this.#all = all;
    this.#spot = spot;
  }

  of(node: PdfNode): Block[] {
    if (node.role === 'Table') return this.#table(node);
    if (BLOCK.test(node.role) && !node.children.some(holdsBlocks)) return this.#text(node);
    const blocks: Block[] = [];
    let loose: Child[] = [];
    const flush = () => {
      if (loose.length > 0) blocks.push(...this.#text({ role: '', children: loose }));
      loose = [];
    };
    for (const child of node.children) {
      if ('mark' in child || !(isBlock(child) || holdsBlocks(child))) loose.push(child);
      else {
        flush();
        blocks.push(...this.of(child));
      }
    }
    flush();
    return blocks;
  }

  #runsOf(node: PdfNode): Run[] {
    return marksIn(node).flatMap((mark) => this.#runs.get(mark) ?? []);
  }

  #text(node: PdfNode): Block[] {
    const text = textOf(this.#runsOf(node));
    if (text === '') return [];
    const level = /^H(\d)$/.exec(node.role)?.[1];
    return [{ kind: 'text', text, spot: this.#spot, ...(level === undefined ? {} : { level: Number(level) }), ...(node.role === 'LI' ? { item: true } : {}), links: [] }];
  }

  /** Rows of which nothing stands on this page are left out. */
  #table(node: PdfNode): Block[] {
    const all = nodesOf(node, 'TR').map((row) => row.children.flatMap((cell) => ('role' in cell && /^T[DH]$/.test(cell.role) ? [this.#cell(cell)] : [])));
    const printed = all.filter((cells) => cells.some(({ runs }) => runs.length > 0));
    if (printed.length === 0) return [];
    const own = new Set(marksIn(node));
    readByPlaces(printed, this.#all.filter((run) => run.mark === undefined || !own.has(run.mark)), textOf);
    const rows = new Map(all.flatMap((cells, index) => (printed.includes(cells) ? [[index, { spot: this.#spot, cells: cells.map(({ cell }) => cell) }] as const] : [])));
    const table: TableBlock = { kind: 'table', rows: [...rows.values()], ruled: false };
    this.rows.set(table, { shape: all.map((cells) => cells.length).join(' '), rows });
    return [table];
  }

  #cell(node: PdfNode): PlacedCell {
    const runs = this.#runsOf(node);
    if (runs.length === 0) return { cell: { text: '', left: 0, right: 0 }, runs };
    const { left, right } = around(runs);
    const without = withoutRaised(runs);
    return { cell: { text: textOf(runs), ...(without === runs ? {} : { other: textOf(without) }), left, right }, runs };
  }
}

/** In the order in which they were drawn, line by line. */
function textOf(runs: readonly Run[]): string {
  return joinLines(linesOf(runs).map(lineText)).trim();
}

function marksIn(node: PdfNode): string[] {
  return node.children.flatMap((child) => ('mark' in child ? [child.mark] : marksIn(child)));
}

/** The nearest elements of a role below another. */
function nodesOf(node: PdfNode, role: string): PdfNode[] {
  return node.children.flatMap((child) => ('mark' in child ? [] : child.role === role ? [child] : nodesOf(child, role)));
}

function isBlock(node: PdfNode): boolean {
  return node.role === 'Table' || BLOCK.test(node.role);
}

function holdsBlocks(child: Child): boolean {
  return 'role' in child && child.children.some((inner) => 'role' in inner && (isBlock(inner) || holdsBlocks(inner)));
}
