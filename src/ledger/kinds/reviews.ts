import type { ReviewOutcomeId } from '../../formats/reviews.ts';
import { ledgerKind } from '../kind.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const reviewKind: Vocabulary<'review' | 'suit'> = {
  id: 'reviewKind',
  words: [
    { id: 'review', label: '行政复议', accepts: ['复议'] },
    { id: 'suit', label: '行政诉讼', accepts: ['诉讼'] },
  ],
};

export const reviewRoute: Vocabulary<'direct' | 'afterReview'> = {
  id: 'reviewRoute',
  words: [
    { id: 'direct', label: '未经复议直接起诉', accepts: ['否', '未经复议', '直接起诉', '未复议'] },
    { id: 'afterReview', label: '复议后起诉', accepts: ['是', '经复议', '已复议', '经复议后起诉'] },
  ],
};

/** What a decision or judgment comes to: 《行政复议法》 and 《行政诉讼法》, in the four words of the form. */
export const reviewOutcome: Vocabulary<ReviewOutcomeId> = {
  id: 'reviewOutcome',
  words: [
    {
      id: 'upheld',
      label: '结果维持',
      accepts: ['维持', '驳回复议请求', '驳回行政复议请求', '驳回诉讼请求', '驳回原告诉讼请求', '驳回申请人的行政复议请求'],
    },
    {
      id: 'corrected',
      label: '结果纠正',
      accepts: ['纠正', '撤销', '变更', '确认违法', '责令履行', '责令限期履行', '撤销重作', '撤销并责令重新答复', '责令重新答复', '败诉'],
    },
    {
      id: 'otherOutcome',
      label: '其他结果',
      accepts: ['其他', '终止', '不予受理', '撤回', '撤诉', '准许撤诉', '申请人撤回', '驳回起诉', '驳回复议申请', '驳回行政复议申请', '调解', '和解'],
    },
    { id: 'pending', label: '尚未审结', accepts: ['未审结', '未结', '审理中', '在审', '未结案'] },
  ],
};

/** Section 4: by result when closed in the year, 尚未审结 when open on 12-31. */
export const reviews = ledgerKind({
  id: 'reviews',
  label: '行政复议、行政诉讼',
  keywords: ['复议', '诉讼', '应诉'],
  columns: {
    number: { type: 'text', name: '案号', aliases: ['文号'] },
    party: { type: 'text', name: '申请人', aliases: ['原告'], personal: true },
    kind: { type: 'word', name: '类别', aliases: ['案件类型'], vocabulary: reviewKind, required: true },
    route: { type: 'word', name: '是否经复议', aliases: [], vocabulary: reviewRoute },
    received: {
      type: 'date',
      name: '收到日期',
      aliases: ['受理日期', '立案日期'],
      required: true,
    },
    closed: { type: 'date', name: '结案日期', aliases: ['审结日期'], neededForRows: true },
    outcome: {
      type: 'word',
      name: '结果',
      aliases: ['审理结果', '复议结果', '裁判结果'],
      vocabulary: reviewOutcome,
      neededForRows: true,
    },
  },
  identity: { number: 'number', result: 'outcome' },
  counts: ['reviews', 'litigation.direct', 'litigation.afterReview'].flatMap((group) =>
    reviewOutcome.words.map((word) => `${group}.${word.id}`),
  ),
  figures: [],
  families: [],
  count(row, year, tally) {
    const { kind, route, received, closed, outcome } = row.values;
    if (!received) return tally.fault(row, { code: 'V201', column: 'received' });
    if (!kind) return tally.fault(row, { code: 'V201', column: 'kind' });
    if (kind === 'suit' && !route) return tally.fault(row, { code: 'V201', column: 'route' });
    if (closed && closed < received) return tally.fault(row, { code: 'V207', columns: ['received', 'closed'] });
    const result = outcome === 'pending' ? undefined : outcome;
    if (closed && !result) return tally.fault(row, { code: 'V211', columns: ['closed', 'outcome'], missing: 'outcome' });
    if (result && !closed) return tally.fault(row, { code: 'V211', columns: ['closed', 'outcome'], missing: 'closed' });
    if (received > year.last || (closed && closed < year.first)) return tally.leaveOut(row, 'otherYear');
    const group = kind === 'review' ? 'reviews' : `litigation.${route}`;
    const closedInTime = closed !== undefined && closed <= year.last;
    tally.count(`${group}.${closedInTime && result ? result : 'pending'}`, row);
  },
});
