import iconv from 'iconv-lite';

const quoted = (value) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? ''));

/** As Excel saves it: CRLF; `utf8` with a byte order mark, `gb18030` without. */
export function csvBytes(rows, encoding) {
  const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
  return iconv.encode(text, encoding, { addBOM: encoding === 'utf8' });
}
