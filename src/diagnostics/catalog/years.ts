import { entry } from '../entry.ts';

/** B407 to B419: figures beside last year's, and beside what they follow from. */
type Expected = {
  label: string;
  value: string;
  expected: string;
  difference: string;
  sum: string;
  year: number;
  rows: readonly string[];
  source: string;
};

type Rows = { rows: readonly string[] };

const rowsZh = ({ rows }: Rows) => (rows.length > 0 ? `核对这些数的来源：${rows.join('；')}。` : '核对台账里这一类的行，或 report.yaml 里 given 的数。');
const rowsEn = ({ rows }: Rows) => (rows.length > 0 ? `Check where the numbers come from: ${rows.join('; ')}.` : 'Check the rows of the ledger, or the numbers under given in report.yaml.');
const listZh = (figures: readonly string[]) => figures.slice(0, 5).join('、') + (figures.length > 5 ? `等 ${figures.length} 个` : '');
const listEn = (figures: readonly string[]) => figures.slice(0, 5).join(', ') + (figures.length > 5 ? ` and ${figures.length - 5} more` : '');

export const years = {
  B407: entry<Expected>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.label}」与上年接不上，相差 ${p.difference} 件`,
      facts: (p) => `本年是 ${p.value}；上年现行有效＋本年制发－本年废止：${p.sum}＝${p.expected}（上年见 ${p.year} 年度年报）。`,
      effect: (p) => `${p.source}。差额没有来由的，年报会被认为前后不一致。`,
      fixes: (p) => [rowsZh(p), '如果差额来自集中清理、失效或机构改革：留一份书面说明，数不用改。'],
    },
    en: {
      headline: (p) => `"${p.label}" is off by ${p.difference} against last year`,
      facts: (p) => `It is ${p.value}; in force last year + made − repealed: ${p.sum} = ${p.expected} (report on ${p.year}).`,
      effect: (p) => `Usually it follows: ${p.source}. Without a reason the two reports contradict each other.`,
      fixes: (p) => [rowsEn(p), 'If documents lapsed or were taken over from another body: keep a note of it, and leave the number.'],
    },
  }),
  B408: entry<Expected>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.label}」少于上年尚未审结的件数`,
      facts: (p) => `本年总计 ${p.value} 件，${p.year} 年度年报里尚未审结的有 ${p.expected} 件。`,
      effect: (p) => `${p.source}。少的 ${p.difference} 件没有下文。`,
      fixes: (p) => [rowsZh(p), '把上年没有审结的案件补进复议诉讼台账，收到日期写原来的日期。'],
    },
    en: {
      headline: (p) => `"${p.label}" is below last year's pending cases`,
      facts: (p) => `The total is ${p.value}; the report on ${p.year} has ${p.expected} pending.`,
      effect: (p) => `${p.source}. Of ${p.difference} of them nothing more is said.`,
      fixes: (p) => [rowsEn(p), 'Enter the cases that were pending in the ledger of reviews, with their original dates.'],
    },
  }),
  B409: entry<{ figures: readonly string[]; scope: 'all' | 'some'; year: number; rows: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => (p.scope === 'all' ? '本年各项数与上年完全相同' : `有 ${p.figures.length} 个数与上年完全相同`),
      facts: (p) => `与 ${p.year} 年度年报相同的：${listZh(p.figures)}。`,
      effect: () => '两年一模一样很少见，多半是照抄了上年的年报或台账。内容雷同是通报的常见理由。',
      fixes: (p) => [rowsZh(p), '如果确实相同：不用改，留好依据。'],
    },
    en: {
      headline: (p) => (p.scope === 'all' ? "every number is exactly last year's" : `numbers exactly as last year: ${p.figures.length}`),
      facts: (p) => `As in the report on ${p.year}: ${listEn(p.figures)}.`,
      effect: () => 'Two years are rarely the same; mostly the report or a ledger was copied, which inspections look for.',
      fixes: (p) => [rowsEn(p), 'If they really are the same: leave them, and keep the proof.'],
    },
  }),
  B410: entry<{
    label: string;
    value: string;
    before: string;
    unit: string;
    times: string;
    direction: string;
    unitLikely: string;
    year: number;
    rows: readonly string[];
  }>({
    severity: 'warning',
    zh: {
      headline: (p) => (p.direction === 'more' ? `「${p.label}」是上年的 ${p.times} 倍` : `「${p.label}」只有上年的 1/${p.times}`),
      facts: (p) =>
        `本年 ${p.value} ${p.unit}，${p.year} 年度 ${p.before} ${p.unit}。` + (p.unitLikely ? '相差在一万倍上下，像是元和万元写混了。' : ''),
      effect: () => '金额的单位错了，年报里的数就差一万倍。',
      fixes: (p) => [rowsZh(p), '核对金额一列的单位是元还是万元，再核对上年年报的单位。'],
    },
    en: {
      headline: (p) => (p.direction === 'more' ? `"${p.label}" is ${p.times} times last year's` : `"${p.label}" is 1/${p.times} of last year's`),
      facts: (p) =>
        `This year ${p.value} ${p.unit}, in ${p.year} ${p.before} ${p.unit}.` +
        (p.unitLikely ? ' About ten thousand times: it looks like 元 (yuan) for 万元 (10,000 yuan).' : ''),
      effect: () => 'With the wrong unit the printed amount is wrong ten thousandfold.',
      fixes: (p) => [rowsEn(p), 'Check whether the column of amounts is in 元 or in 万元, and so for last year.'],
    },
  }),
  B411: entry<{ figures: readonly string[]; limit: number; year: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `有 ${p.figures.length} 个数与上年相差很大`,
      facts: (p) => `${p.year} 年度与本年：${listZh(p.figures)}。`,
      effect: (p) => `多的一年比少的一年多 ${p.limit}% 以上。多半有原因，也可能是漏了台账或重复计数。`,
      fixes: () => ['核对这些数的台账是不是齐全、有没有重复。', '如果属实：可以在正文里写明原因；多大的差别要提醒，在 report.yaml 的 checks.change 里定。'],
    },
    en: {
      headline: (p) => `numbers far from last year's: ${p.figures.length}`,
      facts: (p) => `${p.year} and this year: ${listEn(p.figures)}.`,
      effect: (p) => `The larger is ${p.limit} % or more above the smaller: there is a reason, or a ledger is missing or counted twice.`,
      fixes: () => ['Check that the ledgers behind them are complete, and there once.', 'If it is so: say why in the text; checks.change in report.yaml sets how large a difference is told.'],
    },
  }),
  B412: entry<{ bureau: string; figures: readonly string[]; rows: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: () => '规章有数，而本机关没有规章制定权',
      facts: (p) => `${p.bureau}：${listZh(p.figures)}。`,
      effect: () => '规章只能由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定，别的机关这一行应当都是 0。',
      fixes: (p) => [`把这些文件改计为行政规范性文件。${rowsZh(p)}`, '如果本机关确有规章制定权：在 report.yaml 里写 makesRegulations: true。'],
    },
    en: {
      headline: () => '规章 (regulations) above 0 for a body that makes none',
      facts: (p) => `${p.bureau}: ${listEn(p.figures)}.`,
      effect: () => 'Only departments of the State Council and governments of provinces, cities with districts (设区的市) and 自治州 make 规章; for others the row is 0.',
      fixes: (p) => [`Count these documents as 行政规范性文件. ${rowsEn(p)}`, 'If this body does make 规章: write makesRegulations: true in report.yaml.'],
    },
  }),
  B413: entry<Expected>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.label}」比本年制发的还少`,
      facts: (p) => `现行有效 ${p.value} 件，本年制发减本年废止是 ${p.sum}＝${p.expected} 件。`,
      effect: (p) => `${p.source}，所以现行有效至少是 ${p.expected} 件。`,
      fixes: (p) => [rowsZh(p)],
    },
    en: {
      headline: (p) => `"${p.label}" is less than was made`,
      facts: (p) => `In force are ${p.value}; made − repealed is ${p.sum} = ${p.expected}.`,
      effect: (p) => `What was made and not repealed is in force at the end of the year: at least ${p.expected}.`,
      fixes: (p) => [rowsEn(p)],
    },
  }),
  B414: entry<Expected>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.label}」比本年新公开的还少`,
      facts: (p) => `对外公开总数量 ${p.value} 件，本年新公开 ${p.expected} 件。`,
      effect: (p) => `${p.source}，总数量不会更少，除非当年公开又废止。`,
      fixes: (p) => [rowsZh(p)],
    },
    en: {
      headline: (p) => `"${p.label}" is less than was published`,
      facts: (p) => `对外公开总数量 (total) is ${p.value}, 本年新公开 (newly published) is ${p.expected}.`,
      effect: () => 'What was newly published is part of the total, unless it was repealed in the same year.',
      fixes: (p) => [rowsEn(p)],
    },
  }),
  B415: entry<{ bureau: string; figures: readonly string[]; rows: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: () => '规章有数，请核对本机关有没有规章制定权',
      facts: (p) => `${p.bureau}：${listZh(p.figures)}。`,
      effect: () => '规章只能由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定；从机关名称看不出是不是。',
      fixes: (p) => ['如果有：在 report.yaml 里写 makesRegulations: true，就不再提醒。', `如果没有：把这些文件改计为行政规范性文件。${rowsZh(p)}`],
    },
    en: {
      headline: () => '规章 (regulations) above 0: may this body make them?',
      facts: (p) => `${p.bureau}: ${listEn(p.figures)}.`,
      effect: () => 'Departments of the State Council and governments of provinces, cities with districts (设区的市) and 自治州 make 规章; the name does not tell.',
      fixes: (p) => ['If it may: write makesRegulations: true in report.yaml.', `If it may not: count these documents as 行政规范性文件. ${rowsEn(p)}`],
    },
  }),
  B416: entry<{ rows: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: () => '事项数加起来正好是办件数，像是填错了栏',
      facts: (p) => `上一年项目数量与本年增/减相加，等于处理决定数量：${listZh(p.rows)}。`,
      effect: () => '前两栏是权责清单上的事项数，不是件数。填成上年的件数和增减的件数，三个数就正好相加。',
      fixes: () => ['对照权责清单，改正前两栏的数：在 report.yaml 的 given 里，或者在上年的年报里。', '如果事项数确实如此：不用改。'],
    },
    en: {
      headline: () => 'items add up to cases: the columns may be misread',
      facts: (p) => `上一年项目数量 and 本年增/减 add up to 处理决定数量: ${listEn(p.rows)}.`,
      effect: () => 'The first two columns count items of the list of powers (权责清单). Read as cases of last year and their change, they add up to the third.',
      fixes: () => ['Check the two columns against the list of powers: they are under given in report.yaml, or come from last year.', 'If the items are so: leave them.'],
    },
  }),
  B417: entry<{ labels: readonly string[]; value: string; rows: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `规范性文件的数与主动公开信息数相同，都是 ${p.value}`,
      facts: (p) => `相同的：${listZh(p.labels)}。`,
      effect: () => '这一行只计规范性文件。把网站公开信息的条数填进来，是评估时常指出的错。',
      fixes: (p) => [rowsZh(p), '如果只是碰巧相同：不用改。'],
    },
    en: {
      headline: (p) => `normative documents are as many as the web pages: ${p.value}`,
      facts: (p) => `The same number: ${listEn(p.labels)}.`,
      effect: () => 'This row counts 规范性文件 (normative documents) only; the number of pieces published on the web does not belong here.',
      fixes: (p) => [rowsEn(p), 'If it is chance: leave it.'],
    },
  }),
  B419: entry<{ rows: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: () => '有处理决定，权责清单上却没有项目',
      facts: (p) => `上一年项目数量与本年增/减相加是 0，处理决定却有：${listZh(p.rows)}。`,
      effect: () => '前两栏是权责清单上的事项数。办了件而没有事项，多半是还没有填。',
      fixes: () => ['对照权责清单，在 report.yaml 的 given 里写上事项数，如 permits.itemsLastYear: 12。', '如果事项都在本年取消：不用改。'],
    },
    en: {
      headline: () => 'cases were decided, but the list of powers has no items',
      facts: (p) => `上一年项目数量 and 本年增/减 come to 0, beside decisions: ${listEn(p.rows)}.`,
      effect: () => 'The first two columns count items of the list of powers (权责清单). Cases without an item mean that they have not been filled in.',
      fixes: () => ['Write the items under given in report.yaml, such as permits.itemsLastYear: 12.', 'If all of them were abolished this year: leave it.'],
    },
  }),
  B418: entry<{ row: string; made: string; published: string; total: string; fault: 'unpublished' | 'stock'; rows: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => (p.fault === 'stock' ? `「${p.row}」新公开的就是全部，却没有新制作` : `「${p.row}」新制作 ${p.made} 件，只新公开 ${p.published} 件`),
      facts: (p) => `新制作 ${p.made} 件，新公开 ${p.published} 件，对外公开总数量 ${p.total} 件。`,
      effect: (p) =>
        p.fault === 'stock'
          ? '像是把历年的总数量填进了“本年新公开数量”。'
          : '规章和规范性文件应当主动公开，没有公开的要有理由；也可能是把别的文件计进了“本年新制作数量”。',
      fixes: (p) => [rowsZh(p), '如果属实：不用改。'],
    },
    en: {
      headline: (p) => (p.fault === 'stock' ? 'all documents newly published, and none was made' : `${p.made} documents made, ${p.published} newly published`),
      facts: (p) => `「${p.row}」: made ${p.made}, newly published ${p.published}, published in all ${p.total}.`,
      effect: (p) =>
        p.fault === 'stock'
          ? 'It looks as if the stock (对外公开总数量) had been put in 本年新公开数量 (newly published this year).'
          : '规章 and 规范性文件 are to be published; or other documents were counted in 本年新制作数量 (made this year).',
      fixes: (p) => [rowsEn(p), 'If it is so: leave it.'],
    },
  }),
};
