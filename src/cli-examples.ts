import type { HelpTexts } from './cli-help.ts';

type CommandName = keyof HelpTexts['commands'];

/** Command lines that can be typed as they stand, for `--help` and `help <command>`. */
export const examples: Record<CommandName, readonly string[]> = {
  init: [
    'nianbao init 应急管理局2025',
    'nianbao init 应急管理局2025 --bureau 云溪县应急管理局 --level department --year 2025',
    'nianbao init 应急管理局2025 --from 应急管理局2024',
  ],
  build: [
    'nianbao build 应急管理局2025',
    'nianbao build 应急管理局2025 --edition report --format html,pdf --out 送审稿',
    'nianbao build 应急管理局2025 --edition infographic --format png --theme party-red',
  ],
  check: [
    'nianbao check 应急管理局2025',
    'nianbao check 应急管理局2025 --explain-ledgers',
    'nianbao check 应急管理局2025 --annotate 应急管理局2025/out/标注',
  ],
  figures: ['nianbao figures 应急管理局2025', 'nianbao figures 应急管理局2025 --json'],
  trace: ['nianbao trace 应急管理局2025 permits.decisions', 'nianbao trace 应急管理局2025 本年新收政府信息公开申请数量 --all'],
  preview: ['nianbao preview 应急管理局2025', 'nianbao preview 应急管理局2025 --no-open --port 8025'],
  verify: [
    'nianbao verify 应急管理局2025/out/report.pdf',
    'nianbao verify 年报.html --against 应急管理局2025 --previous 上年年报.docx',
    'nianbao verify 年报.docx --out figures.json --json',
  ],
  batch: ['nianbao batch 全区年报', 'nianbao batch 全区年报 --only 财政局,教育局 --force', 'nianbao batch 名单.txt --jobs 4 --out 汇总'],
  rollup: ['nianbao rollup 区政府2025', 'nianbao rollup 区政府2025 --from 全区年报 --out 汇总'],
  explain: ['nianbao explain', 'nianbao explain V202', 'nianbao explain B401 --lang en'],
  doctor: ['nianbao doctor', 'nianbao doctor 应急管理局2025', 'nianbao doctor --json'],
  completion: ['nianbao completion bash >> ~/.bashrc', 'nianbao completion fish > ~/.config/fish/completions/nianbao.fish', 'nianbao completion powershell >> $PROFILE'],
};

export function examplesText(name: CommandName, text: HelpTexts): string {
  return `\n${text.examples}\n${examples[name].map((line) => `  ${line}`).join('\n')}\n`;
}
