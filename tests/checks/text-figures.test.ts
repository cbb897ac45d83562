import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { formatForYear } from '../../src/formats/index.ts';
import type { Format } from '../../src/formats/schema.ts';
import type { LastYear } from '../../src/report/last-year.ts';
import { bureau } from '../support/bureau.ts';
import { memoryHost } from '../support/memory-host.ts';
import { checked, figuresFrom } from '../support/text-fixture.ts';

const VALUES: Record<string, string> = {
  'applications.received': '258 12 1 0 3 1',
  'applications.carriedIn': '60 2 0 0 0 0',
  'applications.granted': '101 6 1 0 2 0',
  'applications.partiallyGranted': '14 1 0 0 0 0',
  'applications.denied.stateSecret': '9 0 0 0 0 0',
  'applications.denied.enforcementFile': '33 2 0 0 0 0',
  'applications.unavailable.notHeld': '148 5 0 0 1 1',
  'applications.carriedForward': '13 0 0 0 0 0',
  'applications.byChannel.网络': '200',
  'applications.byChannel.信函': '75',
  'applications.processingFee.notices': '2',
  'applications.processingFee.noticeAmount': '860',
  'applications.processingFee.collected': '480',
  'disclosures.total': '412',
  'disclosures.byChannel.网站': '300',
  'disclosures.byChannel.微信公众号': '112',
  'permits.decisions': '126',
  'permits.filings': '31',
  'penalties.decisions': '58',
  'penalties.filed': '63',
  'penalties.fines': '147.35',
  'coercion.decisions': '4',
  'fees.amount': '227.782',
  'normativeDocuments': '3 1 9',
  'reviews': '2 1 0 3',
  'litigation.direct': '1 0 0 0',
  'litigation.afterReview': '2 1 0 0',
};

const format2021 = formatForYear(2023) as Format;
const lastYear: LastYear = {
  bureau: '云溪县市场监督管理局',
  year: 2022,
  format: '2021',
  figures: { 'applications.received.total': { value: '250', unit: '件' }, 'fees.amount': { value: '200', unit: '万元' } },
};

interface Change {
  values?: Record<string, string>;
  year?: number;
  level?: 'department' | 'government';
  lastYear?: LastYear;
  file?: string;
}

function fixture(text: string, { values = {}, year = 2023, level = 'department', lastYear: before }: Change = {}) {
  const format = formatForYear(year) as Format;
  return { year, bureau: '云溪县市场监督管理局', level, format, figures: figuresFrom(format, { ...VALUES, ...values }), lastYear: before, text };
}

const problems = (text: string, change: Change = {}) => checked(fixture(text, change), change.file);
/** Codes of what is said of a sentence in its section. */
const overview = (sentence: string, change?: Change) => problems(`# 总体情况\n\n## 主动公开\n\n开头。\n\n${sentence}\n`, change).map((p) => p.code);
const applications = (sentence: string, change?: Change) => problems(`# 总体情况\n\n## 依申请公开\n\n开头。\n\n${sentence}\n`, change).map((p) => p.code);
const reviews = (sentence: string, change?: Change) => problems(`# 政府信息公开行政复议、行政诉讼情况\n\n${sentence}\n`, change).map((p) => p.code);
const other = (sentence: string, change?: Change) => problems(`# 其他需要报告的事项\n\n${sentence}\n`, change).map((p) => p.code);
const documents2020 = { values: { normativeDocuments: '3 2 17', 'procurement.projects': '35', 'procurement.amount': '126', 'services.decisions': '8652' }, year: 2020 };

