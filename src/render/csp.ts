import { createHash } from 'node:crypto';

/** Lets a Content-Security-Policy name one program of the page, and no other. */
export function cspHash(program: string): string {
  if (program.includes('</script')) throw new Error('the program would end its own element');
  return `'sha256-${createHash('sha256').update(program).digest('base64')}'`;
}

/** Data for a page's program: no text in it can end the element that it stands in. */
export function embeddedJson(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
