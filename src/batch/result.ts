import type { Problem } from '../diagnostics/problem.ts';
import type { About } from './about.ts';

export type JobState = 'written' | 'unchanged' | 'failed';

/** What became of one bureau. */
export interface JobResult {
  name: string;
  /** Absolute. */
  folder: string;
  state: JobState;
  /** undefined where its folder could not be read so far. */
  about: About | undefined;
  /** Where it is unchanged: of the run that wrote it. */
  problems: Problem[];
  /** A fault of the program. */
  bug?: string;
  milliseconds: number;
}
