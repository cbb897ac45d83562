import type { ZipEntry } from '../zip.ts';
import { XlsxFault } from './fault.ts';
import { Part } from './part.ts';
import { utf8Chunks } from './xml-encoding.ts';
import { XmlScanner, type XmlHandler } from './xml-scanner.ts';

/** The parts of an Office file, by their names: ISO/IEC 29500-2 takes upper and lower case for the same. */
export class Package {
  readonly #parts = new Map<string, Part>();

  /** @throws XlsxFault where two entries have the same name */
  constructor(archive: Uint8Array, entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      if (entry.name.endsWith('/')) continue;
      const key = partKey(entry.name);
      if (this.#parts.has(key)) throw new PartFault(entry.name, new XlsxFault('duplicate'));
      this.#parts.set(key, new Part(archive, entry));
    }
  }

  find(name: string): Part | undefined {
    return this.#parts.get(partKey(name));
  }

  /** A part that another one refers to. */
  part(name: string): Part {
    const part = this.find(name);
    if (!part) throw new PartFault(name, new XlsxFault('missing'));
    return part;
  }
}

function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** A fault of a part that is not a sheet, or of the container of any. */
export class PartFault extends Error {
  readonly part: string;
  readonly fault: XlsxFault;

  constructor(part: string, fault: XlsxFault) {
    super(`${fault.reason} ${part}`);
    this.part = part;
    this.fault = fault;
  }
}

/** Scans a part to its end. */
export async function scanPart<H extends XmlHandler>(part: Part, handler: H, prefixed = false): Promise<H> {
  try {
    await scan(part.chunks(), handler, prefixed);
    return handler;
  } catch (error) {
    throw error instanceof XlsxFault ? new PartFault(part.name, error) : error;
  }
}

export async function scan(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, handler: XmlHandler, prefixed = false): Promise<void> {
  const scanner = new XmlScanner(handler, prefixed);
  for await (const chunk of utf8Chunks(chunks)) scanner.push(chunk);
  scanner.end();
}
