/**
 * What ends the reading of a part. `cell`: a cell or row that contradicts the rest of the sheet; all others concern the
 * part as a whole. `unclosed`: the document stops before its end.
 */
export type FaultReason =
  | 'damaged' | 'checksum' | 'truncated' | 'missing' | 'duplicate' | 'tooLarge' | 'dtd' | 'encoding' | 'xml' | 'unclosed' | 'cell';

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
