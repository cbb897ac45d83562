import { randomFrom } from './random.mjs';

/**
 * Made-up trade names: pairs of characters that say nothing, so that no row of an example speaks of a real firm. People
 * appear only as 沈某甲 and the like.
 */
const FIRST = [...'澄岚榆漱栀砚棠霁沐苇峤筠潋禾杳芷皓茗汀锦'];
const SECOND = [...'鹭舟泽溪樾墨川渚霖原笙序晖野霂屿蘅岫'];

/** A giver of names that never gives one twice. */
export function tradeNames(seed) {
  const all = FIRST.flatMap((a) => SECOND.map((b) => a + b));
  const left = randomFrom(seed).shuffle(all);
  return () => {
    const name = left.pop();
    if (!name) throw new Error('no trade names left');
    return name;
  };
}

const SURNAMES = [...'沈陆竺章金俞谢杜严裘丁何顾许卢方葛屠'];
const STEMS = [...'甲乙丙丁戊己庚辛'];

/** 沈某甲, 陆某甲 … 沈某乙 … */
export function maskedPersons() {
  let next = 0;
  return () => {
    const at = next++;
    return `${SURNAMES[at % SURNAMES.length]}某${STEMS[Math.floor(at / SURNAMES.length) % STEMS.length]}`;
  };
}
