/**
 * What ends the reading of a part. `cell`: a cell or row that contradicts the rest of the sheet; all others concern the
 * part as a whole.
 */
export type FaultReason = 'damaged' | 'tooLarge' | 'dtd' | 'encoding' | 'xml' | 'cell';

/** Thrown and caught inside of this folder only: the scanners are called from too deep to hand it back. */
export class XlsxFault extends Error {
  readonly reason: FaultReason;
  /** `C12`, where the reason is a cell. */
  readonly range: string | undefined;

  constructor(reason: FaultReason, range?: string) {
    super(reason);
    this.reason = reason;
    this.range = range;
  }
}
