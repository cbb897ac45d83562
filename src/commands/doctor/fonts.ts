import type { Host } from '../../host.ts';
import { decodeText } from '../../ledger/text-encoding.ts';
import { NARRATIVE_NAME, SHORT_NAME } from '../../report/narrative.ts';
import { readSettings, SETTINGS_NAME } from '../../settings/read-settings.ts';
import type { Check } from '../doctor.ts';

const SAMPLE = '政府信息公开工作年度报告0123456789';
const SHOWN = 12;

/** The bundled faces, and with a folder every character of its texts. */
export async function fontCheck(host: Host, folder: string | undefined): Promise<Check> {
  const id = 'fonts';
  const { charactersWithoutFace, fontBody, fontFaceCss } = await import('../../export/fonts.ts');
  try {
    const css = await fontFaceCss(SAMPLE);
    const addresses = [...css.matchAll(/url\(([^)]+)\)/g)].map((m) => m[1] ?? '');
    await Promise.all(addresses.map(fontBody));
  } catch (error) {
    return { id, state: 'fault', found: 'missing', params: { detail: (error as Error).message.split('\n')[0] ?? '' } };
  }
  if (folder === undefined) return { id, state: 'sound', found: 'bundled', params: {} };
  const texts = await Promise.all([SETTINGS_NAME, NARRATIVE_NAME, SHORT_NAME].map((name) => textOf(host, host.path(folder, name))));
  const own = namedFonts(texts[0] ?? '');
  if (own.length > 0) return { id, state: 'attention', found: 'own', params: { fonts: own.join('、') } };
  const without = await charactersWithoutFace(texts.join(''));
  const params = { characters: without.slice(0, SHOWN).join(' '), count: String(without.length) };
  return without.length === 0 ? { id, state: 'sound', found: 'folder', params } : { id, state: 'attention', found: 'without', params };
}

/** Fonts of the machine stand before the bundled ones; what they can show only the machine knows. */
function namedFonts(source: string): string[] {
  const fonts = readSettings(source).file?.settings.fonts ?? {};
  return [...new Set(Object.values(fonts).filter((font) => font !== undefined))];
}

async function textOf(host: Host, path: string): Promise<string> {
  if ((await host.stat(path))?.kind !== 'file') return '';
  const decoded = decodeText(await host.read(path));
  return 'fault' in decoded ? '' : decoded.text;
}
