import type { Files } from './memory-host.ts';

/** A small bureau on 2023 of whose report nothing is wrong: every broken example changes one thing in it. */
export const REPORT_YAML = `bureau: 云溪县应急管理局
year: 2023
publishedOn: 2024-01-18
given:
  documents: 0
  coercion: 0
  reviews: 0
  fees.amount: 1.5
`;

export const TEXT = `# 总体情况

## 主动公开

作出行政许可决定{{permits.decisions}}件，行政处罚决定{{penalties.decisions}}件。

## 依申请公开

{{#有 applications.received.total}}收到申请{{applications.received.total}}件。{{否则}}未收到申请。{{/有}}

## 政府信息管理

公开前逐级审查，公开后定期核对。

## 政府信息公开平台建设

政府信息公开专栏由专人维护。

## 监督保障

公开工作列入年度考核，全年没有被问责的情形。

# 存在的主要问题及改进情况

公开的内容还不够细，下一年按事项逐一补齐。

# 其他需要报告的事项

本年度没有收取信息处理费。
`;

export const PERMITS = `许可决定文书号,相对人,事项名称,许可类别,决定日期
云应急许〔2023〕1号,甲公司,危险化学品经营许可,普通,2023-03-05
云应急许〔2023〕2号,乙公司,危险化学品经营许可,普通,2023.4.6
云应急许〔2022〕9号,丙公司,危险化学品经营许可,普通,2022-12-31
`.replace('许可决定文书号', '行政许可决定文书号');

export const PENALTIES = `处罚决定书文号,当事人,案由,立案日期,处罚决定日期,罚款金额（元）
云应急罚〔2023〕1号,丁公司,未按规定培训,2023-01-05,2023-02-01,"10,000.00"
`;

export const APPLICATIONS = `登记编号,申请人,申请人类型,收到日期,答复日期,办理结果
YSQ2022-07,某甲,自然人,2022-12-20,2023-01-12,予以公开
YSQ2023-01,某乙,自然人,2023-02-01,2023-02-20,不予公开-属于行政执法案卷
YSQ2023-02,某公司,商业企业,2023-12-25,,
`;

export function bureau(changes: Record<string, string | Uint8Array | undefined> = {}): Files {
  const files: Record<string, string | Uint8Array | undefined> = {
    'report.yaml': REPORT_YAML,
    '正文.md': TEXT,
    '台账/行政许可.csv': PERMITS,
    '台账/行政处罚.csv': PENALTIES,
    '台账/依申请公开.csv': APPLICATIONS,
    ...changes,
  };
  return Object.fromEntries(Object.entries(files).flatMap(([name, content]) => (content === undefined ? [] : [[name, content]])));
}
