// A ledger of permits as Excel writes it, of any length: shared strings, dates and amounts with formats. Rows are written
// as they are made, so that 500,000 of them do not have to be held.
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

const HEADER = ['序号', '许可事项名称', '许可文书号', '行政相对人名称', '统一社会信用代码', '受理日期', '决定日期', '办理结果', '许可类别', '收费金额（元）', '承办科室', '备注'];
const ITEMS = ['食品经营许可', '药品经营许可证核发', '特种设备使用登记', '危险化学品经营许可', '建筑工程施工许可', '道路运输经营许可', '取水许可', '烟草专卖零售许可'];
const RESULTS = ['准予许可', '准予许可', '准予许可', '不予许可', '撤回申请'];
const KINDS = ['普通', '特许', '认可', '核准', '登记'];
const OFFICES = ['行政审批科', '综合业务科', '食品安全监管科', '法规科'];
const PLACES = ['上虞', '柯桥', '越城', '诸暨', '嵊州', '新昌'];
const TRADES = ['餐饮管理', '建筑工程', '贸易', '机械制造', '纺织', '医药连锁', '物流'];

/** Deterministic; Numerical Recipes' generator. */
function generator(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** @returns {{rows: number, cells: number, amount: number}} what a reader must find, the header row not counted */
export async function writePermits(path, rows, year = 2023) {
  const zip = new ZipWriter(path);
  await zip.entry('[Content_Types].xml', TYPES);
  await zip.entry('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  await zip.entry('xl/workbook.xml', `${XML}<workbook ${MAIN} ${REL}><sheets><sheet name="行政许可台账" sheetId="1" r:id="rId1"/></sheets></workbook>`);
  await zip.entry('xl/_rels/workbook.xml.rels', relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]));
  await zip.entry('xl/styles.xml', STYLES);
  const strings = new Map();
  const shared = (text) => {
    let index = strings.get(text);
    if (index === undefined) strings.set(text, (index = strings.size));
    return index;
  };
  const found = { rows, cells: 0, amount: 0 };
  await zip.entry('xl/worksheets/sheet1.xml', sheetXml(rows, year, shared, found));
  await zip.entry('xl/sharedStrings.xml', stringsXml(strings));
  zip.end();
  return found;
}

function* sheetXml(rows, year, shared, found) {
  const random = generator(rows);
  const first = Date.UTC(year, 0, 1) / 86_400_000 + 25569;
  const text = (address, style, value) => `<c r="${address}" s="${style}" t="s"><v>${shared(value)}</v></c>`;
  const number = (address, style, value) => `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  yield `${XML}<worksheet ${MAIN} ${REL}><dimension ref="A1:L${rows + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.4"/><sheetData>`;
  yield `<row r="1" spans="1:12">${HEADER.map((h, i) => text(`${'ABCDEFGHIJKL'[i]}1`, 1, h)).join('')}</row>`;
  for (let r = 2; r <= rows + 1; r++) {
    const day = random(360);
    const cents = random(2_000_000);
    const place = PLACES[random(PLACES.length)];
    found.amount += cents;
    yield `<row r="${r}" spans="1:12">` +
      number(`A${r}`, 1, r - 1) +
      text(`B${r}`, 1, ITEMS[random(ITEMS.length)]) +
      text(`C${r}`, 1, `虞行许〔${year}〕第${r - 1}号`) +
      text(`D${r}`, 1, `${place}市第${random(rows)}${TRADES[random(TRADES.length)]}有限公司`) +
      text(`E${r}`, 1, `91330604MA2${String(r + 10_000_000).slice(-7)}X`) +
      number(`F${r}`, 2, first + day) +
      number(`G${r}`, 2, first + day + random(5)) +
      text(`H${r}`, 1, RESULTS[random(RESULTS.length)]) +
      text(`I${r}`, 1, KINDS[random(KINDS.length)]) +
      number(`J${r}`, 3, cents / 100) +
      text(`K${r}`, 1, OFFICES[random(OFFICES.length)]) +
      (random(3) === 0 ? text(`L${r}`, 1, `${place}窗口受理`) : `<c r="L${r}" s="1"/>`) +
      '</row>';
  }
  yield '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
}

function* stringsXml(strings) {
  yield `${XML}<sst ${MAIN} uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t>${text}</t><phoneticPr fontId="1" type="noConversion"/></si>`;
  yield '</sst>';
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL = `xmlns:r="${OFFICE}"`;
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEETS}.sharedStrings+xml"/></Types>`;
const STYLES = `${XML}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const relations = (list) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Writes entries one after the other; sizes stand in the central directory and, written afterwards, before each entry. */
class ZipWriter {
  #file;
  #at = 0;
  #directory = [];

  constructor(path) {
    this.#file = openSync(path, 'w');
  }

  /** @param content text, or texts that are made as they are asked for */
  async entry(name, content) {
    const offset = this.#at;
    const nameBytes = Buffer.from(name);
    this.#write(Buffer.concat([Buffer.alloc(30), nameBytes]));
    const deflate = createDeflateRaw({ level: 6 });
    let [crc, size, packed] = [0, 0, 0];
    const done = (async () => {
      for await (const chunk of deflate) {
        packed += chunk.length;
        this.#write(chunk);
      }
    })();
    let text = '';
    const flush = async () => {
      const bytes = Buffer.from(text);
      text = '';
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    };
    for (const piece of typeof content === 'string' ? [content] : content) {
      text += piece;
      if (text.length > 1 << 18) await flush();
    }
    if (text !== '') await flush();
    deflate.end();
    await done;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    // 2024-01-01, so that two runs write the same bytes.
    fields.writeUInt32LE(((44 << 9) | 33) * 65536, 6);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    writeSync(this.#file, Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields]), 0, 30, offset);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(20, 4);
    fields.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    this.#directory.push(entry, nameBytes);
  }

  end() {
    const start = this.#at;
    const directory = Buffer.concat(this.#directory);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(this.#directory.length / 2, 8);
    end.writeUInt16LE(this.#directory.length / 2, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(start, 16);
    this.#write(Buffer.concat([directory, end]));
    closeSync(this.#file);
  }

  #write(bytes) {
    writeSync(this.#file, bytes, 0, bytes.length, this.#at);
    this.#at += bytes.length;
  }
}
