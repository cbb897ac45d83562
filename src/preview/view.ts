import type { Lang } from '../diagnostics/entry.ts';
import { countProblems, printSummary } from '../diagnostics/print.ts';
import { messageViews, type MessageViews } from './messages.ts';
import type { Reading, State } from './session.ts';
import { previewWords } from './words.ts';

/** What the page shows, in words: it lays out, and decides nothing. */
export interface PageView extends MessageViews {
  phase: State['phase'] | 'faulty';
  /** The state in a line. */
  line: string;
  heading: { bureau: string; of: string };
  counts: { errors: number; warnings: number };
  summary: string;
  /** Of each edition its name and what tells one content from another; none where there is no report yet. */
  editions: { name: string; key: string }[];
  /** That the pages are older than the messages; empty where they are not. */
  old: string;
  /** In place of the pages. */
  none: { title: string; text: string };
}

const NO_MESSAGES: MessageViews = { groups: [], more: '', accepted: { title: '', messages: [] }, sheets: [], explained: {} };

/** @param folder absolute; files in it are named as seen from it */
export function pageView(state: State, folder: string, lang: Lang): PageView {
  const words = previewWords[lang];
  const { last, sound, phase } = state;
  const problems = last?.outcome.problems ?? [];
  const counts = countProblems(problems);
  const about = last?.outcome.about ?? sound?.outcome.about;
  const messages = last ? messageViews(last.outcome, lang) : NO_MESSAGES;
  return {
    phase: phase === 'ready' && counts.errors > 0 ? 'faulty' : phase,
    line: stateLine(state, folder, lang),
    heading: { bureau: about?.bureau ?? words.title, of: about ? words.of(about.year) : '' },
    counts,
    summary: last ? summaryOf(last, lang) || words.sound : '',
    editions: (sound?.outcome.pages ?? []).map(({ name, key }) => ({ name, key })),
    old: sound && last && sound !== last ? words.old(clock(sound), counts.errors) : '',
    none: last ? { title: words.none, text: words.noneBecause(counts.errors) } : { title: words.reading, text: words.begin },
    ...messages,
  };
}

function stateLine({ phase, waitingFor, last }: State, folder: string, lang: Lang): string {
  const words = previewWords[lang];
  if (phase === 'waiting') return words.waiting(waitingFor.map((path) => relative(path, folder)));
  if (phase === 'reading' || !last) return words.reading;
  const { errors } = countProblems(last.outcome.problems);
  return errors > 0 ? words.faulty(clock(last), errors) : words.updated(clock(last), last.milliseconds);
}

/** A reading in a line of the terminal. */
export function journalLine(reading: Reading, lang: Lang): string {
  const words = previewWords[lang];
  const { problems } = reading.outcome;
  const done = countProblems(problems).errors > 0 ? words.read(clock(reading)) : words.updated(clock(reading), reading.milliseconds);
  return [done, summaryOf(reading, lang)].filter(Boolean).join(lang === 'zh' ? '。' : '. ');
}

/** `共 3 处错误、1 处提醒，涉及 2 个文件。`; empty where there is nothing. */
function summaryOf({ outcome: { problems, accepted } }: Reading, lang: Lang): string {
  return printSummary(problems, { lang, verdict: '', accepted: accepted.map((a) => a.problem) }).trim();
}

function clock({ at }: Reading): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':');
}

function relative(path: string, folder: string): string {
  return path.startsWith(folder) ? path.slice(folder.length + 1).replaceAll('\\', '/') : path;
}
