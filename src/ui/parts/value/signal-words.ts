import type { SeriesReading } from '../../../domain/improvement/series-reading.ts';
import { periodShortText } from '../../words/date.ts';
import { words } from '../../words/words.ts';

/** The rule that spoke, in a sentence; for noise that none did, and for too few points how many are missing. */
export function readingSentence({ verdict, rule, side, missing }: SeriesReading): string {
  const text = words.value.improvement;
  if (verdict === 'too-few') return text.signals.missing(missing);
  return rule ? text.rules[rule](side === 'below' ? text.below : text.above) : text.signals.ordinary;
}

/** `Sinyal sejak Mar 2024`, `Derau: …`, `Belum cukup data: kurang 2 titik`. */
export function readingTitle({ verdict, since, last, missing }: SeriesReading): string {
  const text = words.value.improvement.chart;
  if (verdict === 'too-few') return text.tooFew(missing);
  return verdict === 'noise' ? text.noise : text.signal(periodShortText(since ?? last ?? ''));
}

/** The same within a line of several notes, with the period since which it holds. */
export function readingNote(reading: SeriesReading): string {
  const said = readingSentence(reading).replace(/\.$/, '');
  const { since } = reading;
  return since ? `${said}, ${words.value.improvement.signals.since(periodShortText(since))}` : said;
}
