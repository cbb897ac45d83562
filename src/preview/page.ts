import { cspHash, embeddedJson } from '../render/csp.ts';
import type { Drawings, Renderer } from '../render/html.ts';
import type { Lang } from '../diagnostics/entry.ts';
import type { Content } from './server.ts';
import { previewWords } from './words.ts';

/** Texts of the page's own program. */
const TOLD = ['reading', 'lost', 'ended', 'elsewhere', 'resume', 'show', 'explain', 'asAbove', 'ledgers', 'reason', 'title'] as const;

/** The page around the editions. @param editions their names, in order @param program its script */
export function previewPage(render: Renderer, editions: readonly string[], program: string, lang: Lang): Content {
  const words = previewWords[lang];
  const view = {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    words,
    editions: editions.map((name, i) => ({ name, label: words.editions[name] ?? name, first: i === 0 })),
  };
  const told = Object.fromEntries(TOLD.map((key) => [key, words[key]]));
  const drawings: Drawings = new Map([
    ['words', embeddedJson('words', told)],
    ['program', `<script>${program}</script>`],
  ]);
  return {
    bytes: render('preview/page', view, '', drawings),
    type: 'text/html; charset=utf-8',
    policy: [
      "default-src 'none'",
      `script-src ${cspHash(program)}`,
      "style-src 'unsafe-inline'",
      "connect-src 'self'",
      "frame-src 'self'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

/**
 * An edition: text, pictures and styles that it carries. Its scripts do not run, but for the data page, which has a program
 * (and says itself which); that one has no part in this server: for it everything here is foreign.
 */
export function editionContent(name: string, bytes: Uint8Array): Content {
  const own = name === 'audit' ? ["script-src 'unsafe-inline'", 'sandbox allow-scripts'] : ['sandbox allow-same-origin'];
  return {
    bytes,
    type: 'text/html; charset=utf-8',
    policy: ["default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'", ...own].join('; '),
  };
}
