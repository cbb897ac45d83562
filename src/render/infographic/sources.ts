import { formatForYear } from '../../formats/index.ts';
import { fold } from '../../ledger/fold.ts';
import type { Block, Report } from '../../report/model.ts';
import { plainText, runsOf } from './runs.ts';

/** Shorter text for the pictures, from 图解.md, with the sections and headings of the report. */
export interface ShortText {
  intro: Block[];
  sections: ReadonlyMap<string, Block[]>;
}

/** The five aspects of section one that become chapters (国办公开办函〔2021〕30号). */
export const aspectIds = ['disclosure', 'applications', 'management', 'platform', 'supervision'] as const;
export type AspectId = (typeof aspectIds)[number];

/** The text of the report by section and aspect; where the shorter text has a part, it goes first. */
export class Sources {
  readonly #report: Report;
  readonly #short: ShortText | undefined;
  readonly #aspects: string[][];

  constructor(report: Report, short: ShortText | undefined) {
    this.#report = report;
    this.#short = short;
    const overview = formatForYear(report.year)?.sections.find((s) => s.id === 'overview');
    this.#aspects = (overview?.aspects ?? []).map((a) => [a.title, ...a.variants].map(fold));
  }

  section(id: string): Block[] {
    const short = this.#short?.sections.get(id) ?? [];
    return short.length > 0 ? short : this.#full(id);
  }

  /** Section one without its aspects. */
  overview(): Block[] {
    const short = [...(this.#short?.intro ?? []), ...this.#part(this.#short?.sections.get('overview') ?? [], undefined)];
    return short.length > 0 ? short : this.#part(this.#full('overview'), undefined);
  }

  aspect(id: AspectId): Block[] {
    const short = this.#part(this.#short?.sections.get('overview') ?? [], id);
    return short.length > 0 ? short : this.#part(this.#full('overview'), id);
  }

  #full(id: string): Block[] {
    return this.#report.sections.find((s) => s.id === id)?.blocks ?? [];
  }

  /** The blocks below the heading of an aspect; undefined: what is below none. */
  #part(blocks: readonly Block[], wanted: AspectId | undefined): Block[] {
    let current: AspectId | undefined;
    return blocks.filter((block) => {
      if (block.kind !== 'heading' || block.level !== 2) return current === wanted;
      const title = fold(plainText(runsOf(block.inlines)));
      const index = this.#aspects.findIndex((names) => names.includes(title));
      current = aspectIds[index];
      return current === undefined && wanted === undefined;
    });
  }
}
