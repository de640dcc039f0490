import { computed } from '@preact/signals';
import { civilDay } from '../../domain/calendar.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { competence } from '../../domain/dossier/kinds/competence.ts';
import { improvement } from '../../domain/dossier/kinds/improvement.ts';
import { agendaOf, type Matter } from '../../domain/dossier/readings/agenda.ts';
import { type SignalAnswers, signalAnswers } from '../../domain/dossier/readings/culture.ts';
import { type DialogueCoverage, dialogueCoverage } from '../../domain/dossier/readings/dialogue-coverage.ts';
import { learningOfAll } from '../../domain/dossier/readings/learning.ts';
import { dueReviews, type Review } from '../../domain/dossier/readings/reviews.ts';
import type { Effect } from '../../domain/improvement/effect.ts';
import { approvedUntil } from '../../domain/readings/approved.ts';
import { areasOf } from '../../domain/scoring/questions/filled-areas.ts';
import type { Facts } from '../facts/facts.ts';
import { seriesQuestion } from '../facts/signal-questions.ts';
import { scoring } from '../scoring-worker.ts';
import { answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { dossiersOf } from './dossiers.ts';
import { facts } from './facts.ts';
import { paperFacts } from './paper-facts.ts';
import { position } from './position.ts';
import type { SeenSeries } from './signals.ts';
import { peopleBelow } from './skp.ts';

/** Today where the tenant is, `YYYY-MM-DD`. */
export const today = (known: Facts): string => civilDay(present.value, known.timeZone);

const allDossiers = (known: Facts): readonly Dossier[] =>
  [...known.dossiers.values()].map(({ dossier }) => dossier);

/** Reviews that are due of the position at work; a head sees those of the whole unit. */
export const myReviews = computed<readonly Review[]>(() => {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return [];
  const own = allDossiers(known).filter(({ unit }) => unit === as.unit);
  return dueReviews(own, today(known)).filter(({ owner }) => owner === as.id || as.role === 'head');
});

const cycles = dossiersOf(improvement.name);

/** Cycles about one indicator, the newest first. */
export const cyclesOn = (indicator: string): readonly Dossier[] =>
  cycles.value
    .map(({ dossier }) => dossier)
    .filter((one) => textOf(one, 'indicator') === indicator)
    .sort((a, b) => textOf(b, 'start').localeCompare(textOf(a, 'start')));

/** What a meeting of a unit is about today, by the series already read; null = every unit. For screens and minutes alike. */
export function agendaToday(series: readonly SeenSeries[], unit: string | null): readonly Matter[] {
  const [known, shown] = [facts.value, paperFacts.value];
  if (!known || !shown) return [];
  const values = signedValues(known, shown.area);
  const sources = {
    series: series.map(({ indicator, area, reading }) => ({
      indicator: indicator.code,
      unit: indicator.owner,
      area,
      reading,
    })),
    dossiers: allDossiers(known),
    facts: shown,
    signedValue: (indicator: string, period: string) => values.get(`${indicator}/${period}`) ?? null,
  };
  return agendaOf(sources, unit, today(known));
}

function signedValues(known: Facts, area: string): ReadonlyMap<string, string> {
  const entries = [...approvedUntil(known, null).entries.values()];
  return new Map(
    entries.flatMap(({ entry: { indicator, period, disaggregation, value, ...entry } }) =>
      entry.area === area && disaggregation === '' && value.value?.kind === 'amount'
        ? [[`${indicator}/${period}`, value.value.amount]]
        : [],
    ),
  );
}

/** How the institution learns: units that answer signals, and hours of learning in a year. */
export interface Culture {
  readonly answers: SignalAnswers;
  readonly learning: ReturnType<typeof learningOfAll>;
  /** Of the people whose records the reader may read. */
  readonly dialogues: DialogueCoverage;
}

export function cultureOf(series: readonly SeenSeries[], year: number): Culture | null {
  const known = facts.value;
  if (!known) return null;
  const dossiers = allDossiers(known);
  const signals = series.flatMap(({ indicator, reading, cameIn }) =>
    reading.since === null
      ? []
      : [{ unit: indicator.owner, indicator: indicator.code, on: cameIn.get(reading.since) ?? '' }],
  );
  const yearly = dossiers.filter((one) => one.kind === competence.name && one.year === year);
  const people = peopleBelow().map(({ person }) => person);
  return {
    answers: signalAnswers(signals, dossiers, today(known)),
    learning: learningOfAll(yearly),
    dialogues: dialogueCoverage(people, dossiers, year),
  };
}

/** What the data say about a cycle; value null while it names no indicator or no beginning. */
export const effectOf = (cycle: () => Dossier | null) =>
  answered(
    () => {
      const [known, dossier] = [facts.value, cycle()];
      return known && dossier ? { known, dossier } : null;
    },
    async ({ known, dossier }): Promise<Effect | null> => {
      const at = (path: string): string => textOf(dossier, path);
      const series = seriesQuestion(approvedUntil(known, null), at('indicator'), at('area') || undefined);
      if (!series || at('start') === '') return null;
      return scoring().effect({
        points: series.asked.points,
        isNeverNegative: series.asked.isNeverNegative,
        start: at('start'),
        direction: at('direction') === 'down' ? 'down' : 'up',
        size: at('size') || null,
      });
    },
  );

/** Areas an indicator is filled in for; none for an unknown one. */
export function filledAreas(code: string): readonly string[] {
  const known = facts.value;
  const indicator = known?.indicators.get(code);
  return known && indicator ? areasOf(known, indicator) : [];
}
