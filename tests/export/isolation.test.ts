import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadPage, openBrowser, type BrowserSession } from '../../src/export/browser.ts';
import { printPdf } from '../../src/export/pdf.ts';
import { createHost } from '../../src/host.ts';

let session: BrowserSession;
let server: Server;
let outside: string;
/** Connections count, not requests: a preconnect sends none. */
let connections: string[] = [];

beforeAll(async () => {
  session = await openBrowser(createHost());
  server = createServer((socket: Socket) => {
    connections.push('connection');
    socket.on('data', (data) => connections.push(data.toString().split('\r\n')[0] ?? ''));
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(async () => {
  await session.close();
  server.close();
});

beforeEach(() => {
  connections = [];
});

const hostile: Record<string, string> = {
  image: '<img src="http://HOST/a.png"><img srcset="http://HOST/b.png 2x"><picture><source srcset="http://HOST/c.png"><img></picture>',
  style: '<link rel="stylesheet" href="http://HOST/a.css"><style>@import "http://HOST/b.css";</style>',
  background: '<style>body{background:url(http://HOST/a.png)}p::before{content:url(http://HOST/b.png)}</style><p>x',
  font: '<style>@font-face{font-family:evil;src:url(http://HOST/a.woff2)}body{font-family:evil}</style>text',
  margin: '<style>@page{@bottom-center{content:url(http://HOST/a.png)}}</style>text',
  iframe: '<iframe src="http://HOST/a"></iframe><iframe srcdoc="<img src=http://HOST/b>"></iframe><frameset><frame src="http://HOST/c">',
  object: '<object data="http://HOST/a"></object><embed src="http://HOST/b"><applet code="http://HOST/c"></applet>',
  svg: '<svg><image href="http://HOST/a.png"/><use href="http://HOST/b.svg#x"/><filter id="f"><feImage href="http://HOST/c.png"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>',
  media: '<video src="http://HOST/a" autoplay poster="http://HOST/b"></video><audio src="http://HOST/c" autoplay></audio><track src="http://HOST/d">',
  hints:
    '<link rel="prefetch" href="http://HOST/a"><link rel="preconnect" href="http://HOST/"><link rel="dns-prefetch" href="http://HOST/">' +
    '<link rel="preload" as="image" href="http://HOST/b"><link rel="modulepreload" href="http://HOST/c"><link rel="prerender" href="http://HOST/d">',
  speculation: '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["http://HOST/a"]}],"prerender":[{"source":"list","urls":["http://HOST/b"]}]}</script>',
  icon: '<link rel="icon" href="http://HOST/a.ico"><link rel="manifest" href="http://HOST/b"><link rel="apple-touch-icon" href="http://HOST/c">',
  form: '<form id="f" action="http://HOST/a" method="post"><input autofocus onfocus="f.submit()"><button>x</button></form>',
  script:
    '<script>fetch("http://HOST/a");new Image().src="http://HOST/b";navigator.sendBeacon("http://HOST/c")</script>' +
    '<script src="http://HOST/d"></script><img src=x onerror="fetch(\'http://HOST/e\')"><svg onload="fetch(\'http://HOST/f\')"/>',
  webSocket: '<script>new WebSocket("ws://HOST/a");new EventSource("http://HOST/b");new RTCPeerConnection({iceServers:[{urls:"stun:HOST"}]})</script>',
  link: '<a href="http://HOST/a" ping="http://HOST/b">x</a><base href="http://HOST/"><img src="c.png">',
  report: '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; report-uri http://HOST/a"><img src="http://HOST/b">',
};

test.each(Object.keys(hostile))('%s: nothing reaches the network', async (kind) => {
  const html = `<!doctype html><title>年报</title>${hostile[kind]?.replaceAll('HOST', outside)}`;
  const bytes = await printPdf(session, html, { title: '年报', date: new Date(0) });
  expect(bytes.length).toBeGreaterThan(500);
  expect(connections).toEqual([]);
});

test('a file of the machine does not get into the page', async () => {
  const urls = await session.withPage(async (page) => {
    await loadPage(page, '<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object><embed src="file:///etc/passwd"><p>text');
    return page.frames().map((frame) => frame.url());
  });
  expect(urls.filter((url) => url.startsWith('file:'))).toEqual([]);
});

/** Chromium itself refuses redirects to file: and data:, so there the report stays. */
test.each(['http://HOST/', 'about:blank', 'file:///etc/passwd', 'data:text/html,<title>%E5%B9%B4%E6%8A%A5</title>other'])(
  'a redirect to %s is not printed as the report, and does not harm the next one',
  async (target) => {
    const redirect = `<!doctype html><title>年报</title><meta http-equiv="refresh" content="0;url=${target.replace('HOST', outside)}">own text`;
    const shown = session.withPage(async (page) => {
      await loadPage(page, redirect);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return page.evaluate('document.title + ": " + document.body.innerText');
    });
    expect(['年报: own text', ': ', 'refused']).toContain(await shown.catch(() => 'refused'));
    expect(connections).toEqual([]);
    const next = await printPdf(session, '<!doctype html><title>下一份</title>text', { title: '下一份', date: new Date(0) });
    expect(next.length).toBeGreaterThan(500);
  },
);

test('a delayed redirect of one page does not replace the next', async () => {
  await session.withPage((page) => loadPage(page, '<meta http-equiv="refresh" content="1;url=about:blank"><title>a</title>'));
  const title = await session.withPage(async (page) => {
    await loadPage(page, '<title>b</title>');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return page.title();
  });
  expect(title).toBe('b');
});

const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
const red = '<style>body{color:red}</style>';

async function colorOf(html: string): Promise<unknown> {
  return session.withPage(async (page) => {
    await loadPage(page, html);
    return page.evaluate('getComputedStyle(document.body).color');
  });
}

test.each([
  ['none', policy, red],
  ['another', policy, `<meta http-equiv="Content-Security-Policy" content="style-src 'unsafe-inline'">${red}`],
  ['one that a pattern does not see', `<meta\nHTTP-EQUIV=content-security-policy content="default-src 'none'">`, red],
  ['one in a comment', policy, `<!-- ${policy} -->${red}`],
])('the security policy of one page does not bind the next, which has %s', async (_name, first, second) => {
  await colorOf(first);
  expect(await colorOf(second)).toBe('rgb(255, 0, 0)');
});

test('the same policy binds each of two pages', async () => {
  expect(await colorOf(policy + red)).toBe('rgb(0, 0, 0)');
  expect(await colorOf(policy + red)).toBe('rgb(0, 0, 0)');
});
