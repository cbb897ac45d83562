import type { LedgerKind } from '../kind.ts';
import { applications } from './applications.ts';
import { coercion } from './coercion.ts';
import { disclosures } from './disclosures.ts';
import { documents } from './documents.ts';
import { fees } from './fees.ts';
import { penalties } from './penalties.ts';
import { permits } from './permits.ts';
import { procurement } from './procurement.ts';
import { reviews } from './reviews.ts';
import { services } from './services.ts';

/** The ten ledgers, in the order of the form. A further ledger is a file of its own and a line here. */
export const ledgerKinds = [
  disclosures,
  documents,
  permits,
  services,
  penalties,
  coercion,
  fees,
  procurement,
  applications,
  reviews,
] as unknown as readonly LedgerKind[];

export const ledgerIds: readonly string[] = ledgerKinds.map((kind) => kind.id);

export function ledgerKindOf(id: string): LedgerKind | undefined {
  return ledgerKinds.find((kind) => kind.id === id);
}

/** The lists of words, by id: settings map a bureau's own words onto them. */
export const vocabularies = Object.fromEntries(
  ledgerKinds.flatMap((kind) =>
    Object.values(kind.columns).flatMap((column) => {
      const list = column.type === 'word' ? column.vocabulary : column.type === 'text' ? column.states : undefined;
      return list ? [[list.id, list]] : [];
    }),
  ),
);
