import type { PrintFonts, Renderer } from '../html.ts';
import type { Logo } from '../logo.ts';
import { parsedOnce } from '../parsed-once.ts';
import type { Theme } from '../themes.ts';
import { infographicSchema, type Infographic } from './model.ts';
import { infographicView, type Layout } from './view.ts';

export interface InfographicLook {
  theme: Theme;
  logo?: Logo | undefined;
}

const parsed = parsedOnce(infographicSchema);

/** The infographic as HTML: the web page itself, or with `print` what the browser prints and photographs. */
export function renderInfographic(
  render: Renderer,
  infographic: Infographic,
  layout: Layout,
  { theme, logo }: InfographicLook,
  print?: PrintFonts,
): string {
  const { view, drawings } = infographicView(parsed(infographic), layout, { theme, logo });
  const options = { print: print !== undefined, fontOrigin: print?.origin ?? '', layout };
  return render(`infographic/${layout === 'slides' ? 'slides' : 'page'}`, { ...view, options }, print?.css ?? '', drawings);
}
