import { Parser } from 'htmlparser2';

/** Takes the tags and texts of a page as they come; names are in small letters. */
export interface HtmlHandler {
  /** @param offset where the tag begins, in characters */
  opened(name: string, attributes: Readonly<Record<string, string>>, offset: number): void;
  closedTag(name: string): void;
  text(text: string, offset: number): void;
  comment?(text: string): void;
}

/** Reads HTML in pieces. What is still open at the end was not closed by the page, and is not told as closed. */
export function scanHtml(pieces: Iterable<string>, handler: HtmlHandler): void {
  let open = true;
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => handler.opened(name, attributes, parser.startIndex),
    onclosetag: (name) => void (open && handler.closedTag(name)),
    ontext: (text) => handler.text(text, parser.startIndex),
    oncomment: (text) => handler.comment?.(text),
  });
  for (const piece of pieces) parser.write(piece);
  open = false;
  parser.end();
}
