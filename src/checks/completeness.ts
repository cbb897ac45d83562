import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format, FormSection, Mention } from '../formats/schema.ts';
import { fold } from '../ledger/fold.ts';
import { bareTitle } from '../report/heading-numbers.ts';
import type { Passage } from '../report/passages.ts';
import type { Settings } from '../settings/schema.ts';
import { below, placeIn, placeOfSection, titleOf } from './text-place.ts';

/** What the form wants the text to hold: five aspects, text below each heading, problems and measures, charges. */
export function checkCompleteness(format: Format, level: Settings['level'], passages: readonly Passage[]): Problem[] {
  const empty = format.sections.flatMap((section) => emptySection(section, passages));
  const told = new Set(empty.map(({ section }) => section));
  const sections = format.sections.filter((section) => !told.has(section.id) && hasText(passages, section.id));
  return [
    ...empty.map((e) => e.problem),
    ...sections.flatMap((section) => [...missingAspects(section, passages), ...headingsAlone(section, passages)]),
    ...sections.flatMap((section) => unmentioned(section, format.mentions, level, passages)),
  ];
}

function hasText(passages: readonly Passage[], section: FormSection['id']): boolean {
  return below(passages, section).some((p) => p.text.trim() !== '');
}

/** Sections that are text alone, and what each may not come down to. 无 is enough for other matters. */
const NOTHING = /^(?:本?(?:年度|年|单位|机关|局)?(?:暂?无|没有|不涉及|未发现)[^，；]{0,12}|略|同上|同上年|见上)$/;
const OMITTED = /^(?:略|同上|同上年|见上)$/;
const TEXT_ALONE: Partial<Record<FormSection['id'], { nothing: RegExp; least: number }>> = {
  overview: { nothing: NOTHING, least: 10 },
  problems: { nothing: NOTHING, least: 10 },
  other: { nothing: OMITTED, least: 1 },
};

function emptySection(section: FormSection, passages: readonly Passage[]): { section: string; problem: Problem }[] {
  const wanted = TEXT_ALONE[section.id];
  const words = below(passages, section.id).filter((p) => p.kind !== 'heading');
  const [first] = words;
  if (!wanted || !first || !hasText(passages, section.id)) return [];
  const text = words.map((p) => p.text).join('').replace(/[\s\p{P}]/gu, '');
  const nothing = wanted.nothing.test(text);
  if (!nothing && text.length >= wanted.least) return [];
  const params = { section: titleOf(section), text: text.slice(0, 20), fault: nothing ? 'nothing' : 'short' } as const;
  return [{ section: section.id, problem: problem('T532', placeIn(first), params, { line: first.text }) }];
}

/** An aspect is a heading, or stands where a paragraph begins: （三）政府信息管理。… 一是主动公开方面，… */
function missingAspects(section: FormSection, passages: readonly Passage[]): Problem[] {
  const beginnings = below(passages, section.id).map((p) => {
    const words = fold(bareTitle(p.text));
    return p.kind === 'heading' ? words : words.slice(0, 16);
  });
  const missing = section.aspects.filter(({ title, variants }) => {
    const names = [title, ...variants].map(fold);
    return !beginnings.some((words) => names.some((name) => words.includes(name)));
  });
  if (missing.length === 0) return [];
  const titles = missing.map((aspect) => aspect.title);
  return [problem('T530', placeOfSection(passages, section.id), { section: titleOf(section), missing: titles })];
}

function headingsAlone(section: FormSection, passages: readonly Passage[]): Problem[] {
  if (!TEXT_ALONE[section.id]) return [];
  const list = below(passages, section.id);
  return list.flatMap((passage, i) => {
    const next = list[i + 1];
    const alone = passage.kind === 'heading' && (!next || (next.kind === 'heading' && (next.level ?? 0) <= (passage.level ?? 0)));
    return alone ? [problem('T531', placeIn(passage), { heading: passage.text.trim() }, { line: passage.text })] : [];
  });
}

/** One message for each section and rule, with everything it does not speak of. */
function unmentioned(section: FormSection, mentions: readonly Mention[], level: Settings['level'], passages: readonly Passage[]): Problem[] {
  const text = below(passages, section.id).map((p) => p.text).join('\n');
  const missing = new Map<Mention['code'], string[]>();
  for (const mention of mentions) {
    if (mention.section !== section.id || (mention.governments && level === 'department') || mention.words.test(text)) continue;
    missing.set(mention.code, [...(missing.get(mention.code) ?? []), mention.what]);
  }
  const at = placeOfSection(passages, section.id);
  return [...missing].map(([code, what]) => problem(code, at, { section: titleOf(section), missing: what }));
}
