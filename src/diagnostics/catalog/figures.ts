import { entry } from '../entry.ts';

/** C3: figures that are missing, or come from two sources. */
export const figures = {
  C301: entry<{ ledger: string; ledgerId: string; figures: readonly string[]; labels: readonly string[]; group: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.figures.length === 1 ? `没有「${p.labels[0]}」这个数` : `「${p.ledger}」有 ${p.figures.length} 个数没有来源`),
      facts: (p) =>
        (p.ledgerId ? `没有找到「${p.ledger}」台账，report.yaml 的 given 里也没有给出。` : '没有台账记这些数，要在 report.yaml 的 given 里给出。') +
        (p.labels.length > 1 ? `涉及：${p.labels.slice(0, 4).join('、')}${p.labels.length > 4 ? ' 等' : ''}。` : ''),
      effect: () => '表格里每一格都要有数字；没有台账不等于 0，所以不生成年报。',
      fixes: (p) => [
        ...(p.ledgerId ? [`把「${p.ledger}」台账放进文件夹；全年没有的，放一份只有表头的台账。`] : []),
        `${p.ledgerId ? '或' : ''}在 report.yaml 里写 given: ${p.group ? `{${p.group}: 0}（整组为 0）` : ''}${p.group && p.figures.length > 0 ? '，或 ' : ''}{${p.figures[0] ?? ''}: 数}。`,
      ],
    },
    en: {
      headline: (p) => (p.figures.length === 1 ? `the figure "${p.labels[0]}" is missing` : `${p.figures.length} figures of "${p.ledger}" have no source`),
      facts: (p) =>
        (p.ledgerId ? `No ledger "${p.ledger}" was found, and given in report.yaml does not have them.` : 'No ledger holds them: they go under given in report.yaml.') +
        (p.labels.length > 1 ? ` Concerned: ${p.labels.slice(0, 4).join(', ')}${p.labels.length > 4 ? ' …' : ''}.` : ''),
      effect: () => 'Every cell of the form needs a number; no ledger is not zero.',
      fixes: (p) => [
        ...(p.ledgerId ? [`Put the ledger "${p.ledger}" into the folder; one with a header only means zero.`] : []),
        `${p.ledgerId ? 'Or write' : 'Write'} given: ${p.group ? `{${p.group}: 0} (all of them 0)` : ''}${p.group && p.figures.length > 0 ? ' or ' : ''}{${p.figures[0] ?? ''}: <number>} in report.yaml.`,
      ],
    },
  }),
  C302: entry<{ id: string; label: string; given: string; counted: string; source: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.label}」两个来源不一致：${p.given} 和 ${p.counted}`,
      facts: (p) => `report.yaml 的 given 里是 ${p.given}，${p.source === 'counted' ? '台账数出来' : p.source === 'given' ? 'given 里另一处' : p.source === 'previous' ? '由上年年报推出' : '由各分项相加'}是 ${p.counted}。`,
      effect: () => '年报里只能有一个数，程序不替你选。',
      fixes: (p) => ['台账是对的：删去 given 里的这一行。', `given 是对的：补齐台账；运行 nianbao figures 可以看到「${p.id}」的来源。`],
    },
    en: {
      headline: (p) => `"${p.label}" has two values: ${p.given} and ${p.counted}`,
      facts: (p) => `given in report.yaml says ${p.given}; ${p.source === 'counted' ? 'the ledger' : p.source === 'given' ? 'another line under given' : p.source === 'previous' ? 'the report of last year' : 'the sum of its parts'} says ${p.counted}.`,
      effect: () => 'The report can hold only one of them.',
      fixes: (p) => ['If the ledger is right: remove the line under given.', `If given is right: complete the ledger; nianbao figures shows where "${p.id}" comes from.`],
    },
  }),
};
