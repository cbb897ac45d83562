import * as fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { codes, fixture, read } from '../support/ledger-reading.ts';

/** What every sound file says: three penalties of 2023, two of them filed then, 36,234.50 yuan. */
const SOUND = '3 2 3.62345';
/** The two rows of 2022 and 2023-01-01 without the fines or dates that one fault takes away. */
const outcomes: Record<string, string> = {
  // Programs
  'openpyxl.xlsx': `${SOUND} H105`,
  'openpyxl-1904.xlsx': `${SOUND} H105`,
  'xlwt.xls': SOUND,
  'xlwt-named.xlsx': `${SOUND} L113`,
  'libreoffice.xlsx': `${SOUND} H105`,
  'libreoffice.xls': `${SOUND} H105`,
  'libreoffice.ods': `${SOUND} H105`,
  'libreoffice-hidden.xlsx': `${SOUND} H105 H112 H101`,
  'libreoffice-hidden.xls': `${SOUND} H105 H112 H101`,
  'libreoffice-hidden.ods': `${SOUND} H105 H112 H101`,
  'libreoffice-html.xls': `${SOUND} L113`,
  'hidden-parts.xlsx': `${SOUND} H105 H112 H101`,
  'sheetjs.xlsb': `${SOUND} H105 H112 H101`,
  'sheetjs-2003-xml.xls': `${SOUND} L113 H105 H112 H101`,
  'sheetjs-html.xls': `${SOUND} L113`,
  'old.et': SOUND,
  'new.et': `${SOUND} H105`,
  'macros.xlsm': `${SOUND} H105`,
  'strict.xlsx': `${SOUND} H105`,
  'zip64.xlsx': `${SOUND} H105`,
  'biff5.xls': SOUND,
  'biff5-wrong-code-page.xls': SOUND,
  'biff5-without-container.xls': SOUND,
  // OOXML by hand
  'inline-no-addresses.xlsx': SOUND,
  'rich-text.xlsx': SOUND,
  'date1904.xlsx': SOUND,
  'iso-dates.xlsx': SOUND,
  'iso-date-times.xlsx': SOUND,
  'last-second.xlsx': SOUND,
  'formula-with-value.xlsx': SOUND,
  'yen-format.xlsx': SOUND,
  'hidden-by-format.xlsx': `${SOUND} V222`,
  'quote-prefix.xlsx': SOUND,
  'error-in-serial.xlsx': SOUND,
  'lying-dimension.xlsx': SOUND,
  'small-dimension.xlsx': SOUND,
  'far-cell.xlsx': SOUND,
  'stored.xlsx': SOUND,
  'hidden-rows.xlsx': `${SOUND} H105`,
  'hidden-sheet.xlsx': `${SOUND} H106`,
  'merged-date.xlsx': '3 0 3.62345',
  'merged-amount.xlsx': '3 2 3.5',
  'second-table.xlsx': 'H107',
  'formula-without-value.xlsx': 'V209',
  'formula-empty-value.xlsx': 'V209',
  'shared-formula-without-value.xlsx': 'V209',
  'array-formula-without-value.xlsx': 'V209',
  'error-cell.xlsx': 'V208',
  'boolean.xlsx': 'V202',
  'scaled-by-format.xlsx': 'V206',
  'percent.xlsx': 'V204',
  'infinite.xlsx': 'V204',
  // Not whole, not sound, not ours
  'string-index-out-of-range.xlsx': 'L106',
  'no-sheet-part.xlsx': 'L106',
  'broken-xml.xlsx': 'L106',
  'utf16-xml.xlsx': SOUND,
  'dtd.xlsx': 'L103',
  'same-name-twice.xlsx': 'L103',
  'digit-changed.xlsx': 'L103',
  'truncated.xlsx': 'L103',
  'truncated.xls': 'L103',
  'bomb.xlsx': 'L108',
  'password.xlsx': 'L104',
  'password.xls': 'L104',
  'password.ods': 'L104',
  'empty.xlsx': 'L101',
  'jpeg.xlsx': 'L102',
  'noise.xls': 'L102',
  'docx.xlsx': 'L102',
  'archive.xlsx': 'L102',
  'text.xlsx': 'L102',
  'notes.xls': 'L102',
  'numbers.numbers': 'L102',
  'mhtml.xls': 'L107',
  'login-page.xls': 'L107',
  'other-xml.xls': 'L107',
  'flat-opendocument.xls': 'L107',
  'cut-page.xls': 'L103',
  'xml-2003-cut.xls': 'L103',
  'xml-2003-dtd.xls': 'L103',
  // Web pages, XML and text under the name of a workbook
  'tab-separated.xls': `${SOUND} L113`,
  'unicode-text.xls': `${SOUND} L113`,
  'html.xls': `${SOUND} L113`,
  'report-page.xls': `${SOUND} L113 H101`,
  'excel-page.xls': `${SOUND} L113 H105 H112`,
  'xml-2003.xls': `${SOUND} L113 H105 H112 H101`,
  // Text
  'gb18030.csv': SOUND,
  'utf8.csv': SOUND,
  'utf8-bom.csv': SOUND,
  'utf16.csv': SOUND,
  'cr-only.csv': SOUND,
  'semicolon.csv': SOUND,
  'tab.tsv': SOUND,
  'four-bytes.csv': SOUND,
  'quoted-newline.csv': SOUND,
  'scientific.csv': `${SOUND} V218`,
  'big5.csv': 'L105',
  'one-wrong-byte.csv': 'L105',
  'mixed.csv': 'L105',
  'cut-in-a-character.csv': 'L105',
  'cut-in-a-character-gb.csv': 'L105',
  'lost-character.csv': 'L105',
  'late-nul.csv': 'L105',
  'kept-zeros.csv': SOUND,
  'nul.csv': 'L102',
  'open-quote.csv': 'L109',
  'unquoted-comma.csv': 'L111',
};

