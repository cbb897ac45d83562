/** Radicals that fonts of the simplified script show as characters, and that compatibility does not join (U+2E80 to U+2EFF). */
const RADICALS: Readonly<Record<string, string>> = {
  '⺁': '厂', '⺄': '乙', '⺈': '刀', '⺊': '卜', '⺌': '小', '⺍': '小', '⺎': '兀', '⺐': '尢', '⺒': '巳', '⺓': '幺', '⺕': '彐', '⺗': '心', '⺙': '攵', '⺝': '月', '⺟': '母', '⺠': '民',
  '⺢': '水', '⺣': '灬', '⺤': '爪', '⺥': '爪', '⺧': '牛', '⺨': '犭', '⺪': '疋', '⺫': '目', '⺬': '示', '⺭': '礻', '⺮': '竹', '⺯': '糸', '⺲': '罒', '⺳': '网', '⺴': '网', '⺵': '网', '⺶': '羊',
  '⺷': '羊', '⺸': '羊', '⺹': '耂', '⺺': '肀', '⺼': '月', '⺽': '臼', '⺾': '艹', '⻀': '艹', '⻁': '虎', '⻂': '衤', '⻃': '覀', '⻄': '西', '⻅': '见', '⻆': '角', '⻇': '角', '⻈': '讠', '⻉': '贝',
  '⻋': '车', '⻌': '辶', '⻍': '辶', '⻎': '辶', '⻏': '阝', '⻐': '钅', '⻑': '长', '⻒': '镸', '⻓': '长', '⻔': '门', '⻕': '阜', '⻖': '阝', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风',
  '⻜': '飞', '⻝': '食', '⻟': '飠', '⻠': '饣', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻱': '龟', '⻳': '龟',
};

/**
 * What a reader sees where a font gave another number to the same shape: the radical ⼀ (U+2F00) for 一, ⺠ for 民. Marks of
 * full width stay as they are.
 */
export function uprightCharacters(text: string): string {
  if (!/[\u2E80-\u2FDF\uF900-\uFAFF\u00AD\u200B-\u200F\uFEFF]/.test(text)) return text;
  return text
    .replace(/[\u00AD\u200B-\u200F\uFEFF]/g, '')
    .replace(/[\u2E80-\u2EFF]/g, (c) => RADICALS[c] ?? c)
    .replace(/[\u2F00-\u2FDF\uF900-\uFAFF]/g, (c) => c.normalize('NFKC'));
}
