import { grouped } from '../../domain/grouped.ts';
import type { PublicState } from '../../domain/publication/public-state.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import { keptStandings } from '../../domain/scoring/columns/standings.ts';
import { scorecardQuestion, scoredYears } from '../../domain/scoring/questions/card-question.ts';
import { scoredUnits } from '../../domain/scoring/questions/government-question.ts';
import type { ScoreFacts } from '../../domain/scoring/questions/score-facts.ts';
import type { ClassId } from '../../domain/scoring/rule-pack.ts';
import type { ScorecardQuestion } from '../../domain/scoring/scorecard.ts';
import type { WallPage, WallUnit } from '../../protocol/wall.ts';

/** As many units as stay readable at four metres. */
const MOST_UNITS = 48;
/** Years looked back for one with approved figures. */
const YEARS = 3;

export interface ClassFacts {
  readonly facts: ScoreFacts;
  /** What of the figures a room may see. */
  readonly state: PublicState;
  /** Ms. */
  readonly at: number;
}

/**
 * The class of every unit's scorecard as approved, best first: never its number, which could give away a small count
 * that is kept back.
 */
export function classPages({ facts, state, at }: ClassFacts): readonly WallPage[] {
  const codes = scoredUnits(facts).filter((code) => facts.units.get(code)?.parent !== null);
  for (const year of scoredYears(facts, codes, at).slice(0, YEARS)) {
    const classes = classesOf(facts, codes, year, at);
    if (classes.size > 0)
      return paged(
        codes.map((code) => unitOf(code, { facts, state, classes, year })),
        year,
      );
  }
  return [];
}

interface Classed {
  readonly id: ClassId;
  readonly label: string;
  readonly threads: number;
}

function classesOf(
  facts: ScoreFacts,
  codes: readonly string[],
  year: number,
  at: number,
): ReadonlyMap<string, Classed> {
  const questions = codes.flatMap((code) => scorecardQuestion(facts, code, year, at) ?? []);
  const byPack = grouped(questions, ({ pack }) => packName(pack));
  return new Map([...byPack.values()].flatMap(classesUnderOnePack));
}

function classesUnderOnePack(
  questions: readonly ScorecardQuestion[],
): readonly (readonly [string, Classed])[] {
  const pack = questions[0]?.pack;
  if (!pack) return [];
  return keptStandings()(questions, pack).flatMap(({ unit, totals }) => {
    const found = pack.classes.bounds.find(({ id }) => id === totals.approved.classId);
    return found ? [[unit, found] as const] : [];
  });
}

interface UnitsOfYear extends Pick<ClassFacts, 'facts' | 'state'> {
  readonly classes: ReadonlyMap<string, Classed>;
  readonly year: number;
}

function unitOf(code: string, { facts, state, classes, year }: UnitsOfYear): WallUnit {
  const name = facts.units.get(code)?.shortName ?? code;
  const found = classes.get(code);
  if (!found) return { name, threads: 0, label: 'Belum ada data' };
  // Where every figure is kept back, the class would be all that is known of people who could be recognized.
  const isSeen = state.figures.some(
    ({ unit, period, showing }) => unit === code && showing === 'shown' && period.startsWith(`${year}-`),
  );
  return isSeen
    ? { name, threads: found.threads, label: found.label }
    : { name, threads: 0, label: 'ditahan' };
}

function paged(units: readonly WallUnit[], year: number): readonly WallPage[] {
  const sorted = [...units].sort((a, b) => b.threads - a.threads || a.name.localeCompare(b.name, 'id'));
  const counts = [...grouped(sorted, ({ label }) => label)].map(([label, list]) => `${list.length} ${label}`);
  return Array.from({ length: Math.ceil(sorted.length / MOST_UNITS) }, (_, page) => ({
    kind: 'units',
    title: `Kelas kartu skor ${sorted.length} OPD, ${year}`,
    counts,
    units: sorted.slice(page * MOST_UNITS, (page + 1) * MOST_UNITS),
  }));
}
