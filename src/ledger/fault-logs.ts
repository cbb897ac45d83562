import type { Problem } from '../diagnostics/problem.ts';
import { FaultLog } from './fault-log.ts';
import type { SheetRecord } from './sheet-record.ts';

/** The fault logs of several sheets. */
export class FaultLogs {
  readonly #logs = new Map<SheetRecord, FaultLog>();

  of(record: SheetRecord): FaultLog {
    let log = this.#logs.get(record);
    if (!log) this.#logs.set(record, (log = new FaultLog(record.file, record.sheet)));
    return log;
  }

  /** Sheet by sheet, as they were first asked for. */
  get problems(): Problem[] {
    return [...this.#logs.values()].flatMap((log) => log.problems);
  }
}
