import { REVIEW_OUTCOMES } from '../../formats/reviews.ts';
import type { Column, Component, KeyFigure, Page } from './model.ts';
import type { Numbers } from './numbers.ts';

const GROUPS = [
  { id: 'reviews', label: '行政复议', none: '没有因政府信息公开工作被申请行政复议。' },
  { id: 'litigation.direct', label: '未经复议直接起诉', none: '没有未经复议直接提起的行政诉讼。' },
  { id: 'litigation.afterReview', label: '复议后起诉', none: '没有复议后提起的行政诉讼。' },
] as const;

export function reviewsPages(numbers: Numbers): Page[] {
  if (GROUPS.every((g) => !numbers.some(`${g.id}.total`))) return [];
  const columns = GROUPS.map((group): Column => {
    const figures = numbers.key(`${group.id}.total`, '');
    if (!numbers.some(`${group.id}.total`)) return { title: group.label, figures, chart: null, rows: [], none: group.none };
    const items = numbers.items(REVIEW_OUTCOMES.map((o) => [`${group.id}.${o.id}`, o.label, 'first'] as const));
    return { title: group.label, figures, chart: { kind: 'bars', title: `${group.label}结果`, unit: '件', items }, rows: [], none: '' };
  });
  const components: Component[] = [{ kind: 'columns', columns }];
  return [{ title: '行政复议和行政诉讼结果', components }];
}

/** All zero: the three numbers, quietly. */
export function reviewFigures(numbers: Numbers): KeyFigure[] {
  return GROUPS.flatMap((g) => numbers.key(`${g.id}.total`, g.label));
}
