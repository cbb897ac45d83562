import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, promises as fs } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { Failure, problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';

/** `bin/chromium.br` of @sparticuz/chromium 147.0.0, unpacked. */
const program = {
  cache: 'chromium-147.0.0',
  size: 196_676_728,
  sha256: 'bf7d8699042e0e1768ee136c19cf666371f74a39c8b6cfb246d15b3aa18c30ce',
};

/** The dynamic linker that the program asks for; where it is missing (musl, other systems) the program cannot run. */
const linker = '/lib64/ld-linux-x86-64.so.2';

const require = createRequire(import.meta.url);

/** The folder of the packed files; undefined where the optional package is not installed or cannot run. */
export async function embeddedPackage(host: Host): Promise<string | undefined> {
  if (host.platform !== 'linux' || host.arch !== 'x64' || !(await host.stat(linker))) return undefined;
  return packedFolder(host);
}

export interface Embedded {
  path: string;
  /** False: the file was damaged and has been deleted. Looks at it once, when first asked. */
  sound(): Promise<boolean>;
}

/**
 * The program in our own cache folder, unpacked if it is not there (2 to 3 seconds, once). What could be another
 * user's is never run: owner, mode and size are looked at first. The full hash guards against damage (a power cut,
 * a bad disk). It is computed while the browser works on its first page, which then takes 0.08 s longer (measured on two
 * cores; 0.2 s if done before), and nothing that was printed is used until it is known.
 */
export async function unpackEmbedded(host: Host, packed: string): Promise<Embedded> {
  return unpacking(async () => {
    const folder = await host.cacheFolder(program.cache);
    const path = join(folder, 'chromium');
    if (await isOurs(path)) return { path, sound: once(() => isSound(path).catch(() => false)) };
    await removeAbandoned(folder, host.now());
    await unpackProgram(join(packed, 'chromium.br'), path);
    return { path, sound: async () => true };
  });
}

/**
 * A fontconfig setup that lists one font of our own, so that pages come out alike on every machine. One there must be:
 * without any, Chromium 147 prints empty pages.
 */
export async function privateFonts(host: Host): Promise<{ FONTCONFIG_FILE: string } | undefined> {
  const packed = host.platform === 'linux' ? await packedFolder(host) : undefined;
  if (!packed) return undefined;
  return unpacking(async () => {
    const folder = await host.cacheFolder(program.cache);
    const fonts = join(folder, 'fonts');
    await unpackTar(join(packed, 'fonts.tar.br'), fonts, (name) => name.endsWith('-Regular.ttf'));
    const config = join(folder, 'fonts.conf');
    await keep(config, Buffer.from(fontConfig(fonts, join(folder, 'fontconfig'))));
    return { FONTCONFIG_FILE: config };
  });
}

/** Libraries (NSS and its parts) that slim machines lack; for LD_LIBRARY_PATH. */
export async function privateLibraries(host: Host, packed: string): Promise<{ LD_LIBRARY_PATH: string }> {
  return unpacking(async () => {
    const folder = join(await host.cacheFolder(program.cache), 'lib');
    await unpackTar(join(packed, 'al2023.tar.br'), folder, () => true);
    const given = host.env('LD_LIBRARY_PATH');
    return { LD_LIBRARY_PATH: given ? `${folder}:${given}` : folder };
  });
}

async function packedFolder(host: Host): Promise<string | undefined> {
  try {
    const folder = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');
    return (await host.stat(join(folder, 'chromium.br'))) ? folder : undefined;
  } catch {
    return undefined;
  }
}

async function unpacking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code, path } = error as NodeJS.ErrnoException;
    throw new Failure(problem('P705', [], { system: code ?? String(error), path }));
  }
}

async function isOurs(path: string): Promise<boolean> {
  const s = await fs.lstat(path).catch(() => undefined);
  return Boolean(s?.isFile() && s.size === program.size && s.uid === process.getuid?.() && (s.mode & 0o022) === 0);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}

async function isSound(path: string): Promise<boolean> {
  const hash = createHash('sha256');
  // Short steps, so that the browser's answers do not wait behind them.
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part as Buffer);
  if (hash.digest('hex') === program.sha256) return true;
  await fs.rm(path, { force: true });
  return false;
}

/**
 * Under a name of its own and renamed last: of two processes that unpack at once the later replaces the earlier's file
 * by an equal one, and a running browser keeps the file it was started from. Not synced to the disk: a file that a
 * power cut spoilt is found by its hash.
 */
async function replace(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await write(temporary);
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

async function unpackProgram(packed: string, path: string): Promise<void> {
  await replace(path, async (temporary) => {
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(part: Buffer, _encoding, done) {
        hash.update(part);
        done(null, part);
      },
    });
    const file = createWriteStream(temporary, { flags: 'wx', mode: 0o700, highWaterMark: 1 << 20 });
    try {
      await pipeline(createReadStream(packed), createBrotliDecompress({ chunkSize: 1 << 20 }), hashing, file);
      if (hash.digest('hex') !== program.sha256) throw new Error('not the expected program');
    } catch (error) {
      // Only what the system refuses names a call; the rest is a packed file that brotli or the hash rejects.
      if ((error as NodeJS.ErrnoException).syscall) throw error;
      throw Object.assign(new Error('damaged package'), { code: 'EBADMSG', path: packed });
    }
  });
}

/** What a process that was killed while unpacking left behind; younger files may belong to one that still works. */
async function removeAbandoned(folder: string, now: Date): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    if (!name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const s = await fs.lstat(path).catch(() => undefined);
    if (s && now.getTime() - s.mtimeMs > 600_000) await fs.rm(path, { force: true });
  }
}

/** Writes the wanted files of a brotli-packed tar archive (ustar, plain files only) into one flat folder. */
async function unpackTar(archive: string, folder: string, wanted: (name: string) => boolean): Promise<void> {
  const tar = await promisify(brotliDecompress)(await fs.readFile(archive));
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, to: number): string =>
      tar.toString('latin1', at + from, at + to).replace(/\0[\s\S]*$/, '');
    const size = Number.parseInt(field(124, 136), 8);
    const name = basename(field(0, 100));
    if ((field(156, 157) || '0') === '0' && wanted(name)) {
      await keep(join(folder, name), tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Leaves an equal file alone, because another process may be reading it. */
async function keep(path: string, bytes: Buffer): Promise<void> {
  const there = await fs.readFile(path).catch(() => undefined);
  if (there?.equals(bytes)) return;
  await replace(path, (temporary) => fs.writeFile(temporary, bytes, { mode: 0o600, flag: 'wx' }));
}

function fontConfig(fonts: string, cache: string): string {
  const text = (s: string): string => s.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return (
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
    `<fontconfig><dir>${text(fonts)}</dir><cachedir>${text(cache)}</cachedir></fontconfig>\n`
  );
}
