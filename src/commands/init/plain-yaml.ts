/** A value of settings: maps, lists, words, numbers. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** Words that need no quotation marks in YAML: they begin with a letter, hold no sign of its own, and are no true, no or null. */
const BARE = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}/.][\p{L}\p{N}_./（）()·-]*$/iu;

function scalar(value: string | number | boolean): string {
  // JSON's strings are YAML's.
  return typeof value === 'string' && !BARE.test(value) ? JSON.stringify(value) : String(value);
}

/** `key: value`, with what is below it on lines of their own. */
export function plainYaml(value: { readonly [key: string]: Plain | undefined }, indent = ''): string[] {
  return Object.entries(value).flatMap(([key, held]) => {
    if (held === undefined) return [];
    const head = `${indent}${scalar(key)}:`;
    if (typeof held !== 'object') return [`${head} ${scalar(held)}`];
    if (isList(held)) return [head, ...held.flatMap((item) => listItem(item, `${indent}  `))];
    return [head, ...plainYaml(held, `${indent}  `)];
  });
}

function listItem(item: Plain, indent: string): string[] {
  if (typeof item !== 'object') return [`${indent}- ${scalar(item)}`];
  if (isList(item)) return [`${indent}-`, ...item.flatMap((inner) => listItem(inner, `${indent}  `))];
  const [first = '', ...rest] = plainYaml(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}
