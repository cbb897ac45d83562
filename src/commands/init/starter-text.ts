import { PROCESSING_FEE } from '../../formats/mentions.ts';
import type { Format } from '../../formats/schema.ts';
import { ledgerKinds } from '../../ledger/kinds/index.ts';
import type { Settings } from '../../settings/schema.ts';

type About = Pick<Settings, 'bureau' | 'year' | 'level'>;

/** 正文.md to begin with: whole sentences that hold for any figures, and notes that are not printed. */
export function starterText(format: Format, about: About): string {
  const text = new Sentences(format);
  return [
    '{{! 感叹号开头的行是说明，不会印出来，写好后可以删去。其余的句子都是样子，请换成本单位的实际情况。 }}',
    '{{! 花括号里的名称会换成台账里数出来的数；名称和数值用 nianbao figures 查看。 }}',
    '',
    introduction(format, about),
    ...overview(text, about),
    ...tables(text),
    ...problems(),
    ...other(text, format),
  ].join('\n');
}

/** Names of figures in the words of the form, and sentences that depend on them. */
class Sentences {
  readonly #names: ReadonlyMap<string, string>;
  readonly #printed: ReadonlySet<string>;

  constructor(format: Format) {
    this.#printed = new Set(format.figures.map((f) => f.id));
    const beside = ledgerKinds.flatMap((kind) => kind.figures.map((f) => [f.id, f.name] as const));
    this.#names = new Map([...beside, ...format.figures.map((f) => [f.id, f.name] as const)]);
  }

  /** The form has it. */
  has(id: string): boolean {
    return this.#printed.has(id);
  }

  figure(id: string): string {
    return `{{${this.#names.get(id) ?? id}}}`;
  }

  /** `before` 12 `after`, where there is any; else the other words. */
  some(id: string, before: string, after: string, otherwise = ''): string {
    const name = this.#names.get(id) ?? id;
    return `{{#有 ${name}}}${before}${this.figure(id)}${after}${otherwise && `{{否则}}${otherwise}`}{{/有}}`;
  }
}

function introduction({ notice, sections }: Format, { bureau, year }: About): string {
  const title = notice.title.replaceAll('《', '〈').replaceAll('》', '〉');
  const parts = sections.map((s) => s.title).join('，');
  return `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条和《${title}》（${notice.number}）要求，${bureau}编制${year}年政府信息公开工作年度报告。

报告由${parts}六个部分组成。所列数据的统计期限为${year}年1月1日至${year}年12月31日。
`;
}

function overview(text: Sentences, { year, level }: About): string[] {
  const documents = text.has('normativeDocuments.inForce')
    ? `${text.some('normativeDocuments.made', '全年制发行政规范性文件', '件', '全年没有制发行政规范性文件')}，${text.some('normativeDocuments.repealed', '废止行政规范性文件', '件', '没有废止行政规范性文件')}，年末现行有效${text.figure('normativeDocuments.inForce')}件。`
    : `${text.some('normativeDocuments.made', '全年新制作规范性文件', '件', '全年没有制作规范性文件')}。`;
  const decisions = [
    text.some('permits.decisions', '作出行政许可处理决定', '件。'),
    text.some('penalties.decisions', '作出行政处罚处理决定', '件。'),
    text.some('coercion.decisions', '作出行政强制处理决定', '件。'),
    text.has('procurement.projects') ? text.some('procurement.projects', '实施政府集中采购', '项。') : text.some('fees.amount', '收取行政事业性收费', '万元。'),
  ].join('\n');
  return `# 总体情况

{{! 用一两段话写全年的情况：围绕什么中心工作，重点公开了什么，有什么变化。 }}
${year}年，本机关按照《条例》规定，做好主动公开和依申请公开工作，接受社会监督。

## 主动公开

{{! 写公开的重点、渠道和政策解读；数字用占位符，不要自己填。 }}
${text.some('disclosures.total', '全年主动公开政府信息', '条。', '全年没有新增主动公开的政府信息。')}
${documents}
${decisions}

## 依申请公开

{{! 写登记、审核、答复的做法；件数由台账来。 }}
${text.some('applications.received.total', '全年新收政府信息公开申请', '件', '全年没有收到政府信息公开申请')}，${text.some('applications.carriedIn.total', '上年结转', '件', '没有上年结转的申请')}。
${text.some('applications.handled.total', '全年办结', `件，其中予以公开${text.figure('applications.granted.total')}件，部分公开${text.figure('applications.partiallyGranted.total')}件。`)}
${text.some('applications.carriedForward.total', '结转下年度继续办理', '件。', '没有结转下年度继续办理的申请。')}

## 政府信息管理

{{! 写公开属性的确定、公开前的审查、公开后的核对和规范性文件的管理。 }}
公开前按规定审查内容和公开属性，公开后定期核对，信息有变动的及时更新。

## 政府信息公开平台建设

{{! 写网站专栏、政务新媒体、查阅场所等平台的建设和维护。 }}
政府信息公开专栏集中发布公开指南、法定主动公开内容和年度报告，由专人维护。

## 监督保障

{{! 写机构、人员、培训和检查${level === 'department' ? '' : '；政府的年报还要写明工作考核、社会评议和责任追究的结果'}。 }}
明确分管负责人和工作机构，对工作人员开展业务培训，定期检查公开情况。${level === 'department' ? '' : '政府信息公开工作考核、社会评议和责任追究按照《条例》规定开展，结果如实报告。'}
`.split('\n');
}

/** Words above the three tables. */
function tables(text: Sentences): string[] {
  return `# 主动公开政府信息情况

{{! 表格由程序印在下面；统计口径需要说明的，写在这里，没有就把这一句删去。 }}
处理决定数量按作出决定的日期统计。

# 收到和处理政府信息公开申请情况

本年新收政府信息公开申请${text.figure('applications.received.total')}件，上年结转${text.figure('applications.carriedIn.total')}件。

# 政府信息公开行政复议、行政诉讼情况

${text.some('reviews.total', '本年因政府信息公开工作被申请行政复议', '件。', '本年没有因政府信息公开工作被申请行政复议。')}
${text.some('litigation.direct.total', '未经复议直接起诉的行政诉讼', '件。', '没有未经复议直接起诉的行政诉讼。')}
${text.some('litigation.afterReview.total', '复议后起诉的行政诉讼', '件。', '没有复议后起诉的行政诉讼。')}
`.split('\n');
}

function problems(): string[] {
  return `# 存在的主要问题及改进情况

## 主要问题

{{! 写本单位今年的真实问题，不要照抄上年，也不要照抄这里。 }}
1. 有的信息公布还不够及时。
2. 公开的内容与群众的关注还有差距。

## 改进情况

{{! 一条问题对一条措施；上年提出的措施落实得怎么样，也写在这里。 }}
1. 明确各类信息的公开时限，定期检查。
2. 收集群众关心的事项，逐项补充公开内容。
`.split('\n');
}

function other(text: Sentences, format: Format): string[] {
  const fee = text.some(
    'applications.processingFee.notices',
    '依据《政府信息公开信息处理费管理办法》，本年度发出收取信息处理费通知',
    `件，通知总金额${text.figure('applications.processingFee.noticeAmount')}元，实际收取${text.figure('applications.processingFee.collected')}元。`,
    '本年度没有收取信息处理费。',
  );
  const reported = format.mentions.includes(PROCESSING_FEE);
  return `# 其他需要报告的事项

{{! 没有别的事项，留下面的话就可以。 }}
${reported ? `${fee}
除此以外，没有其他需要报告的事项。` : '本年度没有其他需要报告的事项。'}
`.split('\n');
}
