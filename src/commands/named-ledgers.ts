import { problem, type Problem } from '../diagnostics/problem.ts';
import { ledgerKindOf } from '../ledger/kinds/index.ts';
import type { Ledgers } from '../ledger/ledgers.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';
import type { Settings } from '../settings/schema.ts';
import type { BureauFolder } from './folder.ts';

/** In place of a file: sheets of this name in any file, also where there is none. */
const ANY_FILE = '*';

/** `ignore` of the settings: a file, `file > sheet`, or `* > sheet`. */
function ignoreList({ ignore }: Settings): { entry: string; file: string; sheet: string | undefined }[] {
  return ignore.map((entry) => {
    const [, file = entry, sheet] = /^(.*?)\s*>\s*(.*)$/.exec(entry) ?? [];
    return { entry, file, sheet };
  });
}

/** What the settings say is no ledger. */
export function ignoring(settings: Settings) {
  const list = ignoreList(settings);
  return {
    file: (name: string): boolean => list.some((i) => i.entry === name),
    sheets: list.flatMap(({ file, sheet }) => (sheet === undefined ? [] : [{ file, sheet }])),
  };
}

/** What lies among the ledgers and is not read is told, unless the settings say that it is none. */
export function unreadFiles(settings: Settings, folder: BureauFolder): Problem[] {
  const ignored = ignoring(settings);
  return folder.unread.filter(({ file }) => !ignored.file(file)).map(({ file, why }) => problem('L112', [{ file }], { why }));
}

/** A file or a sheet that the settings name and the folder lacks would be missed in silence. */
export function missingLedgers(file: SettingsFile, folder: BureauFolder, ledgers: Ledgers): Problem[] {
  const names = folder.ledgerFiles.map((f) => f.file);
  const sheetsOf = (name: string | undefined) => ledgers.seen.filter((s) => name === undefined || s.file === name).map((s) => s.sheet);
  const missing = (path: (string | number)[], ledger: string, what: string, found: readonly string[]) =>
    problem('S007', [{ file: SETTINGS_NAME, line: file.line(path) }], { ledger, file: what, found: [...new Set(found)] });

  const all = new Set([...names, ...folder.unread.map((f) => f.file)]);
  const ignored = ignoreList(file.settings).flatMap(({ entry, file: name, sheet }, index) => {
    const known = sheet === undefined ? all.has(name) : name === ANY_FILE || sheetsOf(name).includes(sheet);
    return known ? [] : [missing(['ignore', index], 'ignore', entry, names)];
  });
  const ledgersNamed = Object.entries(file.settings.ledgers).flatMap(([id, setting]) =>
    [setting ?? []].flat().flatMap((s) => {
      const label = ledgerKindOf(id)?.label ?? id;
      if (s.file !== undefined && !names.includes(s.file)) return [missing(['ledgers', id, 'file'], label, s.file, names)];
      const sheets = sheetsOf(s.file);
      // Of a file that could not be read nobody knows the sheets.
      const unknown = s.file !== undefined && sheets.length === 0;
      if (s.sheet === undefined || unknown || sheets.includes(s.sheet)) return [];
      return [missing(['ledgers', id, 'sheet'], label, s.sheet, sheets)];
    }),
  );
  return [...ignored, ...ledgersNamed];
}
