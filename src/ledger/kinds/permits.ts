import { fold } from '../fold.ts';
import { inYear, ledgerKind, MONTHS, monthOf } from '../kind.ts';

const VOID = new Set(['作废', '已作废', '撤回申请', '申请撤回', '已撤回申请'].map(fold));

/** 《条例》第二十条第（五）项. A refusal is a decision; a filing (备案) is not a permit. */
export const permits = ledgerKind({
  id: 'permits',
  label: '行政许可',
  keywords: ['行政许可', '许可', '备案'],
  columns: {
    number: {
      type: 'text',
      name: '决定文书号',
      aliases: [
        '行政许可决定文书号', '许可决定书文号', '决定书编号', '文号', '许可证号', '证书编号', '许可编号', 'XK_WSH', 'XK_BH',
      ],
    },
    party: {
      type: 'text',
      name: '相对人',
      aliases: ['行政相对人名称', '申请单位', '申请人', '企业名称', '被许可人', '单位名称', 'XK_XDR_MC'],
      personal: true,
    },
    item: {
      type: 'text',
      name: '事项名称',
      aliases: ['许可事项', '行政许可事项', '许可内容', '许可证名称', 'XK_NR'],
    },
    category: { type: 'text', name: '类别', aliases: ['许可类别', '许可类型', '业务类型', 'XK_XKLB'] },
    decided: {
      type: 'date',
      name: '决定日期',
      aliases: ['许可决定日期', '许可日期', '发证日期', '批准日期', '办结日期', 'XK_JDRQ'],
      required: true,
    },
    result: { type: 'text', name: '决定结果', aliases: ['办理结果'] },
    status: { type: 'text', name: '状态', aliases: ['当前状态', 'XK_ZT'] },
  },
  identity: { number: 'number', date: 'decided' },
  counts: ['permits.decisions'],
  figures: [{ id: 'permits.filings', name: '备案数量', unit: '件', nature: 'count' }],
  families: [
    { id: 'permits.byMonth', name: '行政许可', unit: '件', members: MONTHS },
    { id: 'permits.byCategory', name: '行政许可', unit: '件' },
  ],
  count(row, year, tally, options) {
    const { decided, category, status } = row.values;
    if (status && VOID.has(fold(status))) return tally.leaveOut(row, 'void');
    if (!decided) return tally.fault(row, { code: 'V201', column: 'decided' });
    if (!inYear(decided, year)) return tally.leaveOut(row, 'otherYear');
    const filing = category !== undefined && fold(category).includes('备案');
    if (filing) tally.count('permits.filings', row);
    if (filing && !options.permits.includeFilings) return tally.leaveOut(row, 'filing');
    tally.count('permits.decisions', row);
    tally.count(`permits.byMonth.${monthOf(decided)}`, row);
    if (category) tally.count(`permits.byCategory.${category}`, row);
  },
});
