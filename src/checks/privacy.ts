import { isTextPlace, problem, type Problem } from '../diagnostics/problem.ts';
import type { Passage } from '../report/passages.ts';
import { SETTINGS_NAME } from '../settings/read-settings.ts';
import type { Settings } from '../settings/schema.ts';
import { masked, maskName, maskNumber, personalNumbers, type PersonalNumber } from './personal-numbers.ts';
import { placeIn, wordsAround } from './text-place.ts';

export interface PrivacyOptions {
  /** The bureau's own numbers are meant to be read. */
  contact: Settings['contact'];
  /** Persons of the ledgers: applicants and parties. */
  names?: ReadonlySet<string>;
}

/** What belongs to a person has no place in a published text. Nothing of it is shown in full, in no message. */
export function checkPrivacy(passages: readonly Passage[], { contact, names = new Set() }: PrivacyOptions): Problem[] {
  const own = new Set(Object.values(contact).flatMap((value) => personalNumbers(value ?? '').map((n) => digits(n.text))));
  const persons = personNames(names);
  return passages.flatMap((passage) => {
    const numbers = personalNumbers(passage.text).filter((n) => !own.has(digits(n.text)) && !ofFigure(passage, n));
    const found = namesIn(passage.text, persons);
    const text = hidden(masked(passage.text), found.map((f) => f.name));
    const shown = (offset: number) => wordsAround({ text }, offset);
    return [
      ...numbers.map((n) => numberProblem(passage, n, shown(n.start))),
      ...found.map(({ name, start }) => problem('T553', placeIn(passage, start), { name: maskName(name) }, { line: shown(start) })),
    ];
  });
}

function numberProblem(passage: Passage, { kind, text, start }: PersonalNumber, line: string): Problem {
  const at = placeIn(passage, start);
  const shown = maskNumber(text);
  if (kind === 'identity') return problem('T550', at, { shown }, { line });
  if (kind === 'mobile') return problem('T551', at, { shown }, { line });
  return problem('T552', at, { shown, kind }, { line });
}

/** A figure that a placeholder put in is a count or an amount. */
function ofFigure({ figures }: Passage, { start, end }: PersonalNumber): boolean {
  return figures.some((f) => f.start < end && start < f.end);
}

function digits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
}

const ORGANISATION = /[局厂店社所院校部会司村馆站队处室行办镇乡县市区委团]$|公司|集团|中心|政府|银行|协会|合作/;

/** Names of two to four characters; what ends like an organisation is one, and 某甲 is nobody. */
function personNames(names: ReadonlySet<string>): Map<number, Set<string>> {
  const byLength = new Map<number, Set<string>>();
  for (const written of names) {
    const name = written.replace(/\s/g, '');
    if (!/^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,10})*$/u.test(name) || ORGANISATION.test(name) || /[某×]/.test(name)) continue;
    byLength.set(name.length, (byLength.get(name.length) ?? new Set()).add(name));
  }
  return byLength;
}

/** Each name once a passage; one look-up for each place and length, however many names there are. */
function namesIn(text: string, byLength: ReadonlyMap<number, ReadonlySet<string>>): { name: string; start: number }[] {
  const found = new Map<string, number>();
  for (const [length, names] of byLength) {
    for (let i = 0; i + length <= text.length; i++) {
      const name = text.slice(i, i + length);
      if (names.has(name) && !found.has(name)) found.set(name, i);
    }
  }
  return [...found].map(([name, start]) => ({ name, start })).sort((a, b) => a.start - b.start);
}

function hidden(text: string, names: readonly string[]): string {
  return names.reduce((shown, name) => shown.replaceAll(name, maskName(name)), text);
}

/** For texts of ledgers that are shown: numbers and names of persons are masked in them. */
export function masking(names: ReadonlySet<string>): (text: string) => string {
  const persons = personNames(names);
  return (text) => hidden(masked(text), namesIn(text, persons).map((f) => f.name));
}

/** Other messages show lines and words of the same text, with the same numbers in them. */
export function withoutPersonalNumbers(problems: readonly Problem[]): Problem[] {
  return problems.map((p) => {
    const [place] = p.at;
    if (!place || !isTextPlace(place) || place.file === SETTINGS_NAME) return p;
    const params = Object.fromEntries(Object.entries(p.params).map(([key, value]) => [key, typeof value === 'string' ? masked(value) : value]));
    return { ...p, params, ...(p.line === undefined ? {} : { line: masked(p.line) }) } as Problem;
  });
}
