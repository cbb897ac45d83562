/**
 * The library's SVG, made fit for a page: no fonts of its own (the page's apply), no style rules (they would count for
 * the whole page), no background, and no names, which come from a counter of the process and differ from run to run.
 * `aria-hidden`: its numbers stand beside it as text.
 */
export function cleanSvg(svg: string, width: number, height: number): string {
  const body = svg
    .replace(/^[\s\S]*?<svg[^>]*>\s*(?:<rect[^>]*fill="none"[^>]*>\s*<\/rect>)?/, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/ (?:ecmeta_\w+|class|xml:space|stroke-miterlimit)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_all, style: string) => textStyle(style))
    // Coordinates, never the numbers of the report.
    .replace(/<[^>]*>/g, (tag) => tag.replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (n) => String(Math.round(Number(n) * 10) / 10 + 0)))
    .replace(/\n+/g, '\n')
    .trim();
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">\n${body}\n</svg>`;
}

/** `font-size` and `font-weight` as attributes. */
function textStyle(style: string): string {
  const size = /(?:font-size:\s*|font:[^;]*?\b)([\d.]+)px/.exec(style)?.[1];
  const bold = /font-weight:\s*(?:bold|700)|font:[^;]*\b(?:bold|700)\b/.test(style);
  return `${size ? ` font-size="${size}"` : ''}${bold ? ' font-weight="700"' : ''}`;
}
