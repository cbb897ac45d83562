import type { Severity } from '../../diagnostics/entry.ts';
import { counted } from './package-parts.ts';
import { childrenFrom, rootOf, tagAt, withAttribute, type Child, type Xml } from './xml.ts';

/** Light red and light yellow, as Excel's own “bad” and “neutral”. */
const COLOURS: Record<Severity, string> = { error: 'FFFFC7CE', warning: 'FFFFEB9C' };
const SEVERITIES: readonly Severity[] = ['error', 'warning'];

/** The order of styles.xml (18.8.39), as far as it matters here. */
const BEHIND_FILLS = ['borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const BEHIND_XFS = BEHIND_FILLS.slice(3);

/** Excel draws the first two fills so, whatever the file says of them. */
const RESERVED = ['none', 'gray125'];

/** Styles of cells: each style that is marked gets a twin with another background. */
export class Fills {
  #xml: Xml;
  readonly #prefix: string;
  readonly #xfs: Xml[];
  readonly #originals: number;
  readonly #firstFill: number;
  readonly #twins = new Map<string, number>();

  constructor(xml: Xml) {
    this.#prefix = rootOf(xml).prefix;
    this.#xml = this.#withList(this.#withList(xml, 'fills', BEHIND_FILLS), 'cellXfs', BEHIND_XFS);
    const fills = this.#entries('fills').length;
    const reserved = fills < RESERVED.length ? RESERVED.slice(fills).map((type) => this.#pattern(type)) : [];
    if (reserved.length > 0) this.#xml = this.#added(this.#xml, 'fills', reserved, RESERVED.length);
    this.#firstFill = fills + reserved.length;
    this.#xfs = this.#entries('cellXfs').map(({ start, end }) => this.#xml.slice(start, end));
    this.#originals = this.#xfs.length;
  }

  /** The number of a style that is like this one but for its background. */
  twin(style: number, severity: Severity): number {
    const key = `${style} ${severity}`;
    const known = this.#twins.get(key);
    if (known !== undefined) return known;
    const original = this.#xfs[style < this.#originals ? style : -1] ?? `<${this.#prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const { end, text } = tagAt(original, 0);
    const fill = this.#firstFill + SEVERITIES.indexOf(severity);
    const tag = withAttribute(withAttribute(text, 'fillId', fill), 'applyFill', 1);
    this.#xfs.push(tag + original.slice(end));
    this.#twins.set(key, this.#xfs.length - 1);
    return this.#xfs.length - 1;
  }

  get xml(): Xml {
    const p = this.#prefix;
    const fills = SEVERITIES.map(
      (s) => `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${COLOURS[s]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
    const withXfs = this.#added(this.#xml, 'cellXfs', this.#xfs.slice(this.#originals), this.#xfs.length);
    return this.#added(withXfs, 'fills', fills, this.#firstFill + fills.length);
  }

  #list(xml: Xml, name: string): Child | undefined {
    return childrenFrom(xml, rootOf(xml).end).find((c) => c.name === name);
  }

  #entries(name: string): Child[] {
    const list = this.#list(this.#xml, name);
    const open = list && tagAt(this.#xml, list.start);
    return !open || open.empty ? [] : childrenFrom(this.#xml, open.end);
  }

  #added(xml: Xml, name: string, entries: readonly Xml[], count: number): Xml {
    const list = this.#list(xml, name);
    if (!list) return xml;
    const open = tagAt(xml, list.start);
    const tag = counted(open.empty ? `${open.text.slice(0, -2)}>` : open.text, count);
    const close = `</${this.#prefix}${name}>`;
    const content = open.empty ? '' : xml.slice(open.end, xml.lastIndexOf('</', list.end - 1));
    return xml.slice(0, list.start) + tag + content + entries.join('') + close + xml.slice(list.end);
  }

  #pattern(type: string): Xml {
    return `<${this.#prefix}fill><${this.#prefix}patternFill patternType="${type}"/></${this.#prefix}fill>`;
  }

  /** Writers other than Excel leave out lists that they do not use. */
  #withList(xml: Xml, name: 'fills' | 'cellXfs', behind: readonly string[]): Xml {
    if (this.#list(xml, name)) return xml;
    const p = this.#prefix;
    const first =
      name === 'fills'
        ? RESERVED.map((type) => this.#pattern(type)).join('')
        : `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const { end, name: root } = rootOf(xml);
    const next = childrenFrom(xml, end).find((c) => behind.includes(c.name))?.start ?? xml.lastIndexOf(`</${root}`);
    return `${xml.slice(0, next)}<${p}${name}>${first}</${p}${name}>${xml.slice(next)}`;
  }
}
