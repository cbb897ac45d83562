import { newPart } from '../annotate/package-parts.ts';
import { escaped, type Xml } from '../annotate/xml.ts';

/** Places in `cellXfs` below. */
export const STYLE = { plain: 0, head: 1, requiredHead: 2, text: 3, date: 4, amount: 5, title: 6, guide: 7, guideHead: 8 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const font = (size: number, more = '') => `<font>${more}<sz val="${size}"/><name val="${escaped('宋体')}"/><family val="3"/><charset val="134"/></font>`;
const fill = (rgb: string) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FFA6A6A6"/></${name}>`;
const xf = (numFmt: number, fontId: number, fillId: number, border: number, alignment: string) =>
  `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="${fillId}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" ${alignment}/></xf>`;

/** 49 is text (`@`), 4 is `#,##0.00` (18.8.30). */
const DATE = 164;
const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf(49, 1, 2, 1, 'horizontal="center" wrapText="1"'),
  xf(49, 1, 3, 1, 'horizontal="center" wrapText="1"'),
  xf(49, 0, 0, 0, 'wrapText="1"'),
  xf(DATE, 0, 0, 0, 'horizontal="center"'),
  xf(4, 0, 0, 0, 'horizontal="right"'),
  xf(49, 2, 0, 0, ''),
  xf(49, 0, 0, 0, 'wrapText="1"'),
  xf(49, 1, 2, 1, 'wrapText="1"'),
];

export function stylesPart(): Xml {
  return newPart(
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DATE}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
      `<fonts count="3">${font(11)}${font(11, '<b/>')}${font(14, '<b/>')}</fonts>` +
      `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E7E6E6')}${fill('FFE699')}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
}
