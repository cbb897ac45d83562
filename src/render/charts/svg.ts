export interface TextLook {
  size: number;
  fill: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** A drawing as SVG text: shapes and words where they are put. */
export class Drawing {
  readonly #width: number;
  readonly #height: number;
  readonly #shapes: string[] = [];

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** A bar to the right of `x`, its far corners round. */
  barRight(x: number, y: number, width: number, height: number, radius: number, fill: string): void {
    if (width <= 0) return;
    const r = Math.min(radius, width, height / 2);
    this.path(`M${short(x)} ${short(y)}H${short(x + width - r)}a${r} ${r} 0 0 1 ${r} ${r}v${short(height - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}H${short(x)}Z`, fill);
  }

  /** A column that stands on `y`, its upper corners round. */
  barUp(x: number, y: number, width: number, height: number, radius: number, fill: string): void {
    if (height <= 0) return;
    const r = Math.min(radius, height, width / 2);
    this.path(`M${short(x)} ${short(y)}V${short(y - height + r)}a${r} ${r} 0 0 1 ${r} ${-r}h${short(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}V${short(y)}Z`, fill);
  }

  path(d: string, fill: string): void {
    this.#shapes.push(`<path d="${d}" fill="${fill}"/>`);
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: string): void {
    this.#shapes.push(`<path d="M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}" fill="none" stroke="${stroke}"/>`);
  }

  /** @param y of the middle of the line */
  text(x: number, y: number, text: string, look: TextLook): void {
    this.#shapes.push(`<text x="${short(x)}" y="${short(y)}"${anchor(look)} dominant-baseline="central"${type(look)}>${escaped(text)}</text>`);
  }

  /** Lines one below the other, around the middle `y`. */
  lines(x: number, y: number, lines: readonly string[], height: number, look: TextLook): void {
    lines.forEach((line, i) => this.text(x, y + (i - (lines.length - 1) / 2) * height, line, look));
  }

  /** `aria-hidden`: the numbers of a chart stand beside it as text. */
  toString(): string {
    const [width, height] = [short(this.#width), short(this.#height)];
    return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">\n${this.#shapes.join('\n')}\n</svg>`;
  }
}

function anchor({ anchor: at = 'start' }: TextLook): string {
  return at === 'start' ? '' : ` text-anchor="${at}"`;
}

function type({ size, fill, bold = false }: TextLook): string {
  return ` font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${fill}"`;
}

/** A coordinate to a tenth of a pixel. */
export function short(n: number): string {
  return String(Math.round(n * 10) / 10 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);
}
