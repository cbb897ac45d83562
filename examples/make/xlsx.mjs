import writeExcelFile from 'write-excel-file/node';
import { withFixedDates } from './zip.mjs';

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** What the writer has no option for: hidden rows, cached results of formulas, a filter, a page as wide as the sheet. */
const officeFeatures = {
  files: {
    transform: {
      [SHEET]: {
        transformElementAttributes(tag, attributes, index, { hiddenRows = [] }) {
          if (tag === 'row' && hiddenRows.includes(index + 1)) return { ...attributes, hidden: 1 };
          if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
          return attributes;
        },
        transform(xml, { cached = {}, filter }) {
          const calculated = xml.replace(/(<c r="([A-Z]+\d+)"[^>]*>)(<f>[^<]*<\/f>)/g, (all, open, address, formula) => {
            if (cached[address] === undefined) throw new Error(`no cached result for the formula in ${address}`);
            return `${open}${formula}<v>${cached[address]}</v>`;
          });
          const fitted = calculated.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
          return filter ? fitted.replace('</sheetData>', `</sheetData><autoFilter ref="${filter}"/>`) : fitted;
        },
      },
    },
  },
};

/** @param sheets of officeSheet() */
export async function xlsxBytes(sheets) {
  const options = { fontFamily: '宋体', fontSize: 11, features: [officeFeatures] };
  return withFixedDates(await writeExcelFile(sheets, options).toBuffer());
}
