import { catalog, type Code } from '../diagnostics/catalog.ts';
import { problem, type Place, type Problem } from '../diagnostics/problem.ts';
import { near } from '../ledger/vocabulary.ts';
import type { Settings } from './schema.ts';

type Where = (path: readonly PropertyKey[]) => { place: Place[]; more: { line: string | undefined } };

const codes = Object.keys(catalog) as Code[];
const warnings = codes.filter((code) => catalog[code].severity === 'warning');

/** Only warnings can be accepted: with an error the report would be wrong, whatever the reason. */
export function acceptedCodes({ accepted }: Settings, where: Where): Problem[] {
  return accepted.flatMap(({ code }, index) => {
    const known = codes.find((c) => c === code);
    if (known && catalog[known].severity === 'warning') return [];
    const { place, more } = where(['accepted', index, 'code']);
    return [problem('S018', place, { accepted: code, fault: known ? 'error' : 'unknown', near: known ? undefined : nearCode(code) }, more)];
  });
}

function nearCode(code: string): string | undefined {
  return codes.find((c) => c === code.toUpperCase()) ?? near(code.toUpperCase(), warnings);
}
