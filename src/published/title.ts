import { digitByDigit } from '../ledger/numerals.ts';
import type { PublishedDocument, TextBlock } from './document.ts';

export interface Title {
  /** As it is written, on one line. */
  text: string;
  /** Empty where the title does not name the body. */
  bureau: string;
  year: number;
  /** The blocks that it is made of; none where only the file's properties say it. */
  blocks: TextBlock[];
}

const YEAR = String.raw`(?<year>20\d\d|[二〇零○一三四五六七八九]{4})年(?:度)?`;
const REPORT = String.raw`(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?报告(?:[（(][^（()）]{0,8}[）)])?`;
const PATTERNS = [
  new RegExp(`^(?:关于)?(?<bureau>[^。，；：]{3,40}?)${YEAR}${REPORT}$`),
  new RegExp(`^(?<bureau>)${YEAR}${REPORT}$`),
  new RegExp(`^${YEAR}(?<bureau>[^。，；：]{3,40}?)${REPORT}$`),
];

/** Lines that a title may be broken into. */
const LINES = 3;

/** The title nearest above the report's first section; else what the file says that it is called. */
export function titleOf({ head, blocks, names }: PublishedDocument, firstSection: number): Title | undefined {
  const lines = [...head, ...blocks.slice(0, firstSection)].filter((block): block is TextBlock => block.kind === 'text');
  const found = [...inLines(lines), ...names.flatMap(inName)];
  const title = found.find(({ bureau }) => bureau !== '') ?? found[0];
  // Pages print it twice: as the page's own heading, and above the text.
  const again = found.filter((other) => other.year === title?.year && (other.bureau === '' || other.bureau === title.bureau));
  return title && { ...title, blocks: [...title.blocks, ...again.flatMap((other) => other.blocks)] };
}

/** Nearest first. */
function inLines(lines: readonly TextBlock[]): Title[] {
  const found: Title[] = [];
  for (let end = lines.length; end > 0; end--) {
    for (let size = 1; size <= Math.min(LINES, end); size++) {
      const blocks = lines.slice(end - size, end);
      const title = read(blocks.map((block) => block.text).join(''));
      if (title) found.push({ ...title, blocks });
    }
  }
  return found;
}

/** 云溪县应急管理局2023年政府信息公开工作年度报告_云溪县人民政府 */
function inName(name: string): Title[] {
  return name.split(/[_|]|\s+[-–—]\s+/).flatMap((part) => {
    const title = read(part);
    return title ? [{ ...title, blocks: [] }] : [];
  });
}

function read(written: string): Omit<Title, 'blocks'> | undefined {
  const text = written.replace(/\s+/g, '');
  if (text.length > 80) return undefined;
  for (const pattern of PATTERNS) {
    const { bureau = '', year } = pattern.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const number = /^\d/.test(year) ? Number(year) : digitByDigit(year);
    if (number !== undefined) return { text, bureau, year: number };
  }
  return undefined;
}
