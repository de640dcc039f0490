import type { Holder } from '../../app/facts/holders.ts';
import type { Question } from '../../app/facts/questions.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { figureText, valueText } from '../parts/value/figure-text.ts';
import { dayText, periodShortText, periodText } from '../words/date.ts';
import { percentText, rupiahText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { yearOfPeriod } from './cell-view.ts';
import type { Names } from './names.ts';

export interface QuestionView {
  readonly title: string;
  readonly text: string;
  /** Who holds the position that is asked; says so when nobody is on record. */
  readonly holder: string;
  readonly href: string | null;
}

export function questionView(question: Question, head: Holder | null, names: Names): QuestionView {
  const { ask } = words.value.overview;
  const { title, why, code } = sentences(question);
  return {
    title,
    text: ask.askHead(ask.head(names.unitShort(question.unit)), why),
    holder: head ? ask.heldBy(`${capacityText(head)}${head.name}`) : ask.vacant,
    href: code ? `/indikator/${encodeURIComponent(code)}` : null,
  };
}

export function capacityText({ position }: Holder): string {
  const word = words.value.status.capacities[position.capacity];
  return word ? `${word} ` : '';
}

function sentences(question: Question): { title: string; why: string; code: string | null } {
  const { ask } = words.value.overview;
  if (question.kind === 'slow-spending') {
    const { pace } = question;
    const last = pace.points.at(-1);
    const left = pace.remaining && rupiahText(pace.remaining);
    return {
      title: ask.slow(percentText(last?.share ?? '0'), dayText(last?.day ?? '')),
      why: ask.slowWhy(left, formatDecimal(pace.behind)),
      code: pace.indicator,
    };
  }
  const { indicator, latest } = question.reading;
  const code = indicator.code;
  if (question.kind === 'worsening') {
    const { previous, latest: last } = question.trend;
    const from = figureText(indicator, previous?.value ?? '');
    return {
      title: ask.worsening(indicator.name, from, valueText(indicator, last?.value ?? '')),
      why: ask.worseningWhy(periodShortText(previous?.period ?? '')),
      code,
    };
  }
  if (question.kind === 'stagnation') {
    const { target, points } = question;
    return {
      title: ask.stagnation(
        indicator.name,
        figureText(indicator, latest?.amount ?? ''),
        valueText(indicator, target.amount),
      ),
      why: ask.stagnationWhy(points, yearOfPeriod(target.period)),
      code,
    };
  }
  return { title: ask.old(indicator.name, periodText(latest?.period ?? '')), why: ask.oldWhy, code };
}