describe('T520: a number that differs from its figure', () => {
  test.each([
    ['收到政府信息公开申请275件', '收到政府信息公开申请258件'],
    ['收到275件政府信息公开申请', '收到258件政府信息公开申请'],
    ['全年共收到公民、法人和其他组织提出的信息公开申请二百七十五件', '全年共收到公民、法人和其他组织提出的信息公开申请二百五十八件'],
    ['2023年，我局新收申请 ２７５ 件', '2023年，我局新收申请 ２５８ 件'],
    ['本年新收275件，上年结转62件', '本年新收275件，上年结转60件'],
    ['本年新收275件，2022年结转62件', '本年新收275件，2022年结转60件'],
    ['全年办结申请324件', '全年办结申请311件'],
    ['答复324件，结转下年度继续办理13件', '答复324件，结转下年度继续办理12件'],
    ['已答复324件，结转至2024年13件', '已答复324件，结转至2024年14件'],
    ['办结324件，其中予以公开110件，部分公开15件', '办结324件，其中予以公开101件，部分公开15件'],
    ['办结324件，其中110件予以公开，15件部分公开', '办结324件，其中110件予以公开，14件部分公开'],
    ['办结324件，不予公开44件，其中属于国家秘密9件', '办结324件，不予公开43件，其中属于国家秘密9件'],
    ['收到申请275件，其中自然人258件，商业企业12件', '收到申请275件，其中自然人257件，商业企业12件'],
    ['收到申请275件，其中法人或其他组织17件', '收到申请275件，其中法人或其他组织18件'],
  ])('applications: %s', (right, wrong) => {
    expect(applications(`${right}。`)).toEqual([]);
    expect(applications(`${wrong}。`)).toEqual(['T520']);
  });

  test.each([
    ['主动公开政府信息412条', '主动公开政府信息413条'],
    ['作出行政许可决定126件', '作出行政许可决定127件'],
    ['办理行政许可（包括备案）157件', '办理行政许可（包括备案）158件', 'T521'],
    ['行政处罚决定58件，立案63件', '行政处罚决定58件，立案64件', 'T521'],
    ['作出58件行政处罚决定', '作出63件行政处罚决定'],
    ['行政许可决定126项', '行政许可决定127项'],
    ['办理行政许可126项', '办理行政许可32项', 'T521'],
    ['罚款147.35万元', '罚款148.35万元'],
    ['罚款1473500元', '罚款147.35元'],
    ['采取行政强制措施4次', '采取行政强制措施5次'],
    ['收取行政事业性收费2277820元', '收取行政事业性收费227.782元'],
    ['收取行政事业性收费227.8万元', '收取行政事业性收费228.8万元'],
    ['收取行政事业性收费0.0227782亿元', '收取行政事业性收费1.0227782亿元'],
    ['制发行政规范性文件3件，废止1件，现行有效9件', '制发行政规范性文件3件，废止1件，现行有效10件'],
  ])('powers and documents: %s', (right, wrong, code = 'T520') => {
    expect(overview(`${right}。`)).toEqual([]);
    expect(overview(`${wrong}。`)).toEqual([code]);
  });

  test.each([
    ['新制作规范性文件3件，新公开2件，对外公开总数17件', '新制作规范性文件3件，新公开3件，对外公开总数17件'],
    ['实施政府集中采购35项，采购总金额126.0万元', '实施政府集中采购35项，采购总金额127.0万元'],
    ['办理其他对外管理服务事项8,652件', '办理其他对外管理服务事项8,651件'],
  ])('of the form of 2019: %s', (right, wrong) => {
    expect(overview(`${right}。`, documents2020)).toEqual([]);
    expect(overview(`${wrong}。`, documents2020)).toEqual(['T520']);
  });

  test.each([
    ['被申请行政复议6件，维持2件，纠正1件，尚未审结3件', '被申请行政复议6件，维持3件，纠正1件，尚未审结3件'],
    ['行政诉讼4件，其中直接起诉1件，复议后起诉3件', '行政诉讼3件，其中直接起诉1件，复议后起诉3件'],
    ['复议后起诉3件，结果维持2件、结果纠正1件', '复议后起诉3件，结果维持1件、结果纠正1件'],
  ])('reviews: %s', (right, wrong) => {
    expect(reviews(`${right}。`)).toEqual([]);
    expect(reviews(`${wrong}。`)).toEqual(['T520']);
  });

  test('the processing fee', () => {
    expect(other('发出信息处理费收费通知2件，通知总金额860元，实际收取480元。')).toEqual([]);
    expect(other('发出信息处理费收费通知2件，通知总金额860元，实际收取860元。')).toEqual(['T520']);
  });

  test('says the line, both numbers and the placeholder', () => {
    const [found] = problems('# 总体情况\n\n## 依申请公开\n\n规范办理申请。\n全年收到政府信息公开申请258件。\n', { file: '图解.md' });
    expect(found).toMatchObject({
      code: 'T520',
      at: [{ file: '图解.md', line: 6 }],
      params: { written: '258件', expected: '275件', label: '本年新收政府信息公开申请数量', ids: ['applications.received.total'] },
    });
    expect(found?.line).toContain('258件');
  });

  test('a placeholder of another column is as wrong in print; of the figure itself it is right', () => {
    expect(applications('收到政府信息公开申请{{applications.received.naturalPerson}}件。')).toEqual(['T520']);
    expect(applications('收到政府信息公开申请{{applications.received.total}}件。')).toEqual([]);
  });

  test('a figure that is absent or in doubt is compared with nothing', () => {
    const sound = fixture('# 总体情况\n\n## 主动公开\n\n甲。\n\n立案64件。\n');
    expect(checked(sound).map((p) => p.code)).toEqual(['T521']);
    const figure = sound.figures.get('penalties.filed');
    if (figure) figure.reliable = false;
    expect(checked(sound)).toEqual([]);
    expect(checked({ ...sound, figures: figuresFrom(format2021, {}) })).toEqual([]);
  });
});

