import { isError } from '../diagnostics/describe.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import { readCsv } from './csv.ts';
import type { FileBytes } from './file-bytes.ts';
import { BEGINNING, fileType } from './file-type.ts';
import { isTabSeparated } from './tab-separated.ts';
import { oleKind, zipKind } from './office-kind.ts';
import type { WorkbookSink } from './sheet.ts';
import { zipProblem } from './xlsx/problems.ts';
import { verifyZip, zipEntries } from './zip.ts';

/** Endings of files that can hold a ledger, and those that are known not to be readable. */
export const LEDGER_ENDINGS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods', '.csv', '.tsv', '.txt', '.numbers'];

/** What is in a file that can be read. */
type Contents = 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'text' | 'tabs' | 'html' | 'xml2003';

/** What may be in a file of such a name without a word. WPS saves both forms of Excel as .et. */
const EXPECTED: Readonly<Record<string, readonly Contents[]>> = {
  '.xlsx': ['xlsx'],
  '.xlsm': ['xlsx'],
  '.xlsb': ['xlsb'],
  '.xls': ['xls'],
  '.et': ['xls', 'xlsx'],
  '.ods': ['ods'],
  '.csv': ['text'],
  '.tsv': ['text'],
  '.txt': ['text'],
};

/** Reads one file, whatever its name says: bytes in, rows out to the sink. */
export async function readLedgerFile(bytes: FileBytes, file: string, sink: WorkbookSink): Promise<void> {
  const ending = /\.[^./]*$/.exec(file.toLowerCase())?.[0] ?? '';
  const contents = contentsOf(bytes, file, EXPECTED[ending]?.includes('text') ?? false, sink);
  if (!contents) return;
  let broken = false;
  const problemOf = (found: Problem) => {
    broken ||= isError(found);
    sink.problem(found);
  };
  await readContents(contents, bytes, file, { sheet: (info) => sink.sheet(info), problem: problemOf });
  const differs = EXPECTED[ending]?.includes(contents) === false && contents !== 'text';
  if (differs && !broken) sink.problem(problem('L113', [{ file }], { ending, found: contents }));
}

async function readContents(contents: Contents, content: FileBytes, file: string, sink: WorkbookSink): Promise<void> {
  if (contents === 'text' || contents === 'tabs') return readCsv(content, file, sink);
  const bytes = content.all();
  switch (contents) {
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes, file, sink);
    case 'xml2003':
      return (await import('./xml2003/read-xml2003.ts')).readXml2003(bytes, file, sink);
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes, file, sink);
    case 'ods':
      return (await import('./ods.ts')).readOds(bytes, file, sink);
    default:
      (await import('./workbook.ts')).readWorkbook(bytes, file, sink);
  }
}

/** undefined: what it is has been said as a problem. */
function contentsOf(bytes: FileBytes, file: string, asText: boolean, sink: WorkbookSink): Contents | undefined {
  const type = fileType(bytes.part(0, BEGINNING));
  if (type === 'html' || type === 'xml2003') return type;
  if (type === 'biff') return 'xls';
  if (type === 'zip') return zipContents(bytes.all(), file, sink);
  if (type === 'ole') return oleContents(bytes.all(), file, sink);
  if (type === 'text' && asText) return 'text';
  // Excel, too, opens tab-separated text under the name of a workbook.
  if (type === 'text' && isTabSeparated(bytes.all())) return 'tabs';
  if (type === 'empty') sink.problem(problem('L101', [{ file }], {}));
  else if (type === 'mhtml' || type === 'xml') sink.problem(problem('L107', [{ file }], { found: type }));
  else sink.problem(problem('L102', [{ file }], { found: type === 'text' ? '文本文件' : type.other }));
  return undefined;
}

function zipContents(bytes: Uint8Array, file: string, sink: WorkbookSink): Contents | undefined {
  const entries = zipEntries(bytes);
  if ('fault' in entries) return void sink.problem(zipProblem(file, entries));
  const kind = zipKind(entries.map((entry) => entry.name));
  if (typeof kind === 'object') return void sink.problem(problem('L102', [{ file }], { found: kind.other }));
  // The streaming reader verifies what it reads by itself.
  const zip = kind === 'xlsx' ? undefined : verifyZip(bytes);
  if (zip && 'fault' in zip) return void sink.problem(zipProblem(file, zip));
  return kind;
}

function oleContents(bytes: Uint8Array, file: string, sink: WorkbookSink): Contents | undefined {
  const kind = oleKind(bytes);
  if (kind === 'xls') return 'xls';
  if (kind === 'password') sink.problem(problem('L104', [{ file }], {}));
  else if (kind === 'truncated') sink.problem(problem('L103', [{ file }], { part: undefined, reason: 'truncated' }));
  else sink.problem(problem('L102', [{ file }], { found: kind.other }));
  return undefined;
}
