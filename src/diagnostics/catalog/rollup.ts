import { entry } from '../entry.ts';

const OUTCOME_ZH = '汇总数会少这个单位，所以没有生成年报。';
const OUTCOME_EN = 'The sums would lack this body, so no report was written.';

/** A8: the bureaus that a roll-up adds up. */
export const rollup = {
  A804: entry<{ bureaus: readonly string[]; count: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `下级单位缺 ${p.count} 个`,
      facts: (p) => `report.yaml 的 rollup.expected 里有，但没有找到：${p.bureaus.slice(0, 10).join('、')}${p.bureaus.length > 10 ? ' …' : ''}。`,
      effect: () => '汇总数会少这些单位，所以没有生成年报。',
      fixes: () => ['催报这些单位，把它们的文件夹或 figures.json 放进来。', '如果不再需要它们：从 rollup.expected 里删去。'],
    },
    en: {
      headline: (p) => `bodies below that are missing: ${p.count}`,
      facts: (p) => `Named in rollup.expected of report.yaml and not found: ${p.bureaus.slice(0, 10).join(', ')}${p.bureaus.length > 10 ? ' …' : ''}.`,
      effect: () => 'The sums would lack them, so no report was written.',
      fixes: () => ['Ask for their folders or figures.json and put them here.', 'If they are no longer wanted: take them out of rollup.expected.'],
    },
  }),
  A805: entry<{ bureau: string; first: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.bureau}」有两份`,
      facts: (p) => `另一份是 ${p.first}。`,
      effect: () => '两份都加，这个单位的数就重复了，所以没有生成年报。',
      fixes: () => ['核对哪一份是最后的，移走另一份。'],
    },
    en: {
      headline: (p) => `"${p.bureau}" is there twice`,
      facts: (p) => `The other one is ${p.first}.`,
      effect: () => 'Its figures would be counted twice, so no report was written.',
      fixes: () => ['Find out which is the final one and move the other away.'],
    },
  }),
  A806: entry<{ bureau: string; year: number; format: string; expected: number; expectedFormat: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.year === p.expected ? `「${p.bureau}」用的是另一种格式` : `「${p.bureau}」是 ${p.year} 年的`),
      facts: (p) => `这里汇总的是 ${p.expected} 年、${p.expectedFormat} 年格式；它是 ${p.year} 年、${p.format} 年格式。`,
      effect: () => OUTCOME_ZH,
      fixes: (p) => [`换成它 ${p.expected} 年的文件夹或 figures.json。`],
    },
    en: {
      headline: (p) => (p.year === p.expected ? `"${p.bureau}" has another form` : `"${p.bureau}" is of ${p.year}`),
      facts: (p) => `This is a roll-up of ${p.expected} in the form of ${p.expectedFormat}; that is of ${p.year}, form of ${p.format}.`,
      effect: () => OUTCOME_EN,
      fixes: (p) => [`Put its folder or figures.json of ${p.expected} in the place.`],
    },
  }),
  A807: entry<{ bureau: string; count: number; codes: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.bureau}」自己的核对没有通过`,
      facts: (p) => `有 ${p.count} 处错误（${p.codes.slice(0, 5).join('、')}）。`,
      effect: () => '有错的数加进去，汇总数也是错的，所以没有生成年报。',
      fixes: () => ['在这个单位的文件夹上运行 nianbao check，改正后再汇总。'],
    },
    en: {
      headline: (p) => `"${p.bureau}" does not pass its own checks`,
      facts: (p) => `Errors: ${p.count} (${p.codes.slice(0, 5).join(', ')}).`,
      effect: () => 'Wrong figures would make wrong sums, so no report was written.',
      fixes: () => ['Run nianbao check on its folder, correct what it says and roll up again.'],
    },
  }),
  A808: entry<{ bureau: string }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.bureau}」不在应汇总的名单里`,
      effect: () => '它的数也加进去了。',
      fixes: () => ['如果应当汇总：写进 report.yaml 的 rollup.expected。', '如果不应当：把它移走。'],
    },
    en: {
      headline: (p) => `"${p.bureau}" is not in the list of bodies below`,
      effect: () => 'Its figures were added all the same.',
      fixes: () => ['If it belongs there: add it to rollup.expected in report.yaml.', 'If not: move it away.'],
    },
  }),
  A809: entry<{ bureau: string; figures: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.bureau}」报了规章，没有加进汇总`,
      facts: (p) => `数据项：${p.figures.join('、')}。`,
      effect: () => '规章只由本级政府填报；下级和部门的规章数不加。',
      fixes: () => ['请这个单位核对规章的数；本级政府的规章写在自己的 given 里。'],
    },
    en: {
      headline: (p) => `regulations (规章) of "${p.bureau}" were not added`,
      facts: (p) => `Figures: ${p.figures.join(', ')}.`,
      effect: () => 'Regulations come from the government of the level alone.',
      fixes: () => ['Have that body check its figures; those of the government stand under its own given.'],
    },
  }),
  A810: entry<{}>({
    severity: 'error',
    zh: {
      headline: () => '这个 figures.json 不能读',
      effect: () => OUTCOME_ZH,
      fixes: () => ['用 nianbao build 重新生成它，或者换成这个单位的文件夹。'],
    },
    en: {
      headline: () => 'this figures.json cannot be read',
      effect: () => OUTCOME_EN,
      fixes: () => ['Make it anew with nianbao build, or put the folder of the body in its place.'],
    },
  }),
};