describe('T521: a number that may mean several things, and fits none', () => {
  test.each([
    ['办理政府信息公开申请337件', '办理政府信息公开申请336件'],
    ['受理申请275件', '受理申请270件'],
    ['收到政府信息公开申请近300件', '收到政府信息公开申请近200件'],
    ['收到政府信息公开申请270余件', '收到政府信息公开申请280余件'],
    ['收到政府信息公开申请超过200件', '收到政府信息公开申请超过300件'],
    ['收到政府信息公开申请约280件', '收到政府信息公开申请约500件'],
    ['上半年收到政府信息公开申请120件', '上半年收到政府信息公开申请420件'],
    ['累计收到政府信息公开申请900件', '累计收到政府信息公开申请200件'],
    ['通过网络提出200件，通过信函提出75件', '通过网络提出201件，通过信函提出75件'],
  ])('%s', (right, wrong) => {
    expect(applications(`${right}。`)).toEqual([]);
    expect(applications(`${wrong}。`)).toEqual(['T521']);
  });

  test('last year is where last year’s figures are', () => {
    const sentence = (rate: string) => `收到政府信息公开申请275件，同比增长${rate}。`;
    expect(applications(sentence('10%'), { lastYear })).toEqual([]);
    expect(applications(sentence('12%'), { lastYear })).toEqual(['T521']);
    expect(applications(sentence('12%'))).toEqual([]);
    expect(applications('收到政府信息公开申请275件，较上年增加25件。', { lastYear })).toEqual([]);
    expect(applications('收到政府信息公开申请275件，较上年增加26件。', { lastYear })).toEqual(['T521']);
  });
});

describe('T522: parts of a whole', () => {
  test.each([
    ['more than the whole', '各类信息73条，其中动态12条、公告31条、规划1条、统计4条、人事2条、其他33条'],
    ['less, and the rest is named', '各类信息73条，其中动态12条、公告31条、其他29条'],
    ['of the sentence before', '发布各类消息73条。其中，动态42条，公告32条'],
    ['in brackets', '编发简报20期（其中专报8期、快报13期），阅读量良好'],
    ['money', '投入资金100万元，其中设备60万元，培训40.5万元'],
    ['placeholders', '处理各类事项{{applications.received.commercialEnterprise}}件，其中甲类{{coercion.decisions}}件、乙类{{normativeDocuments.inForce}}件'],
  ])('%s', (_, sentence) => {
    expect(overview(`${sentence}。`)).toEqual(['T522']);
  });

  test.each([
    ['that give it', '各类信息83条，其中动态12条、公告31条、规划1条、统计4条、人事2条、其他33条'],
    ['of which some are named', '检查企业73家，其中化工企业12家、矿山31家'],
    ['that are counted in another way', '收到申请275件，其中网络200件、信函75件；自然人258件、商业企业12件'],
    ['behind a clause without a number', '收到来信12件，其中网络8件，均按期答复，表扬信10件'],
    ['of another unit', '作出决定58件，其中涉及人员120人'],
    ['of two numbers', '新发4件，续发6件，其中企业9件'],
    ['that is complete before another count', '办理建议11件、提案19件，其中A类26件，B类4件，公开答复函28件'],
    ['by round numbers', '发布消息70余条，其中动态50条，公告40条'],
  ])('parts %s are fine', (_, sentence) => {
    expect(overview(`${sentence}。`)).toEqual([]);
  });

  test('one cause is told once', () => {
    expect(applications('办结324件，其中予以公开310件，部分公开15件。')).toEqual(['T520']);
  });
});

