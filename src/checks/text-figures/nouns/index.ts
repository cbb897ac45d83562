import { compileNoun, type CompiledNoun, type NounSource } from '../noun.ts';
import { applications } from './applications.ts';
import { disclosures } from './disclosures.ts';
import { documents } from './documents.ts';
import { powers, procurement } from './powers.ts';
import { reviews } from './reviews.ts';

/** One family a file. A further noun is an entry there; a further family is a file and a line here. */
export function allNouns(source: NounSource): CompiledNoun[] {
  const nouns = [
    ...disclosures(source),
    ...documents(source),
    ...powers(source),
    ...procurement(),
    ...applications(source),
    ...reviews(),
  ];
  return nouns.map((noun) => compileNoun(noun, source.level));
}
