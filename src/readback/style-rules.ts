/** A rule of a style sheet, for one of its selectors. */
export interface StyleRule {
  selector: string;
  /** `name: value`, in the order in which they stand. */
  declarations: { name: string; value: string }[];
}

/** Blocks of these hold no rules for elements. */
const OTHER = /^@(?:page|font-face|keyframes|-webkit-keyframes|counter-style|property|font-feature-values|font-palette-values)\b/i;

/** Rules within rules, and the letters of a selector that comes of them: nobody writes more. */
const [DEEPEST, LONGEST] = [8, 10_000];

/** All rules of a style sheet, also those within conditions and within one another, whatever the conditions are. */
export function rulesOf(sheet: string): StyleRule[] {
  return blockRules(sheet.replace(/\/\*[^]*?(?:\*\/|$)/g, ' '), '', 0);
}

function blockRules(css: string, around: string, depth: number): StyleRule[] {
  if (depth > DEEPEST || around.length > LONGEST) return [];
  const own: StyleRule['declarations'] = [];
  const inner: StyleRule[] = [];
  for (const { head, block } of statementsOf(css)) {
    if (block === undefined) {
      const at = head.indexOf(':');
      if (at > 0) own.push({ name: head.slice(0, at).trim().toLowerCase(), value: head.slice(at + 1).trim() });
    } else if (head.startsWith('@')) inner.push(...(OTHER.test(head) ? [] : blockRules(block, around, depth + 1)));
    else inner.push(...blockRules(block, nested(head, around), depth + 1));
  }
  const selectors = own.length === 0 || around === '' ? [] : partsOf(around, ',');
  return [...selectors.map((selector) => ({ selector: selector.trim(), declarations: own })), ...inner];
}

/** A selector within a rule stands for what is in what the rule is for. */
function nested(head: string, around: string): string {
  if (around === '') return head;
  return partsOf(around, ',')
    .flatMap((outer) => partsOf(head, ',').map((part) => (part.includes('&') ? part.replaceAll('&', outer.trim()) : `${outer.trim()} ${part.trim()}`)))
    .join(', ');
}

function statementsOf(css: string): { head: string; block: string | undefined }[] {
  const found: { head: string; block: string | undefined }[] = [];
  let [begin, open, depth] = [0, 0, 0];
  for (const { index, char } of marksOf(css)) {
    if (char === '{' && depth++ === 0) open = index;
    else if (char === '}' && depth > 0 && --depth === 0) {
      found.push({ head: css.slice(begin, open).trim(), block: css.slice(open + 1, index) });
      begin = index + 1;
    } else if (char === ';' && depth === 0) {
      found.push({ head: css.slice(begin, index).trim(), block: undefined });
      begin = index + 1;
    }
  }
  // A sheet may end within a rule: browsers close it.
  const rest = css.slice(begin).trim();
  if (depth > 0) found.push({ head: css.slice(begin, open).trim(), block: css.slice(open + 1) });
  else if (rest !== '') found.push({ head: rest, block: undefined });
  return found;
}

/** Marks outside of quotes and brackets. */
function* marksOf(css: string): Generator<{ index: number; char: string }> {
  let inner = 0;
  for (const match of css.matchAll(/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\\.|[()[\]{};,]/gs)) {
    const [char] = match;
    if (char === '(' || char === '[') inner++;
    else if (char === ')' || char === ']') inner = Math.max(0, inner - 1);
    else if (inner === 0 && char.length === 1) yield { index: match.index, char };
  }
}

/** A text cut at a mark outside of quotes and brackets. */
function partsOf(text: string, mark: string): string[] {
  const parts: string[] = [];
  let begin = 0;
  for (const { index, char } of marksOf(text)) {
    if (char !== mark) continue;
    parts.push(text.slice(begin, index));
    begin = index + 1;
  }
  return [...parts, text.slice(begin)];
}
