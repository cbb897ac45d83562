import { inYear, ledgerKind } from '../kind.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { documentStanding, documentState } from './document-states.ts';

export const documentKind: Vocabulary<'regulations' | 'normativeDocuments'> = {
  id: 'documentKind',
  words: [
    { id: 'regulations', label: '规章', accepts: ['政府规章', '部门规章', '地方政府规章'] },
    { id: 'normativeDocuments', label: '行政规范性文件', accepts: ['规范性文件'] },
  ],
};

/** 《条例》第二十条第（一）项: own documents; the stock is that of 12-31. */
export const documents = ledgerKind({
  id: 'documents',
  label: '规范性文件',
  keywords: ['规范性文件', '规章'],
  columns: {
    title: { type: 'text', name: '标题', aliases: ['文件名称', '名称'], required: true },
    number: { type: 'text', name: '文号', aliases: ['发文字号', '统一编号'] },
    kind: { type: 'word', name: '种类', aliases: ['文件种类'], vocabulary: documentKind, required: true },
    issued: {
      type: 'date',
      name: '制发日期',
      aliases: ['发布日期', '成文日期', '印发日期'],
      required: true,
    },
    published: { type: 'date', name: '公开日期', aliases: [] },
    repealed: { type: 'date', name: '废止日期', aliases: ['失效日期'] },
    validity: { type: 'text', name: '有效性', aliases: ['效力', '是否有效', '效力状态', '时效性', '文件状态'], states: documentState },
  },
  identity: { number: 'number', date: 'issued' },
  counts: ['regulations', 'normativeDocuments'].flatMap((kind) =>
    ['made', 'newlyPublished', 'totalPublished', 'repealed', 'inForce'].map((column) => `${kind}.${column}`),
  ),
  figures: [],
  families: [],
  count(row, year, tally) {
    const { kind, issued, published, repealed, validity } = row.values;
    if (!issued) return tally.fault(row, { code: 'V201', column: 'issued' });
    if (!kind) return tally.fault(row, { code: 'V201', column: 'kind' });
    if (repealed && repealed < issued) return tally.fault(row, { code: 'V207', columns: ['issued', 'repealed'] });
    const said = validity === undefined ? undefined : documentStanding(validity);
    const out = said === 'ended' || said === 'void';
    if (!repealed && out) return tally.fault(row, { code: 'V216', columns: ['validity', 'repealed'] });
    if (repealed && repealed <= year.last && said === 'counts') {
      return tally.fault(row, { code: 'V220', columns: ['validity', 'repealed'] });
    }
    if (issued > year.last) return tally.leaveOut(row, 'otherYear');
    const inDoubt = said === 'unclear' || endsBefore(validity, year.year);
    if (!repealed && inDoubt) return tally.fault(row, { code: 'V219', column: 'validity', readings: ['现行有效', '已经失效'] });
    const known = published ?? issued;
    const inForce = !repealed || repealed > year.last;
    const before = (date: string) => date <= year.last;
    if (inYear(issued, year)) tally.count(`${kind}.made`, row);
    if (inYear(known, year)) tally.count(`${kind}.newlyPublished`, row);
    if (repealed && inYear(repealed, year)) tally.count(`${kind}.repealed`, row);
    if (inForce) tally.count(`${kind}.inForce`, row);
    if (inForce && before(known)) tally.count(`${kind}.totalPublished`, row);
    if (repealed && repealed < year.first) tally.leaveOut(row, 'otherYear');
  },
});

/** 有效期至2022年12月31日: in force by its word, and past by its year. */
function endsBefore(validity: string | undefined, year: number): boolean {
  return validity !== undefined && /有效期|至|到/.test(validity) && (validity.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).some((said) => Number(said) <= year);
}
