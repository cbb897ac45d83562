import { reportTitle } from '../formats/index.ts';
import type { PdfWords } from '../published/pdf/read-words.ts';
import { chartTable, type Chart } from '../render/charts/chart.ts';
import type { Infographic } from '../render/infographic/model.ts';
import { slidesOf } from '../render/infographic/slides.ts';
import { compareChart, compareShown, type ChartComparison } from './chart-numbers.ts';
import { comparePhrases, contactPhrases, dayPhrases, framePhrases, numbersIn, phraseOf, TITLE, type Phrase, type PhraseComparison } from './phrases.ts';
import { partsOf, type KnownFigures, type PictureParts } from './picture-parts.ts';
import type { PageWords } from './picture-page.ts';

/** The web page shows each chart twice, for wide and narrow screens, and its numbers in a table beside it. */
const DRAWINGS = 2;
/** It says the day below its title, and at its end. */
const DAYS = 2;

/** The infographic as a web page: words, drawings, and tables for those who do not see them. */
export function comparePage(infographic: Infographic, { words, drawings }: PageWords, figures: KnownFigures): PhraseComparison {
  const { phrases, charts } = partsOf(infographic.chapters.flatMap((c) => c.pages.flatMap((p) => p.components)), figures);
  const said = comparePhrases([...framePhrases(infographic, DAYS), ...phrases, ...charts.flatMap(tablePhrases)], words);
  const drawn = charts.flatMap((chart, index) =>
    Array.from({ length: DRAWINGS }, (_, i) => compareChart(chart, drawings.length === charts.length * DRAWINGS ? (drawings[index * DRAWINGS + i] ?? []) : [], figures)),
  );
  return summed([said, ...drawn]);
}

/** Cover and contents come first, then a page for each slide, as they are laid out. */
const FIRST_SLIDE = 2;

/** The infographic as a PDF of slides. Each page by itself: a chart elsewhere may show the same number below the same word. */
export function compareSlides(infographic: Infographic, pages: readonly PdfWords[], figures: KnownFigures): PhraseComparison {
  const slides = slidesOf(infographic).map(({ components, chapter, count }) => ({ ...partsOf(components, figures), beside: [chapter.number, ...numbersIn(`${chapter.title} ${count}`)] }));
  const wanted = pagePhrases(infographic, slides);
  const all = pages.map((page) => page.stream).join('');
  // Templates of the user's own may lay pages out in another way.
  const said = wanted.length === pages.length ? pages.map(({ stream }, index) => comparePhrases(wanted[index] ?? [], stream)) : [comparePhrases(wanted.flat(), all)];
  const drawn = slides.flatMap((slide, index): ChartComparison[] => {
    if (slide.charts.length === 0) return [];
    const page = pages[index + FIRST_SLIDE];
    const foot = [...numbersIn(infographic.title), String(index + FIRST_SLIDE + 1)];
    return [compareShown(slide.charts, page?.lines ?? [], [...numbersOf(slide), ...slide.beside, ...foot], figures)];
  });
  return summed([...said, ...drawn]);
}

/** What each page says: the title stands at the foot of all but the cover, which says it in its own way. */
function pagePhrases(infographic: Infographic, slides: readonly PictureParts[]): Phrase[][] {
  const { bureau, year, title, contact } = infographic;
  const foot = phraseOf(title, TITLE);
  const cover = [phraseOf(reportTitle(bureau, year), TITLE), ...dayPhrases(infographic)];
  const end = contact.length > 0 ? [[foot, ...contactPhrases(infographic)]] : [];
  return [cover, [foot], ...slides.map(({ phrases }) => [foot, ...phrases]), ...end];
}

function numbersOf({ phrases }: PictureParts): string[] {
  return phrases.flatMap((phrase) => phrase.flatMap((part) => (typeof part === 'string' ? numbersIn(part) : numbersIn(part.value))));
}

/** The rows that stand for a chart. */
function tablePhrases(chart: Chart): Phrase[] {
  return chartTable(chart).rows.map(([label = '', value = '']) => [label, { value: numbersIn(value)[0] ?? value, label: `${chart.title} ${label}` }, chart.unit]);
}

function summed(parts: readonly PhraseComparison[]): PhraseComparison {
  return { wrong: parts.flatMap((p) => p.wrong), missing: parts.flatMap((p) => p.missing), sound: parts.reduce((sum, p) => sum + p.sound, 0) };
}
