/** What the head of a column says to whoever fills it in. */
export interface ColumnNote {
  note: string;
  /** Words in common use where the list is open: offered, not asked for. */
  offered?: readonly string[];
}

type Notes = Readonly<Record<string, ColumnNote>>;

const PERSONAL = '只留在台账里，年报、消息和网页里都不会出现。';

const disclosures: Notes = {
  title: { note: '公开的信息的标题，一条一行。' },
  published: { note: '信息公开的日期；按这个日期计入年度和月份。' },
  channel: { note: '在哪里公开的。同一渠道每次写法要一样，年报按渠道分别计数。', offered: ['政府网站', '政务新媒体', '公告栏', '报刊', '广播电视', '其他'] },
  category: { note: '信息的类别或者网站栏目，可以不填。' },
};

const documents: Notes = {
  title: { note: '本机关制发的规章、行政规范性文件的标题。以前年度制发、现在仍然有效的也要登记：年报要报年末现行有效的件数。' },
  number: { note: '发文字号，如 云应急发〔2023〕5号。同一文号、同一日期只计一次。' },
  kind: { note: '从下拉列表里选。规章只有国务院部门、省级政府、设区的市和自治州政府可以制定。' },
  issued: { note: '制发日期；在本年度的计入“本年制发”。' },
  published: { note: '公开日期；不填就当作制发当天公开。' },
  repealed: { note: '废止或者失效的日期；还有效的不填。' },
  validity: { note: '可以不填。填“废止”“失效”的，废止日期也要填。', offered: ['有效', '废止', '失效'] },
};

const permits: Notes = {
  number: { note: '行政许可决定文书号或者许可证号。同一文号、同一日期只计一次。' },
  party: { note: `行政相对人。${PERSONAL}` },
  item: { note: '许可事项的名称。' },
  category: { note: '填“备案”的另外计数，不计入行政许可（配置里可以改）。', offered: ['普通', '特许', '认可', '核准', '登记', '其他', '备案'] },
  decided: { note: '作出许可决定的日期；按这个日期计入年度。' },
  result: { note: '不予许可也是处理决定，照样计入。不予受理、撤回申请的不计。', offered: ['准予许可', '不予许可', '不予受理', '撤回申请'] },
  status: { note: '填“作废”“撤回申请”的不计；其他情况可以不填。', offered: ['有效', '作废', '撤回申请'] },
};

const services: Notes = {
  item: { note: '其他对外管理服务事项的名称，办一件填一行。' },
  party: { note: `服务对象。${PERSONAL}` },
  finished: { note: '办结日期；按这个日期计入年度。' },
};

const penalties: Notes = {
  number: { note: '处罚决定书文号。同一文号、同一日期只计一件；几个当事人各占一行时，罚款分别相加。' },
  party: { note: `当事人。${PERSONAL}` },
  cause: { note: '案由或者违法行为。' },
  filed: { note: '立案日期；用来计立案件数。' },
  decided: { note: '作出处罚决定的日期；按这个日期计入年度。立案了、还没有决定的先不填。' },
  type: { note: '几种处罚并用的写在一格里，如 警告；罚款。', offered: ['警告', '通报批评', '罚款', '没收违法所得', '暂扣许可证件', '吊销许可证件', '责令停产停业', '限制从业', '行政拘留'] },
  fine: { note: '罚款数额，单位是元，只填数字。' },
  status: { note: '填“不予处罚”“撤案”的不计；其他情况可以不填。', offered: ['已结案', '不予处罚', '撤案'] },
};

const coercion: Notes = {
  number: { note: '行政强制决定书文号。同一文号、同一日期只计一次。' },
  party: { note: `行政强制的对象。${PERSONAL}` },
  type: { note: '行政强制措施或者强制执行的种类。', offered: ['查封场所、设施或者财物', '扣押财物', '冻结存款、汇款', '限制公民人身自由', '加处罚款或者滞纳金', '代履行', '其他'] },
  decided: { note: '作出决定的日期；按这个日期计入年度。' },
};

const fees: Notes = {
  item: { note: '行政事业性收费项目，一笔一行，也可以一个月一行。信息公开的信息处理费不在这里填。' },
  amount: { note: '实际收取的金额，单位是元，只填数字；退费填负数。年报里换算成万元。' },
  collected: { note: '收费日期；按这个日期计入年度。' },
};

const procurement: Notes = {
  project: { note: '采购项目，一个项目一行。' },
  organisation: { note: '从下拉列表里选。分散采购不计入政府集中采购（配置里可以改）。' },
  method: { note: '采购方式，可以不填。', offered: ['公开招标', '邀请招标', '竞争性谈判', '竞争性磋商', '单一来源', '询价', '框架协议', '网上超市'] },
  amount: { note: '成交金额，单位是元，只填数字；不是预算金额。年报里换算成万元。' },
  concluded: { note: '成交或者签合同的日期；按这个日期计入年度。' },
  supplier: { note: '供应商，可以不填。' },
};

const applications: Notes = {
  number: { note: '登记编号，一件申请一个。' },
  party: { note: `申请人。${PERSONAL}` },
  applicant: { note: '从下拉列表里选。法人或者其他组织要分清是哪一类。' },
  received: { note: '收到申请的日期：在本年度的是“本年新收”，以前收到、到年初还没有答复的是“上年结转”。' },
  channel: { note: '申请方式，可以不填。', offered: ['网络', '信函', '当面', '传真', '其他'] },
  answered: { note: '答复日期；到年底还没有答复的不填，计入“结转下年度继续办理”。' },
  outcome: { note: '从下拉列表里选，一件申请只有一个结果。区分处理的只选“部分公开”。没有答复的不填。' },
  fee: { note: '通知收取的信息处理费，单位是元；没有收费的不填。' },
  feePaid: { note: '实际收到的信息处理费，单位是元；不填就当作收齐了。' },
};

const reviews: Notes = {
  number: { note: '案号。同一案号、同一结果只计一次。' },
  party: { note: `申请人或者原告。${PERSONAL}` },
  kind: { note: '从下拉列表里选。只登记因政府信息公开引起的案件。' },
  route: { note: '行政诉讼必须填：没有经过行政复议直接起诉的，还是复议以后起诉的。行政复议不填。' },
  received: { note: '收到或者受理的日期。以前年度收到、今年审结的也要登记。' },
  closed: { note: '结案日期；还没有审结的不填。' },
  outcome: { note: '从下拉列表里选；还没有审结的不填。' },
};

const NOTES: Readonly<Record<string, Notes>> = {
  disclosures, documents, permits, services, penalties, coercion, fees, procurement, applications, reviews,
};

/** @param key of the ledger's column */
export function columnNote(ledger: string, key: string): ColumnNote {
  return NOTES[ledger]?.[key] ?? { note: '' };
}
