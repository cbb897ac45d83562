/** What ends the reading of a published file. Thrown by the readers, and told once (read-published.ts). */
export type FaultReason =
  /** It is something else; `detail` says what, in Chinese. */
  | 'other'
  | 'empty'
  | 'password'
  /** Damaged, cut off or not well formed; `detail` names the part. */
  | 'damaged'
  | 'truncated'
  | 'dtd'
  /** `detail` is the byte from which on it fits no encoding. */
  | 'encoding'
  /** Pictures of pages. */
  | 'noText'
  | 'tooLarge';

export class PublishedFault extends Error {
  readonly reason: FaultReason;
  readonly detail: string;

  constructor(reason: FaultReason, detail = '') {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
