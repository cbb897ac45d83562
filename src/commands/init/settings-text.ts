import type { Format } from '../../formats/schema.ts';
import { figureId } from '../../formats/index.ts';
import { ledgerKinds } from '../../ledger/kinds/index.ts';
import type { Settings } from '../../settings/schema.ts';
import { GUIDE_NAME } from '../../export/blank-ledger/model.ts';
import { plainYaml, type Plain } from './plain-yaml.ts';

export const SCHEMA_NAME = 'report.schema.json';

export interface NewSettings {
  bureau: string;
  year: number;
  level: Settings['level'];
  /** What last year's settings say, by key. */
  carried: Readonly<Record<string, Plain>>;
}

/** A setting: what it is for, how it may look, and what is said of it already. */
interface Setting {
  why: string[];
  example: string[];
  said?: Plain | undefined;
}

/** report.yaml with every setting that a clerk may need; what is not used yet stands behind `#`. */
export function settingsText(format: Format, { bureau, year, level, carried }: NewSettings): string {
  const head = plainYaml({ bureau, year, level });
  const notes = ['机关名称，写全称', '报告所属年度，不是发布的年份', 'department 部门；government 县级以上政府；township 乡镇、街道'];
  const settings = Object.entries(settingsOf(format, year)).flatMap(([key, setting]) => lines(key, { ...setting, said: carried[key] ?? setting.said }));
  return [
    `# yaml-language-server: $schema=./${SCHEMA_NAME}`,
    '#',
    '# 年报的配置。# 后面是说明，或者还没有用到的设置：要用时删去行首的“# ”，换成本单位的内容。',
    '# 改好后运行 nianbao check，写错的地方会告诉您在第几行。',
    '',
    ...head.map((line, i) => `${line}  # ${notes[i]}`),
    ...settings,
    '',
  ].join('\n');
}

function lines(key: string, { why, example, said }: Setting): string[] {
  const text = said === undefined ? example.map((line) => `# ${line}`) : plainYaml({ [key]: said });
  return ['', ...why.map((line) => `# ${line}`), ...text];
}

function settingsOf(format: Format, year: number): Record<string, Setting> {
  const given = figuresWithoutLedger(format);
  return {
    publishedOn: { why: ['公布日期，也是 PDF 的日期。部门、乡镇应在 1 月 31 日前，县级以上政府应在 3 月 31 日前公布。'], example: [`publishedOn: ${year + 1}-01-20`] },
    contact: {
      why: ['联系方式，印在年报末尾。'],
      example: ['contact:', '  address: 某某县某某路1号', '  postcode: "000000"', '  phone: 0000-0000000', '  email: xxgk@example.com', '  website: https://www.example.com/'],
    },
    previous: { why: ['上年的文件夹（在那里生成过年报），或者上年的 figures.json：用来核对上年结转，和上年比较。'], example: [`previous: ../${year - 1}`] },
    given: {
      why: ['台账里没有的数，写在这里。整本台账都没有的，写台账的代号，如 coercion: 0。', ...(given.length > 0 ? ['权责清单上的事项数不在台账里：把下面的 0 改成实际的数（上一年项目数量、本年增减）。'] : [])],
      example: ['given:', '  coercion: 0'],
      said: given.length > 0 ? Object.fromEntries(given.map((id) => [id, 0])) : undefined,
    },
    counting: { why: ['统计口径：行政许可包括备案；政府集中采购包括分散采购。'], example: ['counting:', '  permits: {includeFilings: true}', '  procurement: {includeDecentralised: true}'] },
    units: { why: ['自己的台账里没有写单位的金额。'], example: ['units:', '  fees: 元'] },
    values: { why: ['本单位的叫法，对应格式里的词。'], example: ['values:', '  applicantType:', '    个人: 自然人'] },
    ledgers: { why: ['自己的台账认不出来时，写明它在哪里，各列叫什么（标准列名: 表里的表头）。'], example: ['ledgers:', '  coercion: {file: 台账/登记簿.xlsx, columns: {决定日期: 批准时间}}'] },
    ignore: { why: ['不是台账的文件或工作表。“*”是不论哪个文件。'], example: [], said: [`* > ${GUIDE_NAME}`] },
    accepted: { why: ['核对过、可以这样的提醒，写明理由。'], example: ['accepted:', '  - {code: V213, reason: 同一文号的两件已核对过}'] },
    checks: { why: ['与上年比较的尺度（百分比）；false 不查。'], example: ['checks:', '  change: 100', '  sameText: 80'] },
    deadline: { why: ['公布期限，和上面说的不一样时才写。'], example: ['deadline: 01-20'] },
    makesRegulations: { why: ['本机关有没有规章制定权；从名称看不出来时才写。'], example: ['makesRegulations: false'] },
    theme: { why: ['图解的主题：gov-blue 政务蓝、emergency-orange 应急橙、party-red 党建红。'], example: ['theme: gov-blue'] },
    logo: { why: ['图解封面上的标志：文件夹里的 SVG 或 PNG 文件。'], example: ['logo: 徽标.svg'] },
    fonts: { why: ['PDF 用的本机字体；不写就用程序自带的字体，各台机器一样。'], example: ['fonts:', '  title: 方正小标宋简体', '  heading1: 黑体', '  heading2: 楷体_GB2312', '  body: 仿宋_GB2312'] },
    rollup: { why: ['汇总下级单位时，应当有哪些单位。'], example: ['rollup:', '  expected: [某某镇人民政府]'] },
  };
}

/** Figures of the form that no ledger holds and no sum gives. */
function figuresWithoutLedger(format: Format): string[] {
  const counted = new Set(ledgerKinds.flatMap((kind) => [...kind.counts.map((id) => figureId(format, id)), ...kind.figures.map((f) => f.id)]));
  const sums = new Set(format.rules.flatMap((rule) => rule.defines ?? []));
  return format.figures.filter((f) => f.printed && !counted.has(f.id) && !sums.has(f.id)).map((f) => f.id);
}
