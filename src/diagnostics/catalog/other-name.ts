/** A file that is there under another name than the one looked for. */
export const otherNameZh = (other: string | undefined, name: string): string[] =>
  other === undefined ? [] : [`这里有一个「${other}」：如果就是它，改名为 ${name}（资源管理器里要勾选“文件扩展名”，才看得到全名）。`];
export const otherNameEn = (other: string | undefined, name: string): string[] =>
  other === undefined ? [] : [`There is a file "${other}": if that is it, rename it to ${name} (Explorer shows whole names with "File name extensions" ticked).`];
