import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { problem, type Problem } from '../diagnostics/problem.ts';
import { fold } from '../ledger/fold.ts';
import { ledgerKindOf, vocabularies } from '../ledger/kinds/index.ts';
import { near, WordList } from '../ledger/vocabulary.ts';
import { acceptedCodes } from './accepted.ts';
import { settingsSchema, type Settings } from './schema.ts';

/** A place in report.yaml: asks for the line of a path, so that later stages can point there too. */
export interface SettingsFile {
  settings: Settings;
  /** The line of a key, or of the nearest key above it that is there. */
  line(path: readonly (string | number)[]): number;
}

export type SettingsReading = { file: SettingsFile; problems: [] } | { file?: undefined; problems: Problem[] };

export const SETTINGS_NAME = 'report.yaml';

const EXAMPLES: Record<string, string> = { bureau: 'bureau: 某某县应急管理局', year: 'year: 2023' };

export function readSettings(source: string): SettingsReading {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  const text = source.split(/\r?\n/);
  const at = (line: number) => ({ place: [{ file: SETTINGS_NAME, line }], more: { line: text[line - 1] } });
  const [error] = document.errors;
  if (error) {
    const colon = colonFault(text);
    if (colon) return { problems: [problem('S003', at(colon.line).place, { fault: colon.fault, reason: error.message }, at(colon.line).more)] };
    const { place, more } = at(lines.linePos(error.pos[0]).line);
    return { problems: [problem('S003', place, { fault: error.code, reason: error.message }, more)] };
  }
  const value = plainValue(document);
  if (value === undefined) return { problems: [problem('S003', at(1).place, { fault: 'ALIASES', reason: 'too many aliases (&, *)' })] };
  const result = settingsSchema.safeParse(value ?? {});
  const line = (path: readonly PropertyKey[]) => lineOf(document, lines, path);
  const found = result.success
    ? [...ownWords(result.data, line, at), ...acceptedCodes(result.data, (path) => at(line(path)))]
    : result.error.issues.flatMap((issue) => issueProblems(issue, value, line, at));
  if (result.success && found.length === 0) return { file: { settings: result.data, line }, problems: [] };
  return { problems: found };
}

/** The parser stumbles over the lines behind these. */
function colonFault(text: readonly string[]): { fault: 'WIDE_COLON' | 'JOINED_COLON'; line: number } | undefined {
  const isWide = (line: string) => /^\s*(?:- )?[\w.\u4E00-\u9FFF]+：/.test(line);
  const wide = text.findIndex(isWide);
  if (wide >= 0) return { fault: 'WIDE_COLON', line: wide + 1 };
  const joined = text.findIndex((line) => /^\s*[A-Za-z]+:[^\s/]/.test(line));
  return joined < 0 ? undefined : { fault: 'JOINED_COLON', line: joined + 1 };
}

/** undefined where aliases expand beyond reason. */
function plainValue(document: Document): unknown {
  try {
    return withoutBlanks(document.toJS({ maxAliasCount: 50 }) ?? {});
  } catch {
    return undefined;
  }
}

/** `given:` with nothing behind it says nothing. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, v]) => v !== null || key in EXAMPLES));
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let line = 1;
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return line;
      line = start(pair.key as Node, lines) ?? line;
      node = pair.value;
    } else {
      node = isNode(node) && 'get' in node ? (node as unknown as { get(k: unknown, keep: true): unknown }).get(key, true) : undefined;
      if (!isNode(node)) return line;
      line = start(node, lines) ?? line;
    }
  }
  return line;
}

function start(node: Node, lines: LineCounter): number | undefined {
  return node.range ? lines.linePos(node.range[0]).line : undefined;
}

type Lookup = (path: readonly PropertyKey[]) => number;
type At = (line: number) => { place: { file: string; line: number }[]; more: { line: string | undefined } };

function issueProblems(issue: z.core.$ZodIssue, value: unknown, line: Lookup, at: At): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => {
      const { place, more } = at(line([...issue.path, key]));
      return problem('S001', place, { key, near: near(key, known) ?? nearEnglish(key, known), known }, more);
    });
  }
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.flatMap((branch) => branch).find((e) => e.path.length > 0 || e.code === 'unrecognized_keys');
    if (deeper) return issueProblems({ ...deeper, path: [...issue.path, ...deeper.path] }, value, line, at);
  }
  const key = issue.path.join('.') || SETTINGS_NAME;
  const found = issue.path.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown> | undefined)?.[k], value);
  const { place, more } = at(line(issue.path));
  if (found === undefined && EXAMPLES[key]) return [problem('S004', place, { key, example: EXAMPLES[key] })];
  const [expected, expectedEn] = expectation(issue);
  return [problem('S002', place, { key, expected, expectedEn, found: shown(found) }, more)];
}

/** A value as it may be written in a message; one that holds itself has no end. */
function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? 'null').slice(0, 80);
  } catch {
    return '…';
  }
}

