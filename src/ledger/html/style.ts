/** What a style says that matters to a table. */
export interface Style {
  hidden: boolean;
  /** The number format that Excel wrote, with its escapes resolved. */
  format: string | undefined;
}

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
const FORMAT = /mso-number-format\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;]*)/i;

export function readStyle(css: string | undefined): Style {
  if (!css) return { hidden: false, format: undefined };
  const format = FORMAT.exec(css)?.[1]?.trim();
  return { hidden: HIDDEN.test(css), format: format && unescaped(format.replace(/^(["'])([^]*)\1$/, '$2')) };
}

/** Excel writes a character beyond ASCII, and a quote, as `\5E74`; before any other a backslash is dropped. */
function unescaped(css: string): string {
  return css.replace(/\\([\dA-Fa-f]{4}) ?|\\([^])/g, (_, hex: string | undefined, char: string | undefined) =>
    hex === undefined ? (char ?? '') : String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The styles of classes in a style sheet, as Excel writes it: one class a rule. */
export function readClasses(sheet: string): Map<string, Style> {
  const classes = new Map<string, Style>();
  for (const [, name = '', css] of sheet.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) classes.set(name, readStyle(css));
  return classes;
}