describe('T523: percentages', () => {
  test.each([
    ['办结324件，其中予以公开110件，占33.95%', '办结324件，其中予以公开110件，占43.95%'],
    ['检查企业12家，其中化工企业10家，占83.3%', '检查企业12家，其中化工企业10家，占83.9%'],
    ['抽查120批次，较上年的100批次增长20%', '抽查120批次，较上年的100批次增长25%'],
    ['抽查80批次，较上年的100批次下降20%', '抽查80批次，较上年的100批次下降25%'],
    ['抽查120批次，增长20%（2022年为100批次）', '抽查120批次，增长30%（2022年为100批次）'],
  ])('%s', (right, wrong) => {
    expect(applications(`${right}。`)).toEqual([]);
    expect(applications(`${wrong}。`)).toEqual(['T523']);
  });

  test('99.99 in all is how shares are', () => {
    expect(overview('检查3家，其中甲类1家，占33.33%，乙类1家，占33.33%，丙类1家，占33.33%。')).toEqual([]);
  });

  test.each(['问卷满意率96.3%。', '占全县总数的12%。', '主动公开类公文80件，占全县发文的12%。', '合格率98.7%，同比提高1.2个百分点。'])('%s is another matter', (sentence) => {
    expect(overview(sentence)).toEqual([]);
  });
});

describe('T524: none, where there are some', () => {
  const NONE = { values: Object.fromEntries(Object.keys(VALUES).map((key) => [key, key.includes('.by') ? '0' : (VALUES[key] ?? '').replace(/[\d.]+/g, '0')])) };

  test.each([
    '全年未收到政府信息公开申请',
    '本年度没有收到公民、法人和其他组织的申请',
    '没有结转下年度继续办理的申请',
    '无上年结转申请',
    '无不予公开的情形',
  ])('applications: %s', (sentence) => {
    expect(applications(`${sentence}。`)).toEqual(['T524']);
    expect(applications(`${sentence}。`, NONE)).toEqual([]);
  });

  test.each([
    '被申请行政复议6件，均获维持',
    '未发生行政复议、行政诉讼案件',
    '没有因政府信息公开被申请行政复议',
    '没有未经复议直接起诉的行政诉讼',
    '没有复议后起诉的行政诉讼',
    '行政诉讼案件无败诉',
  ])('reviews: %s', (sentence) => {
    expect(reviews(`${sentence}。`)).toEqual(['T524']);
    expect(reviews(`${sentence.replace(/\d+件/, '0件')}。`, NONE)).toEqual([]);
  });

  test.each([
    '全年没有实施行政强制',
    '本年度未作出行政处罚、行政强制决定',
    '无行政事业性收费项目',
    '未制发行政规范性文件',
    '没有废止规范性文件',
  ])('powers: %s', (sentence) => {
    expect(overview(`${sentence}。`)).toEqual(['T524']);
    expect(overview(`${sentence}。`, NONE)).toEqual([]);
  });

  test('charges', () => {
    expect(other('本年度没有收取信息处理费。')).toEqual(['T524']);
    expect(other('本年度没有收取信息处理费。', NONE)).toEqual([]);
  });

  test.each([
    '上半年未收到政府信息公开申请。',
    '2022年未收到政府信息公开申请。',
    '未收到需要延期答复的申请。',
    '没有违反规定实施行政强制。',
    '未收到行政许可投诉。',
    '没有科研机构提出的申请。',
  ])('%s is about something else', (sentence) => {
    expect(applications(sentence)).toEqual([]);
  });

  test('a case that is upheld is upheld', () => {
    expect(reviews('被申请行政复议2件，均获维持。', { values: { reviews: '2 0 0 0' } })).toEqual([]);
    expect(reviews('直接起诉1件，结果均为维持。')).toEqual([]);
  });
});

describe('T525: the sections', () => {
  const SIX = format2021.sections.map((s) => s.title);
  const intro = (sentence: string) => problems(`${sentence}\n`).map((p) => [p.code, p.params]);

  test.each(['本报告由六个部分组成。', '报告包括6个部分内容。', `本报告由${SIX.join('，')}组成，共六部分。`, `年度报告包括${SIX.join('、')}等六部分内容。`, '整改方案由三个部分组成。'])('%s', (sentence) => {
    expect(intro(sentence)).toEqual([]);
  });

  test('another number, or another list', () => {
    expect(intro('本报告由五个部分组成。')).toMatchObject([['T525', { found: 5, expected: 6, kind: 'count' }]]);
    expect(intro('报告包括10个部分。')).toMatchObject([['T525', { found: 10 }]]);
    expect(intro(`本报告由${SIX.slice(0, 5).join('，')}组成，各部分数据均经核对。`)).toMatchObject([
      ['T525', { found: 5, kind: 'listed', missing: ['其他需要报告的事项'] }],
    ]);
  });
});

