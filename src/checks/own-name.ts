import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Passage } from '../report/passages.ts';
import type { Settings } from '../settings/schema.ts';
import { placeIn, wordsAround } from './text-place.ts';

type Body = Pick<Settings, 'bureau' | 'level' | 'year'>;

interface Found {
  offset: number;
  words: string;
  kind: 'word' | 'name';
}

/** A text of another body, or of the time before a reform, calls the body by another name. */
export function checkOwnName(passages: readonly Passage[], body: Body): Problem<'T542'>[] {
  const told = new Set<string>();
  return passages.flatMap((passage) =>
    [...otherWords(passage, body), ...otherNames(passage, body)].flatMap(({ offset, words, kind }) => {
      if (told.has(words)) return [];
      told.add(words);
      return [problem('T542', placeIn(passage, offset), { found: words, bureau: body.bureau, kind }, { line: wordsAround(passage, offset) })];
    }),
  );
}

const ORGANS = '街道|局|委|厅|镇|乡';
/** 本委, 我局; 由委分管领导, where nothing of a name stands before it. 我委托 is a verb, 本乡本土 is not the body. */
const SELF = new RegExp(
  `(?:本|我)(${ORGANS})(?![托派任屈本土])|(?<=^|[，。；：、（\\s]|由|经|报|在|各)(委|局|厅)(?=分管领导|主要领导|主要负责|党组|党委会|机关各|领导班子|属各|机关党委)`,
  'g',
);

/** 人力资源和社会保障局 may say 我局; 卫生健康委员会 may not. */
function otherWords({ text }: Passage, { bureau }: Body): Found[] {
  return [...text.matchAll(SELF)].flatMap((match) => {
    const organ = match[1] ?? match[2] ?? '';
    if (bureau.includes(organ)) return [];
    const words = match[1] ? match[0] : match[0] + (/^[\u4E00-\u9FFF]{4}/.exec(text.slice(match.index + match[0].length))?.[0] ?? '');
    return [{ offset: match.index, words, kind: 'word' as const }];
  });
}

const NAME = /(?<=^|[，。；：《“\s]|编制|公布|发布|现将)(?<name>[\u4E00-\u9FFF]{4,24}?(?:局|委员会|厅|办公室|人民政府|办事处))\s*(?<year>20\d\d)\s*年(?:度)?(?:政府)?信息公开(?:工作)?(?:年度)?报告/g;
/** Reports of others that a text speaks of. */
const OTHERS = /^(?:参照|参考|根据|按照|上级|下级|所属)|各|全[省市县区]|部门|单位/;

/** 现将云溪县安全生产监督管理局2023年政府信息公开工作年度报告公布如下 */
function otherNames({ text, section, kind }: Passage, { bureau, level, year }: Body): Found[] {
  if (level === 'government' || (section !== 'intro' && section !== 'overview') || kind !== 'paragraph' || !text.includes('。')) return [];
  return [...text.matchAll(NAME)].flatMap((match) => {
    const { name: run = '', year: of = '' } = match.groups ?? {};
    const name = run.replace(/^(?:现将|现|公布|发布|编制)+/, '');
    if (Number(of) !== year || OTHERS.test(name) || bureau.includes(name) || name.includes(bureau) || isShort(name, bureau)) return [];
    return [{ offset: match.index + run.length - name.length, words: name, kind: 'name' as const }];
  });
}

/** 县人社局 for 云溪县人力资源和社会保障局: its characters in their order. */
function isShort(name: string, bureau: string): boolean {
  let at = -1;
  return [...name].every((char) => (at = bureau.indexOf(char, at + 1)) >= 0);
}
