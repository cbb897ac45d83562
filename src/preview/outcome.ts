import { createHash } from 'node:crypto';
import type { Accepted } from '../diagnostics/accepted.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import type { Narrative } from '../report/narrative.ts';

/** What reading the folder came to. */
export interface Outcome {
  problems: readonly Problem[];
  accepted: readonly Accepted[];
  /** What the settings say; undefined where they cannot be read. */
  about: { bureau: string; year: number; format: Format } | undefined;
  /** How each sheet was understood: ledger, place, entries, counted, left out, with the titles of these. */
  sheets: { heads: readonly string[]; rows: readonly (readonly string[])[] };
  /** The texts, where they were read: places in them are found again in the pages. */
  texts: { narrative: Narrative | undefined; short: Narrative | undefined };
  /** One for each edition; undefined where there is an error: figures in doubt are no report. */
  pages: readonly EditionPage[] | undefined;
}

/** One edition as a page. Some are large and made only for those who look at them. */
export class EditionPage {
  readonly name: string;
  readonly #make: () => Promise<Uint8Array>;
  #made: Promise<Uint8Array> | undefined;
  /** Tells one content from another; empty as long as the page is not made. */
  key = '';

  constructor(name: string, make: () => Promise<Uint8Array>) {
    this.name = name;
    this.#make = make;
  }

  html(): Promise<Uint8Array> {
    return (this.#made ??= this.#keyed());
  }

  async #keyed(): Promise<Uint8Array> {
    const bytes = await this.#make();
    this.key = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return bytes;
  }
}
