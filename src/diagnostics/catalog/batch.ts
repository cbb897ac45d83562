import { entry } from '../entry.ts';

const some = (names: readonly string[], comma: string) => names.slice(0, 5).join(comma) + (names.length > 5 ? ' …' : '');

/** U9 and A8: runs over many bureaus, and what is seen only across them. */
export const batch = {
  U905: entry<{ where: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.where}」里没有找到单位`,
      facts: () => '单位的文件夹里要有 report.yaml。',
      effect: () => '没有可以做的年报，命令没有执行。',
      fixes: () => ['检查路径和 --only、--year；清单文件要一行写一个文件夹。'],
    },
    en: {
      headline: (p) => `no bureau was found in "${p.where}"`,
      facts: () => 'The folder of a bureau has a report.yaml.',
      effect: () => 'There is nothing to build, and the command did not run.',
      fixes: () => ['Check the path, --only and --year; a list has one folder a line.'],
    },
  }),
  U906: entry<{ name: string; folders: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `两个单位都会写到「${p.name}」`,
      facts: (p) => `文件夹：${p.folders.join('，')}。`,
      effect: () => '后写的会盖掉先写的，所以都没有做。',
      fixes: () => ['改掉其中一个文件夹的名称，或者从它们共同的上级文件夹开始运行。'],
    },
    en: {
      headline: (p) => `two bureaus would be written to "${p.name}"`,
      facts: (p) => `Folders: ${p.folders.join(', ')}.`,
      effect: () => 'One would take the place of the other, so neither was built.',
      fixes: () => ['Rename one of the folders, or begin at the folder above both.'],
    },
  }),
  U907: entry<{ folder: string; lock: string; holder: string }>({
    severity: 'error',
    zh: {
      headline: () => '另一个批量任务正在写同一个文件夹',
      facts: (p) => `文件夹 ${p.folder}，进程和机器：${p.holder}。`,
      effect: () => '两个任务同时写，结果会混在一起，所以没有执行。',
      fixes: (p) => ['等那个任务结束，或用 --out 换一个文件夹。', `如果那台机器已经停了：删去这个文件夹里的 ${p.lock}，再运行。`],
    },
    en: {
      headline: () => 'another batch is writing to the same folder',
      facts: (p) => `Folder ${p.folder}; process and machine: ${p.holder}.`,
      effect: () => 'Two runs at once would mix their results, so nothing was done.',
      fixes: (p) => ['Wait until it has ended, or choose another folder with --out.', `If that machine has stopped: delete ${p.lock} in the folder and run again.`],
    },
  }),
  U908: entry<{ fault: string; shards: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.fault === 'missing' ? '还缺几份分片的结果' : p.fault === 'twice' ? '有分片的结果给了两次' : p.fault === 'differ' ? '这些分片不是同一次划分的' : '这里没有分片的结果'),
      facts: (p) => `${p.shards.join('、')}。`,
      effect: () => '合起来的汇总会少算或重算单位，所以没有写。',
      fixes: () => ['把每一份分片的输出文件夹各给一次，如 --merge 分片1 分片2 分片3；缺的先做完。'],
    },
    en: {
      headline: (p) => (p.fault === 'missing' ? 'results of some shards are missing' : p.fault === 'twice' ? 'the results of a shard were given twice' : p.fault === 'differ' ? 'the shards are not of one division' : 'there are no results of a shard here'),
      facts: (p) => `${p.shards.join(', ')}.`,
      effect: () => 'The joined summary would lack bureaus or count them twice, so it was not written.',
      fixes: () => ['Name the output folder of every shard once (--merge shard1 shard2 shard3); finish those that are missing.'],
    },
  }),
  A801: entry<{ text: string; bureaus: readonly string[]; count: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `${p.count} 个单位的正文里有同一段话`,
      facts: (p) => `${some(p.bureaus, '、')}：“${p.text}”`,
      effect: () => '国办公开办函〔2021〕30号把“内容雷同、敷衍塞责”列为追究责任的情形。',
      fixes: () => ['请各单位按自己的情况改写；如果是上级统一要求的表述，可以不改。'],
    },
    en: {
      headline: (p) => `the texts of ${p.count} bureaus share a paragraph`,
      facts: (p) => `${some(p.bureaus, ', ')}: "${p.text}"`,
      effect: () => '国办公开办函〔2021〕30号 names copied contents (内容雷同) as a ground for accountability.',
      fixes: () => ['Have each bureau write of its own work; leave it where the words were prescribed to all.'],
    },
  }),
  A802: entry<{ bureau: string; other: string; text: string }>({
    severity: 'warning',
    zh: {
      headline: () => '正文里自称的是另一个单位',
      facts: (p) => `「${p.bureau}」的正文写着「${p.other}」：“${p.text}”`,
      effect: () => '年报里的机关名称会是别的单位，像是抄来没有改完。',
      fixes: () => ['核对这句话，改成本单位的名称。'],
    },
    en: {
      headline: () => 'a text calls itself by another body\'s name',
      facts: (p) => `The text of ${p.bureau} says ${p.other}: "${p.text}"`,
      effect: () => 'The report would carry another body\'s name, as if it had been copied.',
      fixes: () => ['Check the sentence and write the name of this bureau.'],
    },
  }),
  A803: entry<{ bureaus: readonly string[]; figures: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `${p.bureaus.length} 个单位的数字完全一样`,
      facts: (p) => `${some(p.bureaus, '、')}：不为零的 ${p.figures} 个数都相同。`,
      effect: () => '不同的单位很难碰巧全都一样，可能用了同一份台账或同一份配置。',
      fixes: () => ['核对这几个单位的台账是不是各自的。'],
    },
    en: {
      headline: (p) => `${p.bureaus.length} bureaus have exactly the same figures`,
      facts: (p) => `${some(p.bureaus, ', ')}: all of the ${p.figures} figures that are not zero.`,
      effect: () => 'That is hardly chance: they may share ledgers or settings.',
      fixes: () => ['Check that each of them has its own ledgers.'],
    },
  }),
};
