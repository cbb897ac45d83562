import { describe, inOrder, placeText } from './describe.ts';
import type { Lang } from './entry.ts';
import { labelled } from './print.ts';
import type { Problem } from './problem.ts';

/** A warning that the settings give a reason for: no longer a message, but not forgotten. */
export interface Accepted {
  problem: Problem;
  reason: string;
}

const WORDS = {
  zh: { title: '已说明理由的提醒', where: '位置', reason: '理由' },
  en: { title: 'Warnings with a reason given', where: 'where', reason: 'reason' },
} as const;

/** The list of them: code and headline, place, reason. */
export function printAccepted(accepted: readonly Accepted[], lang: Lang): string {
  const words = WORDS[lang];
  const reasons = new Map(accepted.map((a) => [a.problem, a.reason]));
  const lines = inOrder(accepted.map((a) => a.problem)).flatMap((found) => [
    ...labelled(found.code, describe(found, lang).headline, lang),
    ...found.at.flatMap((place, i) => labelled(i === 0 ? words.where : '', placeText(place, lang), lang, true)),
    ...labelled(words.reason, reasons.get(found) ?? '', lang),
  ]);
  return [words.title, ...lines].join('\n');
}

/** Form of an accepted warning for machines. */
export function acceptedJson({ problem, reason }: Accepted, lang: Lang): object {
  return { code: problem.code, at: problem.at, reason, message: describe(problem, lang).headline };
}
