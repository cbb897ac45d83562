import { fold } from '../fold.ts';
import { inYear, ledgerKind, MONTHS, monthOf } from '../kind.ts';

/** Ends of a case that are not a penalty: 《行政处罚法》第五十七条第一款第（二）（三）项. */
const NOT_PENALTY = /不予(?:行政)?处罚|撤案|撤销(?:案件|立案|$)|销案|不罚|免予?(?:行政)?处罚|移送|移交/;

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
    status: { type: 'text', name: '状态', aliases: ['案件状态', '处理结果'] },
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
    const filedNow = filed !== undefined && inYear(filed, year);
    if (filedNow) tally.count('penalties.filed', row);
    for (const [column, word] of [['status', status], ['type', type]] as const) {
      const at = word === undefined ? -1 : fold(word).search(NOT_PENALTY);
      if (at === 0) return tally.leaveOut(row, 'notPenalty');
      // 罚款；其中一人不予处罚, 未撤案
      if (at > 0) return tally.fault(row, { code: 'V219', column, readings: ['处罚', '不予处罚或撤案'] });
    }
    if (!filed && !decided) return tally.fault(row, { code: 'V201', column: 'decided' });
    if (!decided) return tally.leaveOut(row, 'undecided');
    if (!inYear(decided, year)) return tally.leaveOut(row, 'otherYear');
    tally.count('penalties.decisions', row);
    tally.count(`penalties.byMonth.${monthOf(decided)}`, row);
    if (type) tally.count(`penalties.byType.${type}`, row);
    if (fine) tally.add('penalties.fines', row, fine);
  },
});
