import { attribute } from './xml-attribute.ts';
import { NAME } from './xml-names.ts';
import type { XmlTag } from './xml-scanner.ts';

/** A property of a run that takes its text out of the line: a footnote's mark, or what is struck through. */
export function isMark(name: number, tag: XmlTag): boolean {
  const value = name === NAME.vertAlign || name === NAME.strike ? attribute(tag, NAME.val) : undefined;
  if (name === NAME.vertAlign) return value !== undefined && value !== 'baseline';
  return name === NAME.strike && value !== '0' && value !== 'false' && value !== 'off';
}

/** Rich text, run by run: what is left of it without the marked ones. */
export class MarkedRuns {
  /** The run that is open is marked. */
  inMarked = false;
  /** undefined: no run of the text is marked. */
  without: string | undefined;

  clear(): void {
    this.inMarked = false;
    this.without = undefined;
  }

  /** Whether the texts that follow have to be told. */
  get any(): boolean {
    return this.inMarked || this.without !== undefined;
  }

  /** @param before all texts of the cell in front of this one */
  add(before: string, text: string): void {
    this.without ??= before;
    if (!this.inMarked) this.without += text;
  }
}
