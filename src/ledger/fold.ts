/** Full width to half width, no white space, no invisible marks: what two people would call the same label. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
}

/** Text that folding leaves as it is: most of what stands in a ledger. */
const FOLDED = /^[\u4E00-\u9FFFa-z0-9.,:;()[\]_/%+-]*$/;

/** White space of every kind, zero-width characters, bidi marks and the byte order mark. */
const INVISIBLE = /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** ①, ², ½, and digits of other scripts: folding would make plain digits of them, and 10001 of 1000①. */
const ODD_DIGIT = /\p{No}|(?![0-9０-９])\p{Nd}/u;

export function hasOddDigit(text: string): boolean {
  return ODD_DIGIT.test(text);
}

/** Zero-width characters, bidi marks and the byte order mark: nobody sees them, and pasting brings them along. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

export function visible(text: string): string {
  return text.replace(UNSEEN, '');
}

/** A document number as the same document would carry it: 〔〕【】[]（）() are one kind of bracket. */
export function foldNumber(text: string): string {
  return fold(text).replace(/[〔【[({〖<《]/g, '[').replace(/[〕】\])}〗>》]/g, ']');
}

const BLANKS = new Set(['', '-', '--', '—', '——', '–', '/', '\\', '无', 'n/a', '空', '*']);

/** What begins like this says something: most cells need no folding. */
const SAYS = /^(?:(?![无空])[\u4E00-\u9FFF]|[0-9A-MO-Za-mo-z])/;

/** What clerks write into a cell that has nothing to say. */
export function isBlank(text: string): boolean {
  return !SAYS.test(text) && BLANKS.has(fold(text));
}