/** The keys that a path of the schema may have. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let node: unknown = settingsSchema;
  for (const key of path) node = typeof key === 'number' ? unwrap(node) : shape(node)[String(key)];
  return Object.keys(shape(node));
}

function shape(node: unknown): Record<string, unknown> {
  const inner = unwrap(node) as { shape?: Record<string, unknown> };
  return inner?.shape ?? {};
}

/** Through defaults, optionals, arrays and unions to the object. */
function unwrap(node: unknown): unknown {
  const def = (node as { def?: Record<string, unknown> } | undefined)?.def;
  if (!def) return node;
  const inner = def['innerType'] ?? def['element'] ?? (def['options'] as unknown[] | undefined)?.[0];
  return inner === undefined ? node : unwrap(inner);
}

/** English keys are longer than Chinese labels: a prefix, or two edits, is near. */
function nearEnglish(key: string, known: readonly string[]): string | undefined {
  const folded = fold(key);
  return known.find((k) => fold(k) === folded || (folded.length > 3 && (fold(k).startsWith(folded) || folded.startsWith(fold(k)))));
}

const EXPECTED: Record<string, [string, string]> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表（每项一行，以 - 开头）', 'a list'],
  object: ['一组“名称: 值”', 'a group of names and values'],
  record: ['一组“名称: 值”', 'a group of names and values'],
};

function expectation(issue: z.core.$ZodIssue): [string, string] {
  if (issue.path[0] === 'given' && issue.path.length > 1) {
    return ['数字，如 12 或 1.5（超过 15 位的写在引号里）', 'a number such as 12 or 1.5 (in quotation marks beyond 15 digits)'];
  }
  if (issue.path[0] === 'bureau' && issue.code === 'invalid_format') {
    return ['一行文字，不含换行和看不见的符号', 'one line of text without line breaks or invisible marks'];
  }
  if (issue.path[0] === 'checks' && issue.path.length > 1) {
    return ['大于 0 的百分比，如 50；不查的写 false', 'a percentage above 0 such as 50, or false for no check'];
  }
  if (issue.path[0] === 'accepted' && issue.path.at(-1) === 'reason') {
    return ['理由，至少 5 个字', 'a reason of at least 5 characters'];
  }
  if (issue.path[0] === 'deadline') return ['日期，如 01-31 或 2021-01-31', 'a date such as 01-31 or 2021-01-31'];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return [`${values.join('、')} 之一`, `one of ${values.join(', ')}`];
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') return ['日期，如 2021-01-20', 'a date such as 2021-01-20'];
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    return issue.origin === 'string' ? ['不为空的文字', 'text that is not empty'] : ['1949 到 2100 之间的整数', 'a whole number from 1949 to 2100'];
  }
  if (issue.code === 'invalid_type' && issue.path[0] === 'year') return EXPECTED['int'] ?? ['', ''];
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? ['另一种值', 'another kind of value'];
  return ['另一种值', 'another kind of value'];
}

/** `values` and `columns` name words and columns that exist. */
function ownWords(settings: Settings, line: Lookup, at: At): Problem[] {
  const problems: Problem[] = [];
  for (const [id, words] of Object.entries(settings.values as Record<string, Record<string, string> | undefined>)) {
    const vocabulary = vocabularies[id];
    if (!vocabulary || !words) continue;
    const list = new WordList(vocabulary);
    for (const [word, canonical] of Object.entries(words)) {
      if ('id' in list.read(canonical)) continue;
      const { place, more } = at(line(['values', id, word]));
      const known = vocabulary.words.map((w) => w.label);
      problems.push(problem('S010', place, { vocabulary: id, word, canonical, words: known }, more));
    }
  }
  for (const [id, setting] of Object.entries(settings.ledgers)) {
    const kind = ledgerKindOf(id);
    const known = Object.values(kind?.columns ?? {}).map((c) => c.name);
    for (const { columns } of [setting ?? []].flat()) {
      for (const column of Object.keys(columns)) {
        if (known.some((name) => fold(name) === fold(column))) continue;
        const { place, more } = at(line(['ledgers', id, 'columns', column]));
        problems.push(problem('S011', place, { ledger: kind?.label ?? id, column, known }, more));
      }
    }
  }
  return problems;
}
