import { createRequire } from 'node:module';
import type { SSF } from 'xlsx';
import { generalNumber } from './general-number.ts';
import { quickFormat, type QuickFormat } from './quick-format.ts';

/** How the numbers of a cell are shown. */
export interface NumberFormat {
  /** A number is shown as a date or a time. */
  readonly isDate: boolean;
  text(value: number): string;
  /** It shows nothing of the number: ;;; */
  hides?(value: number): boolean;
}

const GENERAL: NumberFormat = { isDate: false, text: generalNumber };

/** The format of a cell's style; a style that the file does not have is General. */
export function formatOf(formats: readonly NumberFormat[], style: number): NumberFormat {
  return formats[style] ?? GENERAL;
}

/**
 * The formats that have no code in the file: ISO/IEC 29500-1, 18.8.30, with the column of zh-cn. 14 and 22 follow the
 * system: in China they are shown with the year in front.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0', 6: '"¥"#,##0;[Red]"¥"\\-#,##0', 7: '"¥"#,##0.00;"¥"\\-#,##0.00', 8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"',
  37: '#,##0;\\-#,##0', 38: '#,##0;[Red]\\-#,##0', 39: '#,##0.00;\\-#,##0.00', 40: '#,##0.00;[Red]\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/** Formats by the number of a cell's style. */
export async function numberFormats(ids: readonly number[], codes: ReadonlyMap<number, string>, date1904: boolean): Promise<NumberFormat[]> {
  const wanted = ids.map((id) => (id === 0 ? 'General' : (codes.get(id) ?? BUILT_IN[id] ?? 'General')));
  const formats = new Map<string, NumberFormat>();
  for (const code of new Set(wanted)) formats.set(code, isGeneral(code) ? GENERAL : await codedFormat(understood(code), date1904));
  return wanted.map((code) => formats.get(code) ?? GENERAL);
}

function isGeneral(code: string): boolean {
  return code === '' || code.toLowerCase() === 'general';
}

/** SheetJS takes longer to load than most ledgers to read: where a file has the usual formats only, it is not asked. */
async function codedFormat(code: string, date1904: boolean): Promise<NumberFormat> {
  const quick = quickFormat(code, date1904);
  if (quick) return new CodedFormat(code, date1904, quick.isDate, quick.text);
  return new CodedFormat(code, date1904, (await import('xlsx')).SSF.is_date(code));
}

class CodedFormat implements NumberFormat {
  readonly isDate: boolean;
  readonly #code: string;
  readonly #date1904: boolean;
  readonly #quick: QuickFormat['text'] | undefined;
  readonly #mayHide: boolean;

  constructor(code: string, date1904: boolean, isDate: boolean, quick?: QuickFormat['text']) {
    this.#code = code;
    this.#date1904 = date1904;
    this.isDate = isDate;
    this.#quick = quick;
    this.#mayHide = /^;|;;|;$/.test(code);
  }

  hides(value: number): boolean {
    return this.#mayHide && value !== 0 && this.#shown(value) === '';
  }

  text(value: number): string {
    const quick = this.#quick?.(value);
    if (quick !== undefined) return quick;
    // A format like ;;; shows nothing of a number that is there all the same.
    return this.#shown(value) || String(value);
  }

  #shown(value: number): string {
    try {
      return String(ssf().format(this.#code, value, { date1904: this.#date1904 }));
    } catch {
      // A code that SSF does not know.
      return String(value);
    }
  }
}

let loaded: typeof SSF | undefined;

/** Asked in the middle of a row, which cannot wait. */
function ssf(): typeof SSF {
  return (loaded ??= (createRequire(import.meta.url)('xlsx') as { SSF: typeof SSF }).SSF);
}

/** What SSF does not know: the long date and the time of a Chinese system, and points in a date (SheetJS issue 2571). */
function understood(code: string): string {
  if (/^\[\$-F800\]/i.test(code)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-F400\]/i.test(code)) return 'h:mm:ss';
  return code.includes('"') ? code : code.replace(/(?<=[ymd])\.(?=[ymd])/gi, '\\.');
}
