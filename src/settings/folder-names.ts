/** What the folder of a bureau holds by convention; every walk over folders asks here. */

export const LEDGER_FOLDER = '台账';

/** Hidden files, and lock files of Excel and WPS. */
const HIDDEN = /^(?:\.|~\$)/;
const OUTPUTS = new Set(['out', 'node_modules']);

/** No material of a bureau, be it a file or a folder. */
export function isNoMaterial(name: string): boolean {
  return HIDDEN.test(name) || name.endsWith('.tmp');
}

/** Not looked into: outputs, and what npm puts there. */
export function isOutputFolder(name: string): boolean {
  return OUTPUTS.has(name);
}

/** No folder of a bureau, and none that holds such. */
export function holdsNoBureau(name: string): boolean {
  return HIDDEN.test(name) || OUTPUTS.has(name) || name === LEDGER_FOLDER;
}
