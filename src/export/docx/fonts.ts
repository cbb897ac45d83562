import { tag, type Markup } from '../office/markup.ts';

/** The faces of GB/T 9704-2012, by the names that Word and WPS know them by. */
export interface DocxFonts {
  title: string;
  heading1: string;
  heading2: string;
  body: string;
}

export const OFFICIAL_FONTS: DocxFonts = { title: '方正小标宋简体', heading1: '黑体', heading2: '楷体_GB2312', body: '仿宋_GB2312' };
export const PAGE_NUMBER_FONT = '宋体';

/** What stands in on a machine that lacks a face. */
const STAND_INS: Record<string, string> = {
  方正小标宋简体: 'FZXiaoBiaoSong-B05S',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

export function fontTable(fonts: DocxFonts): Markup {
  const names = [...new Set([...Object.values(fonts), PAGE_NUMBER_FONT])];
  return names
    .map((name) =>
      tag(
        'w:font',
        { 'w:name': name },
        STAND_INS[name] === undefined ? '' : tag('w:altName', { 'w:val': STAND_INS[name] }),
        // 134: GB 2312.
        tag('w:charset', { 'w:val': '86' }),
        tag('w:family', { 'w:val': name === '黑体' ? 'swiss' : 'auto' }),
      ),
    )
    .join('');
}

/** Digits and Latin letters are of the same face as the text around them. */
export function inFont(name: string): Markup {
  return tag('w:rFonts', { 'w:hint': 'eastAsia', 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name });
}
