import { scanHtml, type HtmlHandler } from '../../ledger/html/scan.ts';
import { TooMuch } from '../../ledger/html/table.ts';

/** Characters: no site has so many rules in one page. */
const MOST = 2_000_000;

/** The style sheets that stand in a page, one behind the other. */
export function styleSheets(pieces: Iterable<string>): string {
  const finder = new StyleFinder();
  scanHtml(pieces, finder);
  return finder.sheets;
}

class StyleFinder implements HtmlHandler {
  sheets = '';
  #inside = false;

  opened(name: string): void {
    this.#inside = name === 'style';
  }

  closedTag(): void {
    this.#inside = false;
  }

  text(text: string): void {
    if (!this.#inside) return;
    this.sheets += text;
    if (this.sheets.length > MOST) throw new TooMuch();
  }
}
