/** Text of an XML part in which everything is escaped already. */
export type Markup = string;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out. */
export function tag(name: string, attributes: Attributes = {}, ...content: readonly Markup[]): Markup {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${words(String(value))}"`]));
  const inside = content.join('');
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`;
}

/** XML 1.0 has no control characters but tab and line breaks, and no half characters. */
export function words(text: string): Markup {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
