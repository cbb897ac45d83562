import { entry } from '../entry.ts';

type Level = 'department' | 'government' | 'township';

const LEVEL_ZH: Record<Level, string> = { department: '部门', government: '县级以上政府', township: '乡镇、街道' };

/** What kind of body a report is of. */
export const body = {
  S021: entry<{ bureau: string; level: Level; likely: Level }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.bureau}」像是${LEVEL_ZH[p.likely]}，配置里却是${LEVEL_ZH[p.level]}`,
      facts: (p) => `report.yaml 的 level 是 ${p.level}（不写就是 department）。`,
      effect: () => '政府的年报要写考核、社会评议、责任追究，公布的期限也不同；这些按 level 核对。',
      fixes: (p) => [`在 report.yaml 里写 level: ${p.likely}。`, '确实不是的：写 level，并在 accepted 里写明理由。'],
    },
    en: {
      headline: (p) => `"${p.bureau}" looks like a ${p.likely}, not a ${p.level}`,
      facts: (p) => `level in report.yaml is ${p.level} (department where it is not written).`,
      effect: () => 'The report of a government tells of assessment and accountability, and has another deadline; these are checked by level.',
      fixes: (p) => [`Write level: ${p.likely} in report.yaml.`, 'If it is none: write level, and the reason under accepted.'],
    },
  }),
  S022: entry<{ path: string; found: string; bureau: string }>({
    severity: 'warning',
    zh: {
      headline: () => '上年的数据是另一个机关的',
      facts: (p) => `「${p.path}」是${p.found}的，这份年报是${p.bureau}的。`,
      effect: () => '上年结转、现行有效件数等照样比较了；拿别的机关的数来比，该查出的查不出，不该报的会报。',
      fixes: (p) => [`换成${p.bureau}上年的数据或年报。`, '机关改了名称、合并了的：在 accepted 里写明理由。'],
    },
    en: {
      headline: () => "last year's figures are of another body",
      facts: (p) => `"${p.path}" is of ${p.found}, and this report of ${p.bureau}.`,
      effect: () => 'What was carried over, and the documents in force, were compared all the same; against another body that finds nothing, or the wrong thing.',
      fixes: (p) => [`Name the figures, or the report, of ${p.bureau} for last year.`, 'If the body was renamed, or merged: write the reason under accepted.'],
    },
  }),
};
