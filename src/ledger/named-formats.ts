/** Number formats that XML Spreadsheet 2003 and web pages of Excel call by name, as they look in China. */
const NAMED: Readonly<Record<string, string>> = {
  'general number': 'General',
  'general date': 'yyyy/m/d h:mm',
  'long date': 'yyyy"年"m"月"d"日"',
  'medium date': 'd-mmm-yy',
  'short date': 'yyyy/m/d',
  'long time': 'h:mm:ss',
  'medium time': 'h:mm AM/PM',
  'short time': 'h:mm',
  currency: '"¥"#,##0.00',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
};

export function formatCode(written: string | undefined): string {
  return written === undefined ? 'General' : (NAMED[written.toLowerCase()] ?? written);
}
