import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import { decimal } from '../ledger/decimal.ts';
import type { SheetRecord } from '../ledger/sheet-record.ts';
import type { Figures } from '../report/figures.ts';
import type { Settings } from '../settings/schema.ts';
import { formPlace, sources } from './sources.ts';

type Body = Pick<Settings, 'bureau' | 'level' | 'makesRegulations'>;

/** 《中华人民共和国立法法》第九十一条、第九十三条: who may make 规章. Whether a 市 is divided into districts its name does not say. */
export function mayMakeRegulations({ bureau, level, makesRegulations }: Body): boolean | undefined {
  if (makesRegulations !== undefined) return makesRegulations;
  if (level === 'township') return false;
  const local = /省|自治区|市|州|盟|[县旗]|(?<![社地])区|[镇乡]人民政府|街道/.test(bureau.replace(/城市|城乡|市场|区域/g, ''));
  if (!local) return level === 'department' && /^(?:国务院|国家|中国|中华人民共和国)|[部署]$/.test(bureau) ? true : undefined;
  if (/[县旗]|(?<!自治|[社地])区|[镇乡]人民政府|街道/.test(bureau.replace(/区域/g, ''))) return false;
  if (level === 'government' && /^(?:[^市州]{2,7}(?:省|自治区)|(?:北京|天津|上海|重庆)市|.*自治州)人民政府/.test(bureau)) return true;
  return undefined;
}

/** 规章 above 0 for a body that makes none: mostly 规范性文件 in the wrong row. */
export function checkRegulations(format: Format, figures: Figures, body: Body, sheets: readonly SheetRecord[]): Problem[] {
  const may = mayMakeRegulations(body);
  if (may === true) return [];
  const found = format.figures.flatMap((spec) => {
    const figure = spec.id.startsWith('regulations.') ? figures.get(spec.id) : undefined;
    return figure?.reliable && decimal(figure.value).gt(0) ? [figure] : [];
  });
  const [first] = found;
  if (!first) return [];
  const params = {
    bureau: body.bureau,
    figures: found.map((f) => `${f.name} ${f.value}`),
    rows: sources(sheets, found),
  };
  return [problem(may === false ? 'B412' : 'B415', formPlace(format, first.id), params)];
}
