import { width } from '../../src/diagnostics/width.ts';

/** Words that blame, or that only a program uses. */
export const BANNED = /非法|失败|校验不通过|illegal|invalid/i;

/** Lines that are wider than there is room. */
export function wide(text: string, room: number): string[] {
  return text.split('\n').filter((line) => width(line) > room);
}
