import { parse } from 'yaml';
import { z } from 'zod';

/** A theme: the look of the infographic as tokens, on one layout. */

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);
/** A family name, and nothing that could end a style rule. */
const fontName = z.string().regex(/^[\p{L}\p{N} _-]+$/u);

const colours = z.strictObject({
  /** Numbers, chapter numbers, rules. */
  accent: colour,
  /** Ground of the cover and of the web page's head. */
  deep: colour,
  soft: colour,
  /** Ground of quiet areas. */
  tint: colour,
  ink: colour,
  text: colour,
  quiet: colour,
  /** Hairlines. */
  line: colour,
  paper: colour,
  onDeep: colour,
  onDeepQuiet: colour,
  /** Lines drawn on `deep`. */
  motif: colour,
});

/** 行政许可 is first, 行政处罚 second, 行政强制 third, on every page. */
const chart = z.strictObject({ first: colour, second: colour, third: colour, quiet: colour, track: colour });
const type = z.strictObject({ title: z.array(fontName).min(1), body: z.array(fontName).min(1) });

export const themeSchema = z.strictObject({
  label: z.string().trim().min(1),
  colours,
  chart,
  type,
  /** Of bars, in pixels. */
  radius: z.number().min(0).max(9),
  /** Of the cover: the deep colour, or paper. */
  background: z.enum(['deep', 'paper']),
});

/** An own theme names the built-in one that it changes, and only what it changes. */
export const ownThemeSchema = z.strictObject({
  extends: z.string().default('gov-blue'),
  label: z.string().trim().min(1).optional(),
  colours: colours.partial().default({}),
  chart: chart.partial().default({}),
  type: type.partial().default({}),
  radius: themeSchema.shape.radius.optional(),
  background: themeSchema.shape.background.optional(),
});

export type Theme = z.output<typeof themeSchema>;

export const themeNames = ['gov-blue', 'emergency-orange', 'party-red'] as const;
export type ThemeName = (typeof themeNames)[number];

const LABELS: Record<string, ThemeName> = { 政务蓝: 'gov-blue', 应急橙: 'emergency-orange', 党建红: 'party-red' };

/** By its name or its Chinese label. */
export function themeName(said: string): ThemeName | undefined {
  return LABELS[said] ?? themeNames.find((name) => name === said.toLowerCase());
}

/** A built-in theme, which is the same for every report of a batch. */
export function readTheme(source: string): Theme {
  const theme = known.get(source) ?? themeSchema.parse(parse(source));
  known.set(source, theme);
  return theme;
}

const known = new Map<string, Theme>();

/** Why an own theme cannot be used: the key and what is wrong there. */
export interface ThemeFault {
  key: string;
  fault: 'syntax' | 'unknown' | 'value' | 'extends' | 'contrast';
  detail: string;
}

/** An own theme file over the built-in one that it extends. */
export function readOwnTheme(source: string, builtIn: (name: ThemeName) => Theme): { theme: Theme } | { faults: ThemeFault[] } {
  let value: unknown;
  try {
    value = parse(source, { maxAliasCount: 50 });
  } catch (error) {
    return { faults: [{ key: '', fault: 'syntax', detail: String((error as Error).message).split('\n')[0] ?? '' }] };
  }
  const result = ownThemeSchema.safeParse(value ?? {});
  if (!result.success) return { faults: result.error.issues.flatMap(issueFaults) };
  const own = result.data;
  const base = themeName(own.extends);
  if (!base) return { faults: [{ key: 'extends', fault: 'extends', detail: own.extends }] };
  const below = builtIn(base);
  const theme = themeSchema.parse({
    label: own.label ?? below.label,
    colours: { ...below.colours, ...own.colours },
    chart: { ...below.chart, ...own.chart },
    type: { ...below.type, ...own.type },
    radius: own.radius ?? below.radius,
    background: own.background ?? below.background,
  });
  const faults = lowContrasts(theme).map((low): ThemeFault => ({
    key: `colours.${low.text} / colours.${low.ground}`,
    fault: 'contrast',
    detail: `${low.ratio.toFixed(2)}:1`,
  }));
  return faults.length > 0 ? { faults } : { theme };
}

function issueFaults(issue: z.core.$ZodIssue): ThemeFault[] {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ key: path, fault: 'value', detail: '' }];
  return issue.keys.map((key) => ({ key: path ? `${path}.${key}` : key, fault: 'unknown', detail: '' }));
}

type ColourName = keyof Theme['colours'];

/** Every text and the ground it stands on. */
export const textPairs: readonly (readonly [text: ColourName, ground: ColourName])[] = [
  ...(['ink', 'text', 'quiet', 'accent'] as const).flatMap((t) => [[t, 'paper'] as const, [t, 'tint'] as const]),
  ['onDeep', 'deep'],
  ['onDeepQuiet', 'deep'],
];

/** WCAG 2.2, 1.4.3: at least 4.5 to 1. */
const ENOUGH = 4.5;

/** One for each text colour: the worst of its grounds. */
function lowContrasts(theme: Theme): { text: ColourName; ground: ColourName; ratio: number }[] {
  const low = textPairs
    .map(([text, ground]) => ({ text, ground, ratio: contrast(theme.colours[text], theme.colours[ground]) }))
    .filter(({ ratio }) => ratio < ENOUGH)
    .sort((a, b) => a.ratio - b.ratio);
  return low.filter(({ text }, i) => low.findIndex((other) => other.text === text) === i);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The tokens as custom properties; all of them have been checked above. */
export function themeCss(theme: Theme): string {
  const stack = (names: string[], last: string) => [...names.map((n) => `"${n}"`), last].join(', ');
  const properties = [
    ...Object.entries(theme.colours).map(([name, value]) => `--${name}: ${value};`),
    ...Object.entries(theme.chart).map(([name, value]) => `--chart-${name}: ${value};`),
    `--title: ${stack(theme.type.title, 'serif')};`,
    `--body: ${stack(theme.type.body, 'sans-serif')};`,
    `--radius: ${theme.radius}px;`,
  ];
  return `:root {\n  ${properties.join('\n  ')}\n}`;
}
