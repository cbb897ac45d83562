import { entry } from '../entry.ts';

const some = (words: readonly string[], comma: string, most = 6) => words.slice(0, most).join(comma) + (words.length > most ? ' …' : '');

/** R61 to R64: what a published report itself shows to be amiss, beside what the checks of the form and the text say. */
const ALL_ZH = '（加 --json 列出全部）';
const ALL_EN = ' (--json lists them all)';
const beyond = (count: number, words: string, most = 6) => (count > most ? words : '');

const REPUBLISH_ZH = '更正公布的文件，按规定重新公布并说明更正。';
const REPUBLISH_EN = 'Correct the file, publish it again, and say what was corrected.';

export const published = {
  R610: entry<{ missing: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.missing === 'title' ? '没有找到年报的标题' : '不知道是哪个机关的年报'),
      facts: (p) => `标题应当是“〈机关名称〉〈年份〉年政府信息公开工作年度报告”，在第一部分前面${p.missing === 'title' ? '' : '；标题和落款里都没有机关名称'}。`,
      effect: (p) => (p.missing === 'title' ? '不知道是哪一年的年报，文字没有核对，与上年的比较没有做。' : '与机关名称有关的核对没有做。'),
      fixes: () => ['在年报最前面写上规定的标题。', '只是想核对：用 --year 和 --bureau 写明年份和机关名称。'],
    },
    en: {
      headline: (p) => (p.missing === 'title' ? 'the title of the report was not found' : 'whose report it is, is not said'),
      facts: (p) => `The title should be 〈机关名称〉〈year〉年政府信息公开工作年度报告, in front of the first section${p.missing === 'title' ? '' : '; neither title nor signature names the body'}.`,
      effect: (p) => (p.missing === 'title' ? 'Which year it reports on is not known; its text was not checked, nor was it compared with last year.' : 'Checks that need the name of the body were not made.'),
      fixes: () => ['Put the prescribed title at the head of the report.', 'To check it as it is: name year and body with --year and --bureau.'],
    },
  }),
  R611: entry<{ found: string; expected: string }>({
    severity: 'warning',
    zh: {
      headline: () => '标题不是规定的写法',
      facts: (p) => `写的是“${p.found}”，规定的写法是“${p.expected}”。`,
      effect: () => '标题按格式是“〈机关名称〉〈年份〉年政府信息公开工作年度报告”，检索和评估都按这个标题找。',
      fixes: () => [REPUBLISH_ZH],
    },
    en: {
      headline: () => 'the title is not in its prescribed form',
      facts: (p) => `It says "${p.found}"; prescribed is "${p.expected}".`,
      effect: () => 'Searches and assessments look for 〈机关名称〉〈year〉年政府信息公开工作年度报告.',
      fixes: () => [REPUBLISH_EN],
    },
  }),
  R612: entry<{ found: number; expected: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `标题写的是 ${p.found} 年，不是 ${p.expected} 年`,
      effect: () => '年报会归到另一个年度：公布在错的年份下面，或者是旧的年报。',
      fixes: (p) => [`核对文件是不是 ${p.expected} 年度的年报；--year 写错了的，改正后再核对。`],
    },
    en: {
      headline: (p) => `the title says ${p.found}, not ${p.expected}`,
      effect: () => 'The report belongs to another year: it was filed under the wrong one, or is an old report.',
      fixes: (p) => [`See whether the file is the report on ${p.expected}; if --year is wrong, correct it and verify again.`],
    },
  }),
  R613: entry<{ year: number; found: string; expected: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `${p.year} 年度的年报用了另一个年度的表格`,
      facts: (p) => `表格的行和列是${p.found}的；${p.year} 年度应当用${p.expected}的。`,
      effect: () => '两种格式问的数不同，旧栏目里的数不能当作新栏目的数。表格按它自己的格式核对了。',
      fixes: () => [`按规定的格式重新填报。${REPUBLISH_ZH}`],
    },
    en: {
      headline: (p) => `the report on ${p.year} has the tables of other years`,
      facts: (p) => `Rows and columns are those of ${p.found}; ${p.year} has those of ${p.expected}.`,
      effect: () => 'The two forms ask for different numbers. The tables were checked by their own form.',
      fixes: () => [`Fill in the prescribed form. ${REPUBLISH_EN}`],
    },
  }),
  R614: entry<{ publishedOn: string; year: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `日期 ${p.publishedOn} 在 ${p.year} 年结束之前`,
      effect: (p) => `统计到 ${p.year} 年 12 月 31 日的年报不会在这之前公布：年份或日期有一个写错了。`,
      fixes: (p) => [`核对落款日期；${p.year} 年度的年报在 ${p.year + 1} 年公布。`, REPUBLISH_ZH],
    },
    en: {
      headline: (p) => `the date ${p.publishedOn} is before the end of ${p.year}`,
      effect: (p) => `A report up to 31 December ${p.year} is not published before that day: the year or the date is wrong.`,
      fixes: (p) => [`Check the date of the signature; the report on ${p.year} is published in ${p.year + 1}.`, REPUBLISH_EN],
    },
  }),
  R620: entry<{ missing: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `缺少 ${p.missing.length} 个部分`,
      facts: (p) => `没有找到这些标题：${p.missing.join('、')}。`,
      effect: () => '统一格式有六个部分，不能遗漏（《条例》第五十条）。',
      fixes: () => ['补上缺少的部分和标题；内容有而标题没有的，补上标题。', REPUBLISH_ZH],
    },
    en: {
      headline: (p) => (p.missing.length === 1 ? 'a section is missing' : `${p.missing.length} sections are missing`),
      facts: (p) => `These titles were not found: ${p.missing.join(', ')}.`,
      effect: () => 'The form has six sections, and none may be left out (article 50 of the Regulations).',
      fixes: () => ['Add what is missing; where there is text without its title, add the title.', REPUBLISH_EN],
    },
  }),
  R621: entry<{ section: string; found: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: () => '各部分的次序和统一格式不同',
      facts: (p) => `「${p.section}」在它后面的部分之后。现在的次序：${p.found.join('；')}。`,
      effect: () => '统一格式规定了六个部分的次序，次序颠倒是评估中的扣分项。',
      fixes: () => ['按一、二、三、四、五、六的次序重排。', REPUBLISH_ZH],
    },
    en: {
      headline: () => 'the sections are not in the order of the form',
      facts: (p) => `"${p.section}" stands behind a later one. Now: ${p.found.join('; ')}.`,
      effect: () => 'The form fixes the order of its six sections; assessments mark another one down.',
      fixes: () => ['Put them in the order of the form.', REPUBLISH_EN],
    },
  }),
  R622: entry<{ titles: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `有 ${p.titles.length} 个部分的标题和统一格式不同`,
      facts: (p) => `${p.titles.join('；')}。`,
      effect: () => '内容照读了。标题改了字、漏了序号，检索和比较时对不上。',
      fixes: () => ['按统一格式改正标题。'],
    },
    en: {
      headline: (p) => `${p.titles.length === 1 ? 'the title of a section is not that' : `the titles of ${p.titles.length} sections are not those`} of the form`,
      facts: (p) => `${p.titles.join('; ')}.`,
      effect: () => 'What stands below them was read. Other words, or a missing number, spoil searches and comparisons.',
      fixes: () => ['Write the titles of the form.'],
    },
  }),
  R623: entry<{ section: string }>({
    severity: 'warning',
    zh: {
      headline: () => '同一个部分的标题出现了两次',
      facts: (p) => `「${p.section}」。两处下面的文字都算作这一部分。`,
      effect: () => '序号或标题写错了，或者内容贴了两遍。',
      fixes: () => ['核对这两处标题，改正写错的，删去重复的。'],
    },
    en: {
      headline: () => 'a title of a section occurs twice',
      facts: (p) => `"${p.section}". The text below both was taken for this section.`,
      effect: () => 'A number or title is wrong, or the contents were pasted twice.',
      fixes: () => ['Look at both, correct the wrong one or delete what is double.'],
    },
  }),
  R630: entry<{ table: string; file: string }>({
    severity: 'error',
    zh: {
      headline: () => '没有找到这一部分的表格',
      facts: (p) => `「${p.table}」应当有一张表；按行和列的名称找，${p.file} 里没有。`,
      effect: () => '这张表的数一个也没有读到，与它有关的核对没有做。',
      fixes: () => ['表格是图片的：换成真正的表格。', '没有表格的：按统一格式补上；每格都填数，没有的填 0。'],
    },
    en: {
      headline: () => 'the table of this section was not found',
      facts: (p) => `"${p.table}" has a table; by the names of its rows and columns, ${p.file} has none.`,
      effect: () => 'None of its figures was read, and checks that need them were not made.',
      fixes: () => ['If the table is a picture: replace it by a real one.', 'If there is none: add it by the form, with a number, or 0, in every cell.'],
    },
  }),
  R631: entry<{ rows: readonly string[]; cells: readonly string[]; count: number }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.rows.length > 0 ? `表里少了 ${p.rows.length} 行` : `表里少了 ${p.count} 格`),
      facts: (p) =>
        [p.rows.length > 0 ? `没有找到的行：${some(p.rows, '、')}${beyond(p.rows.length, ALL_ZH)}` : '', p.cells.length > 0 ? `没有找到的格：${some(p.cells, '、')}${beyond(p.cells.length, ALL_ZH)}` : ''].filter(Boolean).join('；') + '。',
      effect: (p) => `${p.count} 个数没有读到，含有它们的勾稽关系没有核对。`,
      fixes: () => ['按统一格式补上缺少的行和列；没有的数填 0。', '行和列都在、只是改了名称的：改回统一格式的名称。'],
    },
    en: {
      headline: (p) => (p.rows.length > 0 ? `rows are missing in the table: ${p.rows.length}` : `cells are missing in the table: ${p.count}`),
      facts: (p) =>
        [p.rows.length > 0 ? `Rows that were not found: ${some(p.rows, ', ')}${beyond(p.rows.length, ALL_EN)}` : '', p.cells.length > 0 ? `Cells that were not found: ${some(p.cells, ', ')}${beyond(p.cells.length, ALL_EN)}` : ''].filter(Boolean).join('; ') + '.',
      effect: (p) => `${p.count} figures were not read, and the relations that they are part of were not checked.`,
      fixes: () => ['Add the rows and columns of the form, with 0 where there is nothing.', 'If they are there under other names: use the names of the form.'],
    },
  }),
  R632: entry<{ count: number; cells: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `有 ${p.count} 格没有填数`,
      facts: (p) => `是空的，或者写着“/”“-”“无”：${some(p.cells, '、')}${beyond(p.count, ALL_ZH)}。`,
      effect: () => '统一格式要求每一格都填数，没有的填 0；空格和“/”是评估中的扣分项。这里当作 0 继续核对。',
      fixes: () => [`核对后填 0 或应有的数。${REPUBLISH_ZH}`],
    },
    en: {
      headline: (p) => `${p.count} ${p.count === 1 ? 'cell has' : 'cells have'} no number`,
      facts: (p) => `Blank, or "/", "-", "无": ${some(p.cells, ', ')}${beyond(p.count, ALL_EN)}.`,
      effect: () => 'The form wants a number in every cell, 0 where there is nothing; assessments count the blanks. They were taken for 0 here.',
      fixes: () => [`Write 0, or the number that belongs there. ${REPUBLISH_EN}`],
    },
  }),
  R633: entry<{ label: string; written: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `这一格不是数：「${p.written}」`,
      facts: (p) => `应当是「${p.label}」。`,
      effect: () => '这个数没有读到，含有它的勾稽关系没有核对。统一格式要求每一格都填数，没有的填 0。',
      fixes: () => [`填上应有的数，没有的填 0；要说明的写在表格下面。${REPUBLISH_ZH}`],
    },
    en: {
      headline: (p) => `this cell is no number: "${p.written}"`,
      facts: (p) => `It should be "${p.label}".`,
      effect: () => 'The figure was not read, and relations that it is part of were not checked. The form wants a number in every cell, 0 where there is nothing.',
      fixes: () => [`Write the number, or 0; what needs saying goes below the table. ${REPUBLISH_EN}`],
    },
  }),
  R634: entry<{ count: number; cells: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `有 ${p.count} 格的数带着单位、加号或逗号`,
      facts: (p) => `${some(p.cells, '、')}${beyond(p.count, ALL_ZH)}。`,
      effect: () => '数照读了。统一格式的格里只写数：单位在表头，增加的不写加号，也不写千位逗号。',
      fixes: () => ['只留下数。'],
    },
    en: {
      headline: (p) => `${p.count} ${p.count === 1 ? 'number has' : 'numbers have'} a unit, a plus sign or a comma`,
      facts: (p) => `${some(p.cells, ', ')}${beyond(p.count, ALL_EN)}.`,
      effect: () => 'They were read. Cells of the form hold bare numbers: units stand in the head, and there is neither plus nor comma.',
      fixes: () => ['Leave the number alone.'],
    },
  }),
  R635: entry<{ label: string; written: string; readings: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.written}」有两种读法`,
      facts: (p) => `「${p.label}」可以读作：${p.readings.join('，或 ')}。`,
      effect: () => '不猜：这个数没有读，含有它的勾稽关系没有核对。读者也会读错。',
      fixes: () => ['改成只有一种读法的写法；金额写明元还是万元。', '数旁边的注释序号写到表格下面，划掉的数、盖在上面的字删去；PDF 里印出来的和标签里的不一样的，重新导出。'],
    },
    en: {
      headline: (p) => `"${p.written}" can be read in two ways`,
      facts: (p) => `"${p.label}" may be ${p.readings.join(', or ')}.`,
      effect: () => 'Nothing is guessed: the figure was not read, and relations that it is part of were not checked. Readers may misread it too.',
      fixes: () => ['Write it so that there is one reading; say 元 or 万元 with an amount.', 'Move marks of notes below the table, delete what is struck out or laid over a number; export a PDF anew whose print is not what its tags say.'],
    },
  }),
  R636: entry<{ kind: string; label: string; values: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `表里多了一${p.kind === 'row' ? '行' : '列'}：「${p.label}」`,
      facts: (p) => `统一格式没有这一${p.kind === 'row' ? '行' : '列'}${p.values.length > 0 ? `；格里是：${some(p.values, '、', 10)}` : ''}。`,
      effect: () => '这些数没有计入。改动统一格式的表格，不同单位的数就不能比较和汇总。',
      fixes: () => ['删去；要另外说明的，写在表格前后的文字里。', '如果是改了名称的行或列：改回统一格式的名称。'],
    },
    en: {
      headline: (p) => `the table has a further ${p.kind}: "${p.label}"`,
      facts: (p) => `The form has no such ${p.kind}${p.values.length > 0 ? `; its cells: ${some(p.values, ', ', 10)}` : ''}.`,
      effect: () => 'Its numbers were left out. Tables that are altered cannot be compared or added up.',
      fixes: () => ['Remove it; what needs saying goes into the text.', 'If it is one of the form under another name: use the name of the form.'],
    },
  }),
  R637: entry<{ found: string; expected: string }>({
    severity: 'warning',
    zh: {
      headline: () => '行或列的名称和统一格式不同',
      facts: (p) => `写的是「${p.found}」，统一格式是「${p.expected}」。`,
      effect: () => '按位置和相近的名称，当作统一格式的这一行（列）读了。',
      fixes: () => ['按统一格式改正名称。', '如果它不是这一行（列）：表格的结构改动过，按统一格式重做。'],
    },
    en: {
      headline: () => 'a row or column is not called as in the form',
      facts: (p) => `It says "${p.found}"; the form says "${p.expected}".`,
      effect: () => 'By its place and its name it was taken for that one.',
      fixes: () => ['Use the name of the form.', 'If it is not that one: the table was altered; make it anew by the form.'],
    },
  }),
  R638: entry<{ count: number; cells: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `有 ${p.count} 行的格和表头对不上`,
      facts: (p) => `格数 / 表头的列数：${some(p.cells, '；')}${beyond(p.count, ALL_ZH)}。`,
      effect: () => '格数与列数相同的，按从左到右的次序读了；不同的，不知道哪个数属于哪一列，没有读。读者看到的列是错的。',
      fixes: () => ['检查合并单元格和表头：每个数要在自己的表头下面，一格一个数。', REPUBLISH_ZH],
    },
    en: {
      headline: (p) => `${p.count} ${p.count === 1 ? 'row does' : 'rows do'} not stand under the heads`,
      facts: (p) => `Cells / columns of the head: ${some(p.cells, '; ')}${beyond(p.count, ALL_EN)}.`,
      effect: () => 'Rows with as many cells as heads were read from left to right; of others it is not known which number belongs where, and they were not read. Readers see wrong columns.',
      fixes: () => ['Look at merged cells and the head: each number has a cell of its own, under its head.', REPUBLISH_EN],
    },
  }),
  R639: entry<{ label: string; values: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `同一个数出现两次，一次是 ${p.values[0] ?? ''}，一次是 ${p.values[1] ?? ''}`,
      facts: (p) => `「${p.label}」。`,
      effect: () => '不猜：两个都没有采用，含有它的勾稽关系没有核对。',
      fixes: () => ['核对哪一个对，删去重复的表格或行。'],
    },
    en: {
      headline: (p) => `a figure is there twice: ${p.values.join(', then ')}`,
      facts: (p) => `"${p.label}".`,
      effect: () => 'Nothing is guessed: neither was taken, and relations that it is part of were not checked.',
      fixes: () => ['See which one is right, and remove the double table or row.'],
    },
  }),
  R640: entry<{ comments: number; inserted: number; deleted: number }>({
    severity: 'warning',
    zh: {
      headline: () => '文档里还有批注或修订的痕迹',
      facts: (p) => `批注 ${p.comments} 处，修订：插入 ${p.inserted} 处、删除 ${p.deleted} 处。按接受全部修订后的内容读。`,
      effect: () => '打开文件的人都能看到批注和改动之前的文字。',
      fixes: () => ['在 Word 或 WPS 里：审阅 > 接受全部修订，删除全部批注，保存后重新公布。'],
    },
    en: {
      headline: () => 'comments or recorded changes are left in the file',
      facts: (p) => `Comments: ${p.comments}; inserted: ${p.inserted}, deleted: ${p.deleted}. It was read as if all changes had been accepted.`,
      effect: () => 'Whoever opens the file sees the comments, and the text before it was changed.',
      fixes: () => ['In Word or WPS: Review > accept all changes, delete all comments, save and publish again.'],
    },
  }),
  R641: entry<{}>({
    severity: 'warning',
    zh: {
      headline: () => '文件里有一处与校验和不符',
      facts: () => 'PDF 里压缩的部分带有校验和；有一处解开以后对不上。',
      effect: () => '文件可能在复制、传输中损坏，里面的数字可能已经变了；照读了，但不能确信。',
      fixes: () => ['重新下载或重新导出一份，再核对。'],
    },
    en: {
      headline: () => 'a part of the file is not what its checksum says',
      facts: () => 'Compressed parts of a PDF carry checksums; one of them does not fit.',
      effect: () => 'The file may have been damaged on its way, and numbers in it changed. It was read, but cannot be relied upon.',
      fixes: () => ['Download or export it once more, and verify that.'],
    },
  }),
};
