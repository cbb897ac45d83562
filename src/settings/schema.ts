import { z } from 'zod';
import { ledgerIds, vocabularies } from '../ledger/kinds/index.ts';

/** Settings of a bureau's folder: report.yaml. The JSON Schema for editors is made from this. */

const text = z.string().trim().min(1);
/** One line that shows what it says: no control characters, no marks that turn the direction of writing. */
const line = text.regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u);
/** A family name, and nothing that could end a style rule. */
const fontName = text.regex(/^[\p{L}\p{N} _-]+$/u);

/** A number without quotation marks keeps 15 digits; a longer one has been changed while it was read. */
function isExact(n: number): boolean {
  return String(n).replace(/[-.]/g, '').length <= 15 && !/e/i.test(String(n));
}

const ledgerSetting = z
  .strictObject({
    file: text.optional().describe('台账文件，从单位文件夹写起，如 台账/许可.xlsx'),
    sheet: text.optional().describe('工作表名；不写则对文件里所有表有效'),
    columns: z.record(text, text).default({}).describe('标准列名: 表里的表头'),
  })
  .describe('认不出来的台账：它在哪里，各列叫什么');

/** A percentage, or the check is left out. */
const share = z.union([z.number().positive(), z.literal(false)]);

const byLedger = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(ledgerIds.map((id) => [id, value.optional()])) as Record<string, z.ZodOptional<T>>);

export const settingsSchema = z.strictObject({
  bureau: line.describe('机关名称，写全称'),
  year: z.int().min(1949).max(2100).describe('报告所属年度（不是发布年份）'),
  level: z
    .enum(['department', 'government', 'township'])
    .default('department')
    .describe('department 部门；government 县级以上政府；township 乡镇、街道'),
  contact: z
    .strictObject({
      address: text.optional().describe('地址'),
      postcode: text.optional().describe('邮编'),
      phone: text.optional().describe('电话'),
      fax: text.optional().describe('传真'),
      email: text.optional().describe('电子邮箱'),
      website: text.optional().describe('网址'),
    })
    .default({})
    .describe('联系方式，印在年报末尾'),
  publishedOn: z.iso.date().optional().describe('公布日期，如 2021-01-20；也是 PDF 的日期'),
  deadline: z
    .string()
    .regex(/^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
    .optional()
    .describe('公布期限，如 01-20 或 2021-01-20；不写则部门、乡镇为 01-31，县级以上政府为 03-31（条例第四十九条）'),
  makesRegulations: z.boolean().optional().describe('本机关有没有规章制定权；从机关名称看不出来时才要写'),
  previous: text.optional().describe('上年的文件夹、figures.json，或公布的上年年报（.html、.docx、.pdf）'),
  given: z.record(text, z.union([z.number().refine(isExact), z.string().regex(/^-?\d+(\.\d+)?$/)])).default({}).describe('台账里没有的数：数据项: 数'),
  counting: z
    .strictObject({
      permits: z
        .strictObject({ includeFilings: z.boolean().default(false).describe('行政许可是否包括备案') })
        .default({ includeFilings: false }),
      procurement: z
        .strictObject({ includeDecentralised: z.boolean().default(false).describe('政府集中采购是否包括分散采购') })
        .default({ includeDecentralised: false }),
    })
    .default({ permits: { includeFilings: false }, procurement: { includeDecentralised: false } })
    .describe('统计口径'),
  checks: z
    .strictObject({
      change: share.default(100).describe('与上年相差多少（百分比）就提醒：100 是增加一倍或减少一半；两年都不到 20 的数不比；false 不查'),
      sameText: share.default(80).describe('第一、五部分与上年文字相同的比例（百分比）到多少就提醒；false 不查'),
    })
    .default({ change: 100, sameText: 80 })
    .describe('与上年比较的尺度'),
  ledgers: byLedger(z.union([ledgerSetting, z.array(ledgerSetting)])).default({}).describe('认不出来的台账'),
  units: byLedger(z.enum(['元', '千元', '万元', '亿元'])).default({}).describe('表里没有写单位的金额：台账: 元 或 万元'),
  ignore: z.array(text).default([]).describe('不是台账的文件，或“文件 > 工作表”；“* > 工作表”是各文件里叫这个名称的表'),
  accepted: z
    .array(
      z.strictObject({
        code: text.describe('提醒的代码，如 V213；错误不能写在这里'),
        at: text.optional().describe('位置，照消息里写的：文件、“文件 > 工作表”、“文件 > 工作表 > 单元格”、正文.md，或年报的表；不写则不论在哪里'),
        reason: text.min(5).describe('为什么可以这样，至少 5 个字'),
      }),
    )
    .default([])
    .describe('已核对过的提醒和理由'),
  values: z
    .strictObject(Object.fromEntries(Object.keys(vocabularies).map((id) => [id, z.record(text, text).optional()])))
    .default({})
    .describe('本单位的叫法: 格式里的词'),
  rollup: z
    .strictObject({ expected: z.array(text).default([]).describe('应当汇总的下级单位名称；缺一个就是错误') })
    .default({ expected: [] })
    .describe('汇总下级单位（nianbao rollup）'),
  theme: text.optional().describe('图解的主题：gov-blue 政务蓝、emergency-orange 应急橙、party-red 党建红，或自己的主题文件'),
  logo: text.optional().describe('图解封面上的标志：单位文件夹里的 SVG 或 PNG 文件'),
  fonts: z
    .strictObject({
      title: fontName.optional().describe('标题字体，如 方正小标宋简体'),
      heading1: fontName.optional().describe('一级标题字体，如 黑体'),
      heading2: fontName.optional().describe('二级标题字体，如 楷体_GB2312'),
      body: fontName.optional().describe('正文字体，如 仿宋_GB2312'),
    })
    .default({})
    .describe('PDF 和 Word 文档用的本机字体；不写则 PDF 用程序自带的字体，Word 文档用公文规定的字体'),
});

export type Settings = z.output<typeof settingsSchema>;

/** The settings name fonts of the machine: then the bundled ones stand behind them. */
export function namesFonts({ fonts }: Pick<Settings, 'fonts'>): boolean {
  return Object.values(fonts).some((font) => font !== undefined);
}

/** For editors: completion and checking while report.yaml is typed. */
export function settingsJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'nianbao report.yaml',
    ...z.toJSONSchema(settingsSchema, { io: 'input' }),
  };
}
