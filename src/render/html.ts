import Handlebars from 'handlebars';
import { Failure, problem } from '../diagnostics/problem.ts';
import { reportSchema, type Report } from '../report/model.ts';
import { parsedOnce } from './parsed-once.ts';

/** A template or partial: `report/page.hbs` has the name `report/page`, `report/style.css` is `report/style.css`. */
export interface TemplateSource {
  name: string;
  source: string;
  /** Where it comes from, for messages. */
  from: string;
  /** Not shipped with the program: looked into before it is used. What is shipped, the tests look into. */
  own: boolean;
}

/** The fonts of a page that a browser is going to print; the HTML file itself uses the reader's own. */
export interface PrintFonts {
  /** `@font-face` rules and `--own-…` variables. */
  css: string;
  /** The one origin that the page may load fonts from. */
  origin: string;
}

/** Markup made by the program itself, by name: `{{> (drawing name)}}`. Nothing from a report is ever in it unescaped. */
export type Drawings = ReadonlyMap<string, string>;

export type Renderer = (template: string, view: object, fontCss: string, drawings?: Drawings) => string;

/** Built-in and overriding templates, compiled on first use. */
export function createRenderer(templates: readonly TemplateSource[]): Renderer {
  const environment = Handlebars.create();
  registerHelpers(environment);
  for (const { name, source, from, own } of templates) {
    if (own) check(environment, source, from);
    environment.registerPartial(name, named(environment.compile(source, OPTIONS), from));
  }
  return (name, view, fontCss, drawings = new Map()) => {
    const page = environment.partials[name] as Handlebars.TemplateDelegate | undefined;
    if (!page) throw new Failure(problem('T510', [{ file: name }], { template: name, reason: 'not found' }));
    const drawn = [...drawings].map(([key, markup]) => [DRAWING + key, () => markup] as const);
    const partials = { [FONT_CSS]: () => fontCss, ...Object.fromEntries(drawn) };
    return page(view, { partials, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  };
}

/** What goes wrong in a template is told with the name of that template, not of the page that it is part of. */
function named(template: Handlebars.TemplateDelegate, from: string): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(problem('T510', [{ file: from }], { template: from, reason: firstLine(error) }));
    }
  };
}

/** The partial that stands for the font rules, which depend on the characters of the page. */
const FONT_CSS = 'fonts.css';

/** A helper can name only drawings, and no other partial. */
const DRAWING = 'drawing:';

/** Missing fields are errors; only the helpers below can be called. */
const OPTIONS: CompileOptions = { strict: true, knownHelpersOnly: true, knownHelpers: knownHelpers() };

function knownHelpers(): Record<string, boolean> {
  return { if: true, unless: true, each: true, equals: true, date: true, join: true, percent: true, drawing: true };
}

function registerHelpers(environment: typeof Handlebars): void {
  // Handlebars passes over a missing value in #if and #each even in strict mode: here it is an error.
  const { if: builtIn, unless, each } = environment.helpers as Record<string, Handlebars.HelperDelegate>;
  for (const [name, helper] of Object.entries({ if: builtIn, unless, each })) {
    environment.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      if (value === undefined) throw new Error(`{{#${name}}}: the value is not defined`);
      return (helper as Handlebars.HelperDelegate).call(this, value, options) as unknown;
    });
  }
  environment.registerHelper('equals', (a: unknown, b: unknown) => a === b);
  environment.registerHelper('join', (...parts: unknown[]) => parts.slice(0, -1).join(''));
  environment.registerHelper('date', (iso: string) => chineseDate(iso));
  environment.registerHelper('drawing', (name: string) => DRAWING + name);
  environment.registerHelper('percent', (n: number) => `${Number(n.toFixed(3))}%`);
}

/** 2021-01-20 -> 2021年1月20日, after GB/T 9704-2012, 7.3.5.5. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Markup from data, programs and addresses stay out of templates, whoever wrote them. */
function check(environment: typeof Handlebars, source: string, from: string): void {
  const refuse = (found: string) => new Failure(problem('T511', [{ file: from }], { template: from, found }));
  const found = /<script|<iframe|<object|<embed|<base|http-equiv=["']?refresh|javascript:|\son\w+\s*=/i.exec(source);
  if (found) throw refuse(found[0].trim());
  const outside = /(?:src|href|url\()\s*=?\s*["']?\s*(?:https?:|file:|\/\/)/i.exec(source);
  if (outside) throw refuse(outside[0]);
  try {
    new RawMarkup(() => {
      throw refuse('{{{ }}}');
    }).accept(environment.parse(source));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(problem('T510', [{ file: from }], { template: from, reason: firstLine(error) }));
  }
}

/** Finds {{{raw}}} and {{&raw}}. */
class RawMarkup extends Handlebars.Visitor {
  readonly #found: () => void;
  constructor(found: () => void) {
    super();
    this.#found = found;
  }
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) this.#found();
    super.MustacheStatement(statement);
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(' in [object Object] - ', ', ').split('\n').slice(0, 3).join(' ');
}

const parsed = parsedOnce(reportSchema);

/** The report edition as one HTML file; with `print`, the page that the browser prints. */
export function renderReport(render: Renderer, report: Report, print?: PrintFonts): string {
  const options = { print: print !== undefined, fontOrigin: print?.origin ?? '' };
  return render('report/page', { report: parsed(report), options }, print?.css ?? '');
}
