import { XlsxFault } from './fault.ts';
import { scanPart, type Package } from './package.ts';
import { attribute } from './xml-attribute.ts';
import { NAME } from './xml-names.ts';
import type { XmlHandler, XmlTag } from './xml-scanner.ts';

export interface Relation {
  id: string;
  /** The last word of the type, the same in transitional and strict files: worksheet, chartsheet, styles. */
  type: string;
  /** The name of the part, without a slash in front. */
  target: string;
  external: boolean;
}

/** The parts that a part refers to; the root's own are those of ''. */
export async function relationsOf(parts: Package, name: string): Promise<Relation[]> {
  const slash = name.lastIndexOf('/') + 1;
  const part = parts.find(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
  return part ? (await scanPart(part, new RelationsScanner(name.slice(0, slash)))).relations : [];
}

class RelationsScanner implements XmlHandler {
  readonly relations: Relation[] = [];
  readonly #folder: string;
  #depth = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(name: number, tag: XmlTag): void {
    const depth = this.#depth++;
    if (depth === 0 && name !== NAME.Relationships) throw new XlsxFault('xml');
    if (depth !== 1 || name !== NAME.Relationship) return;
    const id = attribute(tag, NAME.Id);
    const type = attribute(tag, NAME.Type);
    const target = attribute(tag, NAME.Target);
    if (id === undefined || type === undefined || target === undefined) throw new XlsxFault('xml');
    if (this.relations.some((r) => r.id === id)) throw new XlsxFault('xml');
    const external = attribute(tag, NAME.TargetMode)?.toLowerCase() === 'external';
    this.relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: partName(this.#folder, target), external });
  }

  close(): void {
    this.#depth--;
  }

  text(): void {}
}

/** `/xl/a.xml`, `a.xml`, `../xl/a.xml`, `xl\a.xml`: the name of a part. Only looked up among the entries, never a path. */
function partName(folder: string, target: string): string {
  const path = decoded(target.replaceAll('\\', '/'));
  const steps = (path.startsWith('/') ? path : folder + path).split('/');
  const names: string[] = [];
  for (const step of steps) {
    if (step === '..') names.pop();
    else if (step !== '' && step !== '.') names.push(step);
  }
  return names.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
