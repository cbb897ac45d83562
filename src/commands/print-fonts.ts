import type { PrintFonts } from '../render/html.ts';

/** The faces that a page needs for the characters of a value. @param own further rules, behind the faces */
export async function printFonts(value: unknown, own = ''): Promise<PrintFonts> {
  const { fontFaceCss, FONT_ORIGIN } = await import('../export/fonts.ts');
  return { css: (await fontFaceCss(JSON.stringify(value))) + own, origin: FONT_ORIGIN };
}
