import { inYear, ledgerKind, MONTHS, monthOf } from '../kind.ts';
import { penaltyStanding, penaltyState, penaltyTypeStanding } from './penalty-states.ts';

/** 《条例》第二十条第（六）项: decisions by 处罚决定日期, cases filed by 立案日期. */
export const penalties = ledgerKind({
  id: 'penalties',
  label: '行政处罚',
  keywords: ['行政处罚', '处罚', '案件'],
  columns: {
    number: {
      type: 'text',
      name: '决定书文号',
      aliases: ['行政处罚决定书文号', '处罚决定书文号', '处罚文书号', '案号', '文号', 'CF_WSH'],
    },
    party: {
      type: 'text',
      name: '当事人',
      aliases: ['行政相对人名称', '被处罚单位', '被处罚人', 'CF_XDR_MC'],
      personal: true,
    },
    cause: { type: 'text', name: '案由', aliases: ['案件名称', '违法行为类型', '违法事实', 'CF_WFXW', 'CF_SY'] },
    filed: { type: 'date', name: '立案日期', aliases: ['立案时间'] },
    decided: {
      type: 'date',
      name: '处罚决定日期',
      aliases: ['决定日期', '作出处罚决定日期', '处罚日期', 'CF_JDRQ'],
      required: true,
    },
    type: { type: 'text', name: '处罚类别', aliases: ['处罚种类', 'CF_CFLB'] },
    fine: {
      type: 'money',
      name: '罚款金额',
      aliases: ['罚款', '罚没金额', '罚款数额', { name: 'CF_NR_FK', unit: '万元' }],
    },
    status: { type: 'text', name: '状态', aliases: ['案件状态', '处理结果'], states: penaltyState },
  },
  identity: { number: 'number', date: 'decided' },
  counts: ['penalties.decisions'],
  figures: [
    { id: 'penalties.filed', name: '行政处罚立案数量', unit: '件', nature: 'count', from: 'filed' },
    { id: 'penalties.fines', name: '罚款金额', unit: '万元', nature: 'amount', from: 'fine' },
  ],
  families: [
    { id: 'penalties.byMonth', name: '行政处罚', unit: '件', members: MONTHS },
    { id: 'penalties.byType', name: '行政处罚', unit: '件' },
  ],
  /** One decision may fine several parties, a row each. */
  repeat(row, year, tally) {
    const { decided, fine } = row.values;
    if (decided && fine && inYear(decided, year)) tally.add('penalties.fines', row, fine);
  },
  count(row, year, tally) {
    const { filed, decided, type, fine, status } = row.values;
    if (filed && decided && decided < filed) {
      return tally.fault(row, { code: 'V207', columns: ['filed', 'decided'] });
    }
    const standing = status === undefined ? 'counts' : penaltyStanding(status);
    const sort = type === undefined ? 'counts' : penaltyTypeStanding(type);
    if (standing === 'void' || sort === 'void') return tally.leaveOut(row, 'void');
    if (filed && inYear(filed, year)) tally.count('penalties.filed', row);
    if (standing === 'ended' || sort === 'ended') return tally.leaveOut(row, 'notPenalty');
    if (!filed && !decided) return tally.fault(row, { code: 'V201', column: 'decided' });
    if (!decided) return tally.leaveOut(row, 'undecided');
    if (!inYear(decided, year)) return tally.leaveOut(row, 'otherYear');
    if (sort !== 'counts') return tally.fault(row, { code: 'V219', column: 'type', readings: ['处罚', '不予处罚或撤案'] });
    if (standing !== 'counts') {
      const readings = standing === 'pending' ? (['已经处罚', '尚未决定'] as const) : (['处罚', '不予处罚或撤案'] as const);
      return tally.fault(row, { code: 'V219', column: 'status', readings });
    }
    tally.count('penalties.decisions', row);
    tally.count(`penalties.byMonth.${monthOf(decided)}`, row);
    if (type) tally.count(`penalties.byType.${type}`, row);
    if (fine) tally.add('penalties.fines', row, fine);
  },
});