describe('T526: the year', () => {
  const said = (text: string) => problems(text).map((p) => [p.code, p.params]);

  test.each([
    ['编制云溪县市场监督管理局2022年政府信息公开工作年度报告。', '2022年政府信息公开工作年度报告'],
    ['统计期限为2022年1月1日至2022年12月31日。', '2022年1月1日至2022年12月31日'],
    ['统计期限为2023年1月1日至2022年12月31日。', '2023年1月1日至2022年12月31日'],
    ['# 总体情况\n\n2022年，本局认真落实要求。', '2022年'],
    ['# 总体情况\n\n二〇二二年，本局认真落实要求。', '二〇二二年'],
  ])('%s', (text, words) => {
    expect(said(text)).toMatchObject([['T526', { found: 2022, year: 2023, words }]]);
    expect(said(text.replaceAll('2022', '2023').replaceAll('二〇二二', '二〇二三'))).toEqual([]);
  });

  test.each([
    '与2022年政府信息公开工作年度报告相比，内容更加充实。',
    '# 总体情况\n\n2023年，本局巩固2022年成果，制定2024年计划。\n\n2022年，获评先进。',
    '# 存在的主要问题及改进情况\n\n2022年政府信息公开工作年度报告指出的问题已整改。',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('numbers that are no figure of the report', () => {
  test.each([
    '召开会议3次，培训2期120人次，编发简报12期。',
    '办理人大代表建议5件、政协提案8件，答复率100%。',
    '依据国办公开办函〔2021〕30号和《条例》第五十条、第三十六条第（二）项。',
    '地址：人民路18号5号楼306室，电话：0559-6512350，邮编245600，手机13800000000。',
    '第一季度收到申请80件，3月收到35件，1—6月办结110件。',
    '2022年收到政府信息公开申请250件，2021年收到180件。',
    '受理群众信访42件、12345热线工单1862件，办结1860件。',
    '答复平均用时11个工作日，最长20个工作日，每3件抽查1件。',
    '县政府本级收到申请64件，办结61件。',
    '清理规范性文件23件，审查合同45份，办理行政许可事项的科室4个。',
    '行政许可事项32项全部进驻大厅，受理行政许可申请200件。',
    '一是压实责任，二是强化培训，三项制度落实到位，“一件事”改革扎实推进。',
    '收到申请5-10件的单位有3家。',
  ])('%s', (sentence) => {
    expect(applications(sentence)).toEqual([]);
    expect(overview(sentence)).toEqual([]);
  });

  test('tables of the text are not read', () => {
    expect(applications('| 收到政府信息公开申请258件 | 未收到申请 |\n|--|--|\n| 办结1件 | 2 |')).toEqual([]);
  });
});

describe('of a folder', () => {
  const codes = async (files: Parameters<typeof bureau>[0]) => {
    const host = memoryHost(bureau(files));
    await main(['check', '/bureau', '--json'], host);
    const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string; at: object[] }[] };
    return diagnostics.map((d) => [d.code, d.at]);
  };

  test('the shorter text is held to the same figures', async () => {
    expect(await codes({ '图解.md': '# 总体情况\n\n## 主动公开\n\n- 行政许可{{permits.decisions}}件\n- 行政处罚1件\n' })).toEqual([]);
    expect(await codes({ '图解.md': '# 总体情况\n\n## 主动公开\n\n- 行政许可{{permits.decisions}}件\n- 行政处罚7件\n' })).toEqual([
      ['T520', [{ file: '图解.md', line: 6 }]],
    ]);
  });

  test('of a text behind a condition that does not end nothing more is said', async () => {
    expect(await codes({ '图解.md': '# 总体情况\n\n{{#有 permits.decisions}}\n\n行政处罚7件。\n' })).toMatchObject([['T505', {}]]);
  });
});

test('of a government, what it alone has received is a part', () => {
  const government = { level: 'government' as const };
  const own = '云溪县市场监督管理局收到政府信息公开申请12件，答复11件。';
  expect(applications(own, government)).toEqual([]);
  expect(applications('全县新收申请275件，其中县政府收到申请64件，办结61件。', government)).toEqual([]);
  expect(applications('全县收到政府信息公开申请274件。', government)).toEqual(['T520']);
  expect(applications('全县收到政府信息公开申请274件。')).toEqual([]);
  expect(applications(own)).toEqual(['T520', 'T520']);
});
