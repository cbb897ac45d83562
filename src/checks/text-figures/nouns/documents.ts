import type { Meaning, Noun, NounSource, Surroundings } from '../noun.ts';

const KINDS = [
  { id: 'normativeDocuments', word: '(?:部门)?(?:行政)?规范性文件' },
  { id: 'regulations', word: '(?:政府|部门)?规章' },
];

/** The columns of the form, and the verbs of the text that mean them. */
const COLUMNS = [
  { id: 'made', verbs: '(?:新)?(?:制发|制作|制定|出台|印发|制定印发|制定出台|制定发布)' },
  { id: 'repealed', verbs: '(?:废止|宣布废止|废止和宣布失效)' },
  { id: 'inForce', verbs: '(?:现行有效|继续有效|年末现行有效|累计有效)(?:的)?' },
  { id: 'newlyPublished', verbs: '(?:新公开)' },
  { id: 'totalPublished', verbs: '(?:对外公开总(?:数量|数)?|累计对外公开)(?:的)?' },
];

/** 《条例》第二十条第（一）项. */
export function documents({ format }: NounSource): Noun[] {
  const known = new Set(format.figures.map((f) => f.id));
  const columns = COLUMNS.filter(({ id }) => known.has(`normativeDocuments.${id}`));
  const full = KINDS.flatMap((kind) =>
    columns.map(({ id, verbs }): Noun => {
      const [verb, object] = [`(?:共)?${verbs}(?:了)?`, `(?:的)?${kind.word}`];
      return {
        forms: [{ lead: verb + object }, { lead: verb, tail: kind.word }, { lead: `${kind.word}(?:中)?${verb}` }, { lead: `本年${verb}${object}` }],
        meanings: [[`${kind.id}.${id}`]],
      };
    }),
  );
  // 制发2件，废止1件: the kind was named before.
  const bare = columns.map(({ id, verbs }): Noun => ({
    forms: [{ lead: `(?:共)?${verbs}(?:的)?(?:文件)?` }],
    meanings: (around) => kindsOf(around).map((kind): Meaning => [`${kind}.${id}`]),
    topic: 'documents',
  }));
  return [...full, ...bare];
}

function kindsOf({ before }: Surroundings): string[] {
  const last = [...before.matchAll(/规范性文件|规章/g)].at(-1)?.[0];
  return [last === '规章' ? 'regulations' : 'normativeDocuments'];
}
