import type { Accepted } from '../diagnostics/accepted.ts';
import { describe, inOrder, placeText } from '../diagnostics/describe.ts';
import type { Lang, Page, Severity } from '../diagnostics/entry.ts';
import { firstOfEach, moreOf } from '../diagnostics/first-of-each.ts';
import { pages, pageTitles } from '../diagnostics/pages.ts';
import { countWords, LABELS, OTHERS } from '../diagnostics/print.ts';
import type { Excerpt, Problem } from '../diagnostics/problem.ts';
import type { Outcome } from './outcome.ts';
import { pagePlace, type PagePlace } from './places.ts';
import { previewWords } from './words.ts';

/** A message in words, as the page lays it out; the same that `check` prints. */
export interface MessageView {
  severity: Severity;
  label: string;
  code: string;
  headline: string;
  where: string[];
  excerpt?: Excerpt;
  /** A line of a text with its number. */
  line?: { number: number; text: string };
  /** What is wrong, what it does, how to mend it; none where the message before says the same of another cell. */
  parts: { label: string; texts: string[] }[];
  /** Every cell concerned, where they are more than the words name. */
  cells?: { label: string; text: string };
  place?: PagePlace;
}

export interface MessageGroup {
  name: string;
  count: string;
  messages: MessageView[];
}

export interface MessageViews {
  groups: MessageGroup[];
  more: string;
  accepted: { title: string; messages: { code: string; headline: string; where: string[]; reason: string }[] };
  /** The ledgers as they were understood, below the messages. */
  sheets: { ledger: string; counts: string; lines: string[] }[];
  /** What `explain` prints, by code. */
  explained: Record<string, { title: string; text: string }[]>;
}

/** More are not read at one time. */
const MESSAGES = 200;
/** Of one message. */
const CELLS = 500;
/** Cells that the words of a message name. */
const NAMED = 3;

export function messageViews(outcome: Outcome, lang: Lang): MessageViews {
  const problems = firstOfEach(inOrder(outcome.problems));
  const shown = problems.slice(0, MESSAGES);
  const left = problems.length - shown.length;
  const groups = new Map<string, Problem[]>();
  for (const found of shown) {
    const name = groupOf(found, lang);
    groups.set(name, [...(groups.get(name) ?? []), found]);
  }
  return {
    groups: [...groups].map(([name, some]) => ({ name, count: countWords(some, lang), messages: onceSaid(some.map((found) => messageView(found, outcome, lang))) })),
    more: left > 0 ? previewWords[lang].more(left) : '',
    accepted: { title: previewWords[lang].accepted(outcome.accepted.length), messages: outcome.accepted.map((a) => acceptedView(a, lang)) },
    sheets: sheetViews(outcome.sheets, lang),
    explained: Object.fromEntries([...new Set(shown.map(({ code }) => code))].map((code) => [code, explained(pages[lang][code], lang)])),
  };
}

/** A column that is wrong from top to bottom has one cure. */
function onceSaid(messages: readonly MessageView[]): MessageView[] {
  const said = ({ code, parts }: MessageView) => JSON.stringify([code, parts]);
  return messages.map((message, i) => {
    const before = messages[i - 1];
    return before && said(before) === said(message) ? { ...message, parts: [] } : message;
  });
}

/** A file, the report itself, or the folder as a whole. */
function groupOf({ at: [place] }: Problem, lang: Lang): string {
  if (!place) return previewWords[lang].folder;
  return 'table' in place ? previewWords[lang].report : place.file;
}

function messageView(found: Problem, outcome: Outcome, lang: Lang): MessageView {
  const labels = LABELS[lang];
  const { severity, headline, facts, effect, fixes } = describe(found, lang);
  const [place] = found.at;
  const { cells = [] } = found.params as { cells?: readonly string[] };
  const more = moreOf([found]);
  const parts = [
    { label: labels.facts, texts: facts ? [facts] : [] },
    { label: labels.effect, texts: [effect] },
    { label: labels.fixes, texts: fixes },
    { label: labels.others, texts: more > 0 ? [OTHERS[lang](more, true)] : [] },
  ];
  const named = cells.length > NAMED ? { label: previewWords[lang].cells(cells.length), text: cells.slice(0, CELLS).join(lang === 'zh' ? '、' : ', ') } : undefined;
  const target = pagePlace(found, outcome);
  return {
    severity,
    label: labels[severity],
    code: found.code,
    headline,
    where: found.at.map((p) => placeText(p, lang)),
    ...(found.excerpt ? { excerpt: found.excerpt } : {}),
    ...(!found.excerpt && found.line !== undefined && place && 'line' in place ? { line: { number: place.line, text: found.line.trim() } } : {}),
    parts: parts.filter(({ texts }) => texts.length > 0),
    ...(named ? { cells: named } : {}),
    ...(target ? { place: target } : {}),
  };
}

function sheetViews({ heads: [, , ...heads], rows }: Outcome['sheets'], lang: Lang): MessageViews['sheets'] {
  const [comma, colon] = lang === 'zh' ? ['，', '：'] : [', ', ': '];
  return rows.map(([ledger = '', where = '', entries, counted, left = '']) => ({
    ledger,
    counts: `${heads[1]} ${counted}${comma}${heads[0]} ${entries}`,
    lines: left === '' ? [where] : [where, `${heads[2]}${colon}${left}`],
  }));
}

function acceptedView({ problem, reason }: Accepted, lang: Lang) {
  return { code: problem.code, headline: describe(problem, lang).headline, where: problem.at.map((p) => placeText(p, lang)), reason };
}

function explained(page: Page, lang: Lang): { title: string; text: string }[] {
  const titles = pageTitles[lang];
  return (Object.keys(titles) as (keyof Page)[]).map((key) => ({ title: titles[key], text: page[key] }));
}
