import { attribute } from '../../ledger/xlsx/xml-attribute.ts';
import { NAME } from '../../ledger/xlsx/xml-names.ts';
import type { XmlHandler, XmlTag } from '../../ledger/xlsx/xml-scanner.ts';
import { lookOf, type RunLook } from './run-look.ts';

/** What a style says of a paragraph: that it is a heading, that its number is not written but made. */
export interface ParagraphStyle {
  level: number | undefined;
  item: boolean;
  /** Of the words: only what the style, or one that it rests upon, says. */
  look: Partial<RunLook>;
}

interface Style extends ParagraphStyle {
  parent: string | undefined;
}

/** Styles rest upon one another; not deeper than this. */
const DEEPEST = 10;

/** Reads the styles of a Word document (`word/styles.xml`). */
export class ParagraphStyles implements XmlHandler {
  readonly #styles = new Map<string, Style>();
  #style: Style | undefined;

  open(name: number, tag: XmlTag): void {
    const value = () => attribute(tag, NAME.val);
    if (name === NAME.style) {
      this.#style = { parent: undefined, level: undefined, item: false, look: {} };
      this.#styles.set(attribute(tag, NAME.styleId) ?? '', this.#style);
    } else if (!this.#style) return;
    else if (name === NAME.basedOn) this.#style.parent = value();
    else if (name === NAME.outlineLvl) this.#style.level = headingLevel(value());
    else if (name === NAME.numId) this.#style.item = value() !== '0';
    else Object.assign(this.#style.look, lookOf(name, value()));
  }

  close(name: number): void {
    if (name === NAME.style) this.#style = undefined;
  }

  text(): void {}

  find(id: string): ParagraphStyle {
    const found: ParagraphStyle = { level: undefined, item: false, look: {} };
    let style = this.#styles.get(id);
    for (let depth = 0; style && depth < DEEPEST; depth++) {
      found.level ??= style.level;
      found.item ||= style.item;
      found.look = { ...style.look, ...found.look };
      style = style.parent === undefined ? undefined : this.#styles.get(style.parent);
    }
    return found;
  }
}

/** Nine levels; the tenth is that of the text. */
export function headingLevel(value: string | undefined): number | undefined {
  const level = Number(value ?? 9);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}
