import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is served, and nothing else: no name of a file ever comes from a request. */
export interface Content {
  bytes: string | Uint8Array;
  type: string;
  /** Content-Security-Policy. */
  policy: string;
}

/** By name; the page itself is ''. */
export type Contents = (name: string) => Promise<Content | undefined>;

export interface PreviewServer {
  /** With the token: whoever knows it may look. */
  address: string;
  port: number;
  /**
   * An address that can be opened once, and leads to the other: on its way to the browser, other users of the machine may see
   * it among the processes.
   */
  once(): string;
  /** To every open page. */
  send(event: string, data: object): void;
  close(): void;
}

const HOST = '127.0.0.1';
const TOKEN_BYTES = 24;
/** A browser opens six connections to a server; those that stay open must leave some for the pages. */
const STREAMS = 4;
/** Bytes that a page has not taken, after which it is left: it comes again and is told the newest. */
const BACKLOG = 4_000_000;
/** Milliseconds until a page that has lost the connection tries again. */
const RETRY = 500;

/** For all answers. Nothing is kept, guessed, framed elsewhere or told to others. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves this machine only. Rejects with a Node error where the port cannot be had.
 * @param port 0: one that is free
 * @param current what a page is told that has just come
 */
export async function servePreview(port: number, contents: Contents, current: () => { event: string; data: object }): Promise<PreviewServer> {
  const token = newToken();
  const tickets = new Set<string>();
  const streams: ServerResponse[] = [];
  let open = true;
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 10_000 }, (request, response) => {
    const path = open ? pathOf(request, (server.address() as AddressInfo | null)?.port ?? 0) : undefined;
    const name = path === undefined ? undefined : below(path, token);
    if (name === 'events') return stream(response, streams, current());
    if (name !== undefined) return void contents(name).then((content) => answer(response, content), () => refuse(response, 500));
    const ticket = path === undefined ? undefined : [...tickets].find((each) => below(path, each) === '');
    if (ticket === undefined) return refuse(response);
    tickets.delete(ticket);
    response.writeHead(302, { ...HEADERS, Location: `/${token}/` }).end();
  });
  server.maxConnections = 100;
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${taken}/${token}/`,
    port: taken,
    once() {
      const ticket = newToken();
      tickets.add(ticket);
      return `http://${HOST}:${taken}/${ticket}/`;
    },
    send: (event, data) => streams.forEach((to) => write(to, event, data)),
    close() {
      open = false;
      for (const to of streams) to.end(eventText('ended', {}));
      server.close();
      // What is on its way gets there; whoever does not take it is not waited for.
      setTimeout(() => server.closeAllConnections(), 50);
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Undefined for anybody who wants more than to look, or comes by another name. */
function pathOf({ method, url = '', headersDistinct }: IncomingMessage, port: number): string | undefined {
  // Another site can make its own name lead to this machine, but it is not called so.
  const names = [HOST, 'localhost'].map((name) => (port === 80 ? name : `${name}:${port}`));
  const [host = '', another] = headersDistinct['host'] ?? [];
  return method === 'GET' && another === undefined && names.includes(host) ? url.split('?')[0] : undefined;
}

/** What is asked for below the token; undefined for whoever does not have it. */
function below(path: string, token: string): string | undefined {
  const given = Buffer.from(path.slice(1, 1 + token.length));
  const known = given.length === token.length && timingSafeEqual(given, Buffer.from(token));
  return known && path[0] === '/' && path[1 + token.length] === '/' ? path.slice(2 + token.length) : undefined;
}

/** Without a word. */
function refuse(response: ServerResponse, status = 404): void {
  response.writeHead(status, { ...HEADERS, Connection: 'close' }).end();
}

function answer(response: ServerResponse, content: Content | undefined): void {
  if (!content) return refuse(response);
  const { bytes, type, policy } = content;
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Security-Policy': policy }).end(bytes);
}

function stream(response: ServerResponse, streams: ServerResponse[], { event, data }: { event: string; data: object }): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8', Connection: 'close' });
  response.write(`retry: ${RETRY}\n\n`);
  // The oldest one gives way, and says so.
  if (streams.length >= STREAMS) streams.shift()?.end(eventText('elsewhere', {}));
  streams.push(response);
  response.on('close', () => {
    const at = streams.indexOf(response);
    if (at >= 0) streams.splice(at, 1);
  });
  write(response, event, data);
}

function write(to: ServerResponse, event: string, data: object): void {
  if (to.writableLength > BACKLOG) to.destroy();
  else to.write(eventText(event, data));
}

/** JSON has no line breaks of its own. */
function eventText(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
