import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePreview } from '../../src/preview/server.ts';
import { bureau } from '../support/bureau.ts';
import { listen, startPreview, TestFolder, until, type Listener, type RunningPreview } from '../support/preview.ts';

let folder: TestFolder;
let preview: RunningPreview;
let address: URL;
beforeAll(async () => {
  folder = new TestFolder(bureau());
  preview = await startPreview(folder.path);
  address = new URL(preview.address);
  const listener = listen(preview.address);
  await until(() => listener.last()?.phase === 'ready');
  listener.close();
});
afterAll(async () => {
  await preview.stop();
  folder.remove();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** The path goes out as it stands: nothing is tidied up on the way. */
function ask(path: string, { method = 'GET', host = address.host } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: address.hostname, port: address.port, path, method, headers: { Host: host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('the address is of this machine, with a token of 192 bits', () => {
  expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
});

describe('whoever has the address gets', () => {
  test.each([
    ['', 'text/html; charset=utf-8', '<title>预览</title>'],
    ['report.html', 'text/html; charset=utf-8', '云溪县应急管理局'],
    ['report.html?1234', 'text/html; charset=utf-8', '云溪县应急管理局'],
    ['infographic.html', 'text/html; charset=utf-8', '图解'],
    ['audit.html', 'text/html; charset=utf-8', '核对页'],
  ])('%s', async (name, type, text) => {
    const { status, headers, body } = await ask(address.pathname + name);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(body).toContain(text);
  });

  test('under the name localhost too', async () => {
    expect((await ask(address.pathname, { host: `localhost:${address.port}` })).status).toBe(200);
  });
});

describe('refused without a word', () => {
  const token = () => address.pathname.slice(1, -1);
  test.each([
    ['no token', () => '/'],
    ['a name without the token', () => '/report.html'],
    ['a wrong token', () => `/${'A'.repeat(token().length)}/`],
    ['the token but for its last letter', () => `/${token().slice(0, -1)}_/`],
    ['the beginning of the token', () => `/${token().slice(0, 8)}/`],
    ['more than the token', () => `/${token()}A/`],
    ['the token without its slash', () => `/${token()}`],
    ['the token in the query', () => `/?${token()}`],
    ['a file of the folder', () => `/${token()}/report.yaml`],
    ['the folder above', () => `/${token()}/../report.yaml`],
    ['the folder above the token', () => '/../report.yaml'],
    ['the same in disguise', () => `/${token()}/..%2freport.yaml`],
    ['with backslashes', () => `/${token()}/..\\report.yaml`],
    ['a ledger', () => `/${token()}/${encodeURIComponent('台账/行政许可.csv')}`],
    ['a name of every object', () => `/${token()}/constructor.html`],
    ['another kind of edition', () => `/${token()}/report.pdf`],
    ['a whole address, as to a proxy', () => `http://127.0.0.1/${token()}/`],
  ])('%s', async (_, path) => {
    const { status, body } = await ask(path());
    expect([status, body]).toEqual([404, '']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('%s', async (method) => {
    const { status, headers, body } = await ask(address.pathname, { method });
    expect([status, body, headers['access-control-allow-origin']]).toEqual([404, '', undefined]);
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost', '127.0.0.1.evil.example:80'])('the Host %s', async (host) => {
    const { status, body } = await ask(address.pathname, { host });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).toBe('');
  });

  test('two Hosts, and none', async () => {
    for (const heads of [`Host: ${address.host}\r\nHost: evil.example`, 'X: y']) {
      expect(await raw(`GET ${address.pathname} HTTP/1.1\r\n${heads}\r\nConnection: close\r\n\r\n`)).not.toContain('200 OK');
    }
  });
});

/** What comes back for bytes that are no proper request. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(Number(address.port), address.hostname, () => socket.write(text));
    socket.on('data', (part) => (got += String(part)));
    socket.on('error', () => {});
    socket.on('close', () => resolve(got));
  });
}

test('noise and floods do it no harm', async () => {
  await raw('\0\xff\n\n\n');
  await raw(`GET ${address.pathname} HTTP/1.1\r\nHost: ${'x'.repeat(100_000)}\r\n\r\n`);
  await Promise.all(Array.from({ length: 300 }, () => raw('GET / HTTP/1.0\r\n\r\n')));
  expect((await ask(address.pathname)).status).toBe(200);
});

test('nothing is kept, guessed, framed elsewhere or told to others', async () => {
  for (const name of ['', 'report.html', 'events']) {
    const headers = name === 'events' ? await head(name) : (await ask(address.pathname + name)).headers;
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  const page = String((await ask(address.pathname)).headers['content-security-policy']);
  expect(page).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; /);
  expect(page).toContain("frame-ancestors 'none'");
  const report = String((await ask(`${address.pathname}report.html`)).headers['content-security-policy']);
  expect(report).toContain('sandbox allow-same-origin');
  expect(report).not.toContain('script');
});

function head(name: string): Promise<Answer['headers']> {
  return new Promise((resolve) => {
    const sent = request(`${preview.address}${name}`, (response) => {
      resolve(response.headers);
      sent.destroy();
    });
    sent.on('error', () => {});
    sent.end();
  });
}

test('the address that goes to the browser leads to the other, once', async () => {
  const server = await servePreview(0, () => Promise.resolve({ bytes: 'page', type: 'text/plain', policy: '' }), () => ({ event: 'state', data: {} }));
  try {
    const ticket = server.once();
    for (const method of ['HEAD', 'POST']) expect((await fetch(ticket, { method })).status).toBe(404);
    for (const name of ['report.html', 'events', '../']) expect((await fetch(ticket + name)).status).toBe(404);
    const followed = await fetch(ticket);
    expect([followed.status, followed.url, await followed.text()]).toEqual([200, server.address, 'page']);
    expect((await fetch(ticket)).status).toBe(404);
    expect((await fetch(server.once())).status).toBe(200);
  } finally {
    server.close();
  }
});

test('four pages are kept up to date; the oldest gives way to the fifth, and is told', async () => {
  const pages: Listener[] = [];
  for (let i = 0; i < 5; i++) {
    const page = listen(preview.address);
    await until(() => page.last());
    pages.push(page);
  }
  await until(() => pages[0]?.events.length);
  expect(pages.map((page) => page.events)).toEqual([['elsewhere'], [], [], [], []]);
  for (const page of pages) page.close();
});

test('only this machine can connect', async () => {
  const { networkInterfaces } = await import('node:os');
  const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter((net) => !net.internal && net.family === 'IPv4');
  for (const { address: other } of others) {
    const connected = await new Promise((resolve) => {
      const socket = connect(Number(address.port), other, () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(connected).toBe(false);
  }
});