/** Figures where nothing is wrong with them, and the codes. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  const reading = await read({ [`行政处罚/${name}`]: bytes });
  const figures = ['decisions', 'filed', 'fines'].map((id) => reading.figures[`penalties.${id}`] ?? '0').join(' ');
  const reliable = !reading.counts.unreliable.has('penalties') && !reading.counts.unreliable.has('*');
  return [...(reliable && reading.ledgers.sheets.length > 0 ? [figures] : []), ...codes(reading)].join(' ');
}

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('files of other programs, in the time zone %s', (tz) => {
  test.each(Object.entries(outcomes))('%s: %s', async (name, expected) => {
    process.env.TZ = tz;
    expect(await outcome(name, fixture(name))).toBe(expected);
  });
});

test('every kept file has an outcome, and every outcome its file', () => {
  const kept = readdirSync(fileURLToPath(new URL('fixtures', import.meta.url))).filter((name) => !name.endsWith('.py') && name !== '__pycache__');
  expect(kept.sort()).toEqual(Object.keys(outcomes).sort());
});

describe('odd files stay quiet', () => {
  afterEach(() => vi.restoreAllMocks());

  test('nothing that the library prints reaches the terminal', async () => {
    const printed = (['log', 'warn', 'error', 'info'] as const).map((method) => vi.spyOn(console, method));
    for (const name of Object.keys(outcomes)) await outcome(name, fixture(name));
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });
});

describe('property: what is spoilt is told', () => {
  const flips = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), bit: fc.integer({ min: 0, max: 7 }) }), { minLength: 1, maxLength: 8 });

  test.each(['openpyxl.xlsx', 'stored.xlsx', 'zip64.xlsx', 'sheetjs.xlsb', 'libreoffice.ods'])('1 to 8 flipped bits of %s: the same figures or an error, never others', async (name) => {
    const sound = fixture(name);
    const same = (await outcome(name, sound)).slice(0, SOUND.length);
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const spoilt = sound.slice();
        for (const { at, bit } of changes) {
          const index = Math.floor(at * spoilt.length);
          spoilt[index] = (spoilt[index] ?? 0) ^ (1 << bit);
        }
        const found = await outcome(name, spoilt);
        expect(found.startsWith(same) || /^[LHV]\d{3}/.test(found), found).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the end cut off at any place', async () => {
    const sound = fixture('openpyxl.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: sound.length - 1 }), async (length) => {
        expect(await outcome('x.xlsx', sound.subarray(0, length))).toMatch(/^L10[23]$/);
      }),
      { numRuns: 100 },
    );
  });

  test('random bytes are no ledger, under whatever name', async () => {
    const heads = ['', 'PK\u0003\u0004', '<html>', '<?xml ?>', '序号,决定日期\n', '\ufeff'].map((head) => new TextEncoder().encode(head));
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads, ole),
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('a.xlsx', 'a.xls', 'a.csv', 'a.ods', 'a.et'),
        async (head, body, name) => {
          const { figures } = await read({ [name]: new Uint8Array([...head, ...body]) });
          expect(figures).toEqual({});
        },
      ),
      { numRuns: 300 },
    );
  });
});
