import type { ParamsOf } from '../diagnostics/catalog.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Figures } from './figures.ts';
import { comparisonOf } from './year-on-year.ts';

/** The text after its conditions are decided; `lines[i]` is the line of the file that line i came from. */
export interface Expanded {
  text: string;
  lines: number[];
  problems: Problem[];
}

const TAG = /(?<!\{)\{\{\s*([^{}\n]*?)\s*\}\}(?!\})/g;
const OPEN = /^#\s*(有|无|some|none)\s+(.+)$/;
const CLOSE = /^\/\s*(有|无|some|none)$/;
/** `{{! …}}`: a note to whoever writes the text. */
const NOTE = /^[!！]/;
const ELSE = /^(?:否则|else)$/;
const SAME: Record<string, string> = { some: '有', none: '无' };

/** Braces that are part of no tag would be printed: {{ without an end, full-width ones, three of them. */
const UNEVEN = /\{\{|\}\}/;
const WIDE = /｛｛|｝｝|\{｛|｛\{/;
/** What of a line is shown around braces. */
const AROUND = 10;
/** One brace at each end is somebody's own text, unless a figure is named in it. */
const SINGLE = /[｛{]([^{}｛｝\n]{1,60})[｝}]/g;
const CONDITION = /^(?:[#/]\s*(?:有|无)|否则$)/;
/** `{{#有数据项}}` */
const JOINED = /^#\s*(?:有|无|some|none)\S/;

interface Condition {
  word: string;
  tag: string;
  line: number;
  /** Whether the part before 否则 is kept. */
  holds: boolean;
  otherwise: boolean;
}

/**
 * Decides `{{#有 figure}}…{{否则}}…{{/有}}` (and 无) and leaves `{{figure}}` in place; `{{! …}}` is a note. Lines that hold
 * nothing but such tags disappear. Unknown figures and tags that do not pair are told with their line.
 */
export function expandConditions(source: string, file: string, figures: Figures): Expanded {
  const result: Expanded = { text: '', lines: [], problems: [] };
  const open: Condition[] = [];
  const kept: string[] = [];
  source.split(/\r\n?|\n/).forEach((line, index) => {
    const report = (p: Problem) => void result.problems.push({ ...p, at: [{ file, line: index + 1 }], line });
    const { text, tags } = expandLine(line, index + 1, open, figures, report);
    if (tags > 0 && text.trim() === '') return;
    if (open.length > 0 && text === '' && line.trim() !== '') return;
    kept.push(text);
    result.lines.push(index + 1);
  });
  for (const { tag, line } of open) {
    result.problems.push(problem('T505', [{ file, line }], { found: tag, fault: 'unclosed' }));
  }
  return { ...result, text: kept.join('\n') };
}

function expandLine(
  line: string,
  number: number,
  open: Condition[],
  figures: Figures,
  report: (p: Problem) => void,
): { text: string; tags: number } {
  let text = '';
  let last = 0;
  let tags = 0;
  const shown = () => open.every((c) => c.holds !== c.otherwise);
  for (const match of line.matchAll(TAG)) {
    const [tag, inner = ''] = match;
    if (shown()) text += line.slice(last, match.index);
    last = match.index + tag.length;
    if (NOTE.test(inner)) {
      tags++;
      continue;
    }
    const opening = OPEN.exec(inner);
    const closing = CLOSE.exec(inner);
    if (opening?.[1] && opening[2]) {
      tags++;
      const word = SAME[opening[1]] ?? opening[1];
      const zero = valueOf(opening[2], figures, report, shown()) === '0';
      open.push({ word, tag, line: number, holds: word === '有' ? !zero : zero, otherwise: false });
    } else if (ELSE.test(inner) || closing?.[1]) {
      tags++;
      const current = open.at(-1);
      const word = closing?.[1] && (SAME[closing[1]] ?? closing[1]);
      const pairs = current && (word === undefined ? !current.otherwise : word === current.word);
      if (!pairs) report(problem('T505', [], { found: tag, fault: 'unopened' }));
      else if (word === undefined) current.otherwise = true;
      else open.pop();
    } else if (/^[#/]/.test(inner) || inner === '') {
      tags++;
      report(problem('T505', [], { found: tag, fault: JOINED.test(inner) ? 'joined' : 'unknown' }));
    } else {
      valueOf(inner, figures, report, shown());
      if (shown()) text += tag;
    }
  }
  if (shown()) text += line.slice(last);
  const broken = brokenTag(line.replace(TAG, ''), figures);
  if (broken) report(problem('T505', [], broken));
  return { text, tags };
}

/** @param line without its tags */
function brokenTag(line: string, figures: Figures): ParamsOf<'T505'> | undefined {
  if (!/[{}｛｝]/.test(line)) return undefined;
  const around = (at: number) => line.slice(Math.max(0, at - AROUND), at + AROUND).trim();
  const [wide, uneven] = [line.search(WIDE), line.search(UNEVEN)];
  if (wide >= 0) return { found: around(wide), fault: 'wide' };
  if (uneven >= 0) return { found: around(uneven), fault: 'uneven' };
  const isMeant = (name: string) => CONDITION.test(name) || figures.find(name) !== undefined || figures.absent(name) !== undefined;
  const single = [...line.matchAll(SINGLE)].find(([, name = '']) => isMeant(name.trim()));
  return single && { found: single[0], fault: 'single' };
}

function valueOf(name: string, figures: Figures, report: (p: Problem) => void, shown: boolean): string | undefined {
  const figure = figures.find(name);
  if (figure) return figure.value;
  const comparison = figures.compared(name);
  if (comparison && 'fault' in comparison) {
    // `{{#有 lastYear.…}}` guards a share of last year's: what it leaves out lacks nothing.
    if (shown && comparison.fault !== 'unread') report(problem('T508', [], { name, base: comparison.base, fault: comparison.fault }));
    return undefined;
  }
  const absent = figures.absent(comparisonOf(name)?.base ?? name);
  if (!absent) report(problem('T501', [], { name, near: figures.alike(name) }));
  else if (!absent.told) report(problem('T507', [], { name, ledger: absent.ledger }));
  return undefined;
}
