import { fold } from './fold.ts';

/** What the word of a state says of its row. */
export type Standing =
  | 'counts'
  /** The matter came to an end that does not count: 不予处罚, 不予受理, 废止. */
  | 'ended'
  /** The row itself is none: 作废, 重复录入. */
  | 'void'
  /** Not decided yet: 审理中. */
  | 'pending'
  /** Says two things, or a word that is on no list. */
  | 'unclear';

/** The lists of one column, as patterns that meet folded text; the first that speaks decides. */
export interface StandingLists {
  /** Words that say neither, though they hold a word of the other lists: 部分不予处罚. */
  unclear?: RegExp;
  ended: RegExp;
  pending: RegExp;
  counts: RegExp;
}

/** 作废, 已作废（重复录入）, 重复登记: what is written over a row that was entered by mistake. */
const VOID = /^(?:已经?|此[条件行]|本[条件行]|该[条件行]|记录|数据|文书|申请|许可)*(?:作废|废弃|删除|误录|错录|误登|重复(?:录入|登记|数据|上报|$))/;

/** Reads the words of one column. Clerks write few different ones: each is looked at once. */
export function standings(lists: StandingLists): (text: string) => Standing {
  const known = new Map<string, Standing>();
  return (text) => {
    let standing = known.get(text);
    if (standing === undefined) known.set(text, (standing = standingOf(fold(text), lists)));
    return standing;
  };
}

function standingOf(text: string, { unclear, ended, pending, counts }: StandingLists): Standing {
  if (unclear?.test(text)) return 'unclear';
  if (VOID.test(text)) return 'void';
  if (ended.test(text)) return 'ended';
  if (pending.test(text)) return 'pending';
  return counts.test(text) ? 'counts' : 'unclear';
}
