import type { Host } from '../host.ts';
import { Hints } from './hints.ts';
import { incompleteFiles, isHeld } from './incomplete.ts';
import { LookedAt } from './looked-at.ts';
import type { EditionPage, Outcome } from './outcome.ts';

/** One reading that is shown. */
export interface Reading {
  outcome: Outcome;
  at: Date;
  /** From the moment that a change was noticed. */
  milliseconds: number;
}

/** All there is to tell. */
export interface State {
  phase: 'reading' | 'waiting' | 'ready';
  /** Absolute paths of files that are not whole yet, while waiting. */
  waitingFor: readonly string[];
  /** undefined before the first reading has ended. */
  last: Reading | undefined;
  /** The last one that came to a report: this one, or an older one. */
  sound: Reading | undefined;
}

/** Milliseconds. A save makes several events, and is over when there are no more. */
const QUIET = 25;
const LONGEST_SAVE = 200;
/** Between two looks, where the system tells nothing. */
const LOOK = 300;
const LONGEST_LOOK = 3000;
/** Looking takes at most so large a part of the time. */
const SHARE = 20;
/** After a hint that meant nothing, as a multiple of the look. */
const REST = 4;
const LONGEST_REST = 100;
/** Until a file that was not whole, or was held, is tried again. */
const AGAIN = { incomplete: 150, held: 1000 };

/**
 * Keeps up with a folder: reads it again after every save, one reading after the other, and tells what it came to. A file in
 * the middle of a save is waited for.
 */
export class Session {
  readonly #host: Host;
  readonly #folder: string;
  readonly #read: (host: Host) => Promise<Outcome>;
  readonly #told: (state: State) => void;
  readonly #hints: Hints;
  /** Editions that somebody has opened. */
  readonly #opened = new Set<string>();
  #looked: LookedAt;
  /** What the reading that is shown has looked at. */
  #shown: LookedAt | undefined;
  #lastChange = -Infinity;
  #again = Infinity;
  #pause = LOOK;
  state: State = { phase: 'reading', waitingFor: [], last: undefined, sound: undefined };

  /**
   * @param folder absolute
   * @param read asks the machine that it is given, and no other; rejects where it is stopped
   */
  constructor(host: Host, folder: string, read: (host: Host) => Promise<Outcome>, told: (state: State) => void) {
    this.#host = host;
    this.#folder = folder;
    this.#read = read;
    this.#told = told;
    this.#hints = new Hints(host);
    this.#looked = new LookedAt(host);
  }

  /** Until the host's signal. */
  async run(): Promise<void> {
    const { signal } = this.#host;
    try {
      await this.#readAnew(performance.now());
      while (!signal.aborted) await this.#next();
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#hints.close();
    }
  }

  /** The page of an edition as it is shown now. */
  page(name: string): EditionPage | undefined {
    return this.state.sound?.outcome.pages?.find((page) => page.name === name);
  }

  /** Somebody looks at an edition: from here on it is made with every reading. */
  async open(name: string): Promise<void> {
    this.#opened.add(name);
    await this.page(name)?.html();
    this.#tell({});
  }

  async #next(): Promise<void> {
    await this.#hints.next(Math.max(0, Math.min(this.#pause, this.#again - performance.now())));
    this.#host.signal.throwIfAborted();
    const noticed = performance.now();
    const changes = await this.#looked.changed();
    const took = performance.now() - noticed;
    this.#pause = Math.min(LONGEST_LOOK, Math.max(LOOK, took * SHARE));
    for (const { path, now } of changes) if (now === 'gone') this.#hints.forget(path);
    if (changes.length > 0) {
      this.#lastChange = noticed;
      this.#tell({ phase: this.state.phase === 'waiting' ? 'waiting' : 'reading' });
      await this.#saved();
    }
    if (changes.length > 0 || noticed >= this.#again) await this.#readAnew(noticed);
    // A folder in which much happens that is no concern of ours.
    else await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_REST, took * REST)));
  }

  /** Waits for the end of a save. */
  async #saved(): Promise<void> {
    const begin = performance.now();
    while ((await this.#hints.next(QUIET)) && performance.now() - begin < LONGEST_SAVE) this.#host.signal.throwIfAborted();
  }

  async #readAnew(noticed: number): Promise<void> {
    const looked = new LookedAt(this.#host);
    const outcome = await this.#read(looked.host);
    this.#looked = looked;
    this.#hints.follow(looked.folders());
    const changes = this.#shown ? await looked.since(this.#shown) : [];
    const waitingFor = incompleteFiles(changes, outcome.problems, performance.now() - this.#lastChange, (file) => this.#host.path(this.#folder, file));
    if (waitingFor.length > 0) {
      this.#again = performance.now() + AGAIN.incomplete;
      this.#tell({ phase: 'waiting', waitingFor });
      return;
    }
    this.#again = outcome.problems.some(isHeld) ? performance.now() + AGAIN.held : Infinity;
    if (changes.length === 0 && this.state.phase === 'ready' && sameProblems(outcome, this.state.last?.outcome)) return;
    this.#shown = looked;
    this.#show(outcome, noticed);
    await this.#makeOpened(outcome);
  }

  #show(outcome: Outcome, noticed: number): void {
    const last: Reading = { outcome, at: this.#host.now(), milliseconds: Math.round(performance.now() - noticed) };
    this.#tell({ phase: 'ready', waitingFor: [], last, ...(outcome.pages ? { sound: last } : {}) });
  }

  /** Large pages after the others; where nobody has opened one, it is not made. */
  async #makeOpened({ pages = [] }: Outcome): Promise<void> {
    for (const page of pages) {
      if (page.key !== '' || !this.#opened.has(page.name)) continue;
      await page.html();
      this.#tell({});
    }
  }

  #tell(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#told(this.state);
  }
}

function sameProblems(one: Outcome, other: Outcome | undefined): boolean {
  const key = (outcome: Outcome | undefined) => JSON.stringify(outcome?.problems);
  return key(one) === key(other);
}
