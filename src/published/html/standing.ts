/**
 * How words stand beside those around them: raised, as the mark of a footnote is, or pale; struck out, or not to be seen as they are
 * written; drawn, as a field or a picture is.
 */
export type Standing = 'raised' | 'pale' | 'struck' | 'drawn';

type Attributes = Readonly<Record<string, string>>;

const ELEMENTS: ReadonlyMap<string, Standing> = new Map([
  ...['sup', 'sub', 'rt', 'rp'].map((name) => [name, 'raised'] as const),
  // The words of 〈bdo〉 run the other way.
  ...['del', 's', 'strike', 'bdo'].map((name) => [name, 'struck'] as const),
]);

/** Word writes mso-text-raise where it has moved a run up or down. */
const RAISED = /(?:^|;)\s*(?:vertical-align\s*:\s*(?:super|sub|-?[\d.]*[1-9])|mso-text-raise\s*:\s*-?[\d.]*[1-9])/i;
/** White letters are seen on a ground: then all of the cell are white. */
const PALE = /(?:^|;)\s*color\s*:\s*(?:white|#f{3}|#f{6}|rgb\(\s*255\s*[,\s]\s*255\s*[,\s]\s*255\s*\))\s*(?:[;!]|$)/i;
const STRUCK = new RegExp(
  String.raw`(?:^|;)\s*(?:${[
    'text-decoration(?:-line)?\\s*:[^;]*line-through',
    'opacity\\s*:\\s*(?:0*\\.)?0+%?\\s*(?:[;!]|$)',
    'font-size\\s*:\\s*(?:0*\\.)?0+(?:[a-z]+|%)?\\s*(?:[;!]|$)',
    'color\\s*:\\s*transparent',
    'unicode-bidi\\s*:[^;]*override',
    'direction\\s*:\\s*rtl',
  ].join('|')})`,
  'i',
);

export function standingOf(name: string, { class: names, style = '' }: Attributes, classes: ReadonlyMap<string, Standing>): Standing | undefined {
  return ELEMENTS.get(name) ?? standingBy(style) ?? names?.split(/\s+/).flatMap((one) => classes.get(one) ?? [])[0];
}

/** By the rules of a style sheet that name a class last. */
export function asideClasses(sheet: string): Map<string, Standing> {
  const classes = new Map<string, Standing>();
  for (const [, name = '', css = ''] of sheet.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
    const standing = standingBy(css);
    if (standing) classes.set(name, standing);
  }
  return classes;
}

/** A field shows what is written in it. */
export function isWritten({ type = 'text' }: Attributes): boolean {
  return /^(?:text|number|tel|search)$/i.test(type);
}

function standingBy(css: string): Standing | undefined {
  if (css === '') return undefined;
  if (STRUCK.test(css)) return 'struck';
  if (RAISED.test(css)) return 'raised';
  return PALE.test(css) && !/background/i.test(css) ? 'pale' : undefined;
}
