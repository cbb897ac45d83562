import { scanHtml, type HtmlHandler } from '../ledger/html/scan.ts';
import { rulesOf, type StyleRule } from './style-rules.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element that is a part of a table, or around one. */
interface Element {
  name: string;
  attributes: Attributes;
  inside: boolean;
}

/**
 * What a style sheet can make of a table so that it shows other numbers than are written in it: `rule { declaration }`.
 * A rule counts where its last part fits an element of a table, or one around it; what stands in front of that, conditions,
 * and rules that undo it are not looked at. Values that a variable has, and shifts by margins and positions, are not seen.
 */
export function alteredCells(html: string): string[] {
  const page = new TableElements();
  scanHtml([html], page);
  const rules = rulesOf(page.sheets).flatMap(({ selector, declarations }) => {
    const subject = subjectOf(selector);
    const elements = page.elements.filter((element) => fits(subject, element));
    return declarations.filter((declaration) => alters(declaration, declarations, subject, elements)).map((declaration) => written(selector, declaration));
  });
  const own = page.elements.flatMap((element) => {
    const declarations = rulesOf(`x { ${element.attributes.style ?? ''} }`)[0]?.declarations ?? [];
    return declarations.filter((declaration) => alters(declaration, declarations, PLAIN, [element])).map((declaration) => written(`<${element.name} style>`, declaration));
  });
  return [...new Set([...rules, ...own])];
}

function written(selector: string, { name, value }: StyleRule['declarations'][number]): string {
  return `${selector} { ${name}: ${value} }`;
}

class TableElements implements HtmlHandler {
  sheets = '';
  readonly elements: Element[] = [];
  readonly #open: Element[] = [];
  #inStyle = false;

  opened(name: string, attributes: Attributes): void {
    this.#inStyle = name === 'style';
    const around = this.#open.at(-1);
    // A caption is no cell; screens may leave it to those who do not see.
    const inside = name !== 'caption' && (name === 'table' || (around?.inside ?? false));
    if (name === 'table' && !around?.inside) this.elements.push(...this.#open.filter((element) => !this.elements.includes(element)));
    const element = { name, attributes, inside };
    if (inside) this.elements.push(element);
    this.#open.push(element);
  }

  closedTag(): void {
    this.#inStyle = false;
    this.#open.pop();
  }

  text(text: string): void {
    if (this.#inStyle) this.sheets += text;
  }
}

/** The last part of a selector: what it is for. */
interface Subject {
  name: string;
  classes: string[];
  id: string | undefined;
  attributes: { name: string; value: string | undefined }[];
  /** Text that is made in front of the words of an element, or behind them. */
  generated: boolean;
}

const PLAIN: Subject = { name: '', classes: [], id: undefined, attributes: [], generated: false };

function subjectOf(selector: string): Subject {
  const generated = /::?(?:before|after|marker)\s*$/i.test(selector);
  const attributes: Subject['attributes'] = [];
  const bare = withoutFunctions(selector).replace(/\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*)))?[^\]]*\]/g, (_all, name: string, by: string | undefined, a?: string, b?: string, c?: string) => {
    attributes.push({ name: name.toLowerCase(), value: by === '=' ? (a ?? b ?? c) : undefined });
    return '\u0001';
  });
  const last = bare.trim().split(/[\s>+~]+/).at(-1) ?? '';
  const count = last.split('\u0001').length - 1;
  return {
    name: /^[a-z][\w-]*/i.exec(last)?.[0].toLowerCase() ?? '',
    classes: [...last.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? ''),
    id: /#([\w-]+)/.exec(last)?.[1],
    attributes: count === 0 ? [] : attributes.slice(-count),
    generated,
  };
}

/** `:has(…)`, `:is(…)`, `:not(…)` may be true of anything. */
function withoutFunctions(selector: string): string {
  for (let [before, after] = ['', selector]; ; [before, after] = [after, after.replace(/:[\w-]+\([^()]*\)/g, '')]) if (before === after) return after;
}

function fits({ name, classes, id, attributes }: Subject, { name: own, attributes: has }: Element): boolean {
  const held = has.class?.split(/\s+/) ?? [];
  return (
    (name === '' || name === own) &&
    classes.every((one) => held.includes(one)) &&
    (id === undefined || has.id === id) &&
    attributes.every((one) => one.name in has && (one.value === undefined || has[one.name] === one.value))
  );
}

const ZERO = /^(?:0*\.)?0+(?:[a-z]+|%)?$/i;
const UNSEEN = /^(?:transparent|white|#f{3,4}|#f{6}|#f{8}|rgba?\(\s*255\s*[,\s]\s*255\s*[,\s]\s*255\b.*\)|rgba\(.*[,/]\s*0?\.?0+\s*\))$/i;

/** What each of these says of a table beside its numbers; by the name of a property. */
const ALTERING: Readonly<Record<string, RegExp>> = {
  order: /^-?0*[1-9]/,
  'flex-direction': /reverse/i,
  'flex-flow': /reverse/i,
  direction: /^rtl/i,
  'unicode-bidi': /override|plaintext/i,
  'font-size': ZERO,
  font: /(?:^|\s)0(?:px|pt|em|rem|%)?(?:\/|\s)/i,
  visibility: /^(?:hidden|collapse)/i,
  display: /^none/i,
  opacity: ZERO,
  color: UNSEEN,
  '-webkit-text-fill-color': UNSEEN,
  transform: /^(?!none)/i,
  'text-decoration': /line-through/i,
  'text-decoration-line': /line-through/i,
};

function alters({ name, value }: StyleRule['declarations'][number], all: StyleRule['declarations'], { generated }: Subject, elements: readonly Element[]): boolean {
  const plain = value.replace(/\s*!\s*important$/i, '');
  if (generated) return name === 'content' && !/^(?:none|normal|""|'')$/i.test(plain) && elements.some((element) => element.inside);
  if (elements.length === 0 || !ALTERING[name]?.test(plain)) return false;
  // White letters on a ground of their own are seen.
  const grounded = all.some((other) => /^background(?:-color|-image)?$/.test(other.name) && !UNSEEN.test(other.value));
  return !(name.endsWith('color') && grounded);
}
