import { type Dossier, textOf } from '../dossier/dossier.ts';
import { subjectOf } from '../dossier/personal.ts';
import { actsOf, type CaseAct, regimeOf } from '../dossier/readings/case-acts.ts';
import { lengthOf, routeOfCase } from '../dossier/readings/case-calendar.ts';
import { examinersOf } from '../dossier/readings/case-proposal.ts';
import type { AppealRoute } from '../people/appeal-route.ts';
import type { Term } from '../people/case-terms.ts';
import type { Penalty, TeamPart } from '../people/discipline.ts';
import { type Norm, normsOf } from '../people/norms.ts';
import type { RuleSource } from '../rule-pack/frame.ts';
import type { PaperFacts } from './paper-facts.ts';
import { type Named, namedIn, type Signatory, signatory } from './signatory.ts';

/** Papers of a discipline case, in the order in which they are made. */
const CASE_PAPERS = ['summons-1', 'summons-2', 'minutes', 'decision', 'delivery'] as const;
export type CasePaperSort = (typeof CASE_PAPERS)[number];

type Length = Pick<Term, 'days' | 'unit'>;

/** What the papers of a case show. */
export interface CasePaper {
  readonly government: string;
  readonly unit: string;
  readonly subject: Named;
  readonly rank: string;
  readonly acts: readonly (CaseAct & { readonly broken: Norm | null })[];
  readonly examiners: readonly (Signatory & { readonly part: TeamPart })[];
  /** Who decides; null while nobody is named. */
  readonly decider: Signatory | null;
  /** The penalty decided; null for none. */
  readonly penalty: Penalty | null;
  /** The regime the case is judged by; null while its days name none. */
  readonly regime: (RuleSource & { readonly title: string }) | null;
  /** Time after which a decision takes effect once it was received. */
  readonly inForce: Length;
  /** The way that is open against a penalty, and how long; null while there is none to go against. */
  readonly way: (Pick<AppealRoute, 'kind' | 'to'> & { readonly length: Length }) | null;
  /** Text of a field of the case. */
  readonly text: (path: string) => string;
}

/** Papers a case has come far enough for. */
export const papersOf = (dossier: Dossier): readonly CasePaperSort[] =>
  CASE_PAPERS.filter((sort) => textOf(dossier, NEEDS[sort]) !== '');

const NEEDS: Readonly<Record<CasePaperSort, string>> = {
  'summons-1': 'summons/1/sent',
  'summons-2': 'summons/2/sent',
  minutes: 'examinedOn',
  decision: 'decisionNumber',
  delivery: 'receivedOn',
};

export function casePaper(dossier: Dossier, facts: PaperFacts): CasePaper {
  const acts = actsOf(dossier);
  const regime = regimeOf(acts);
  const route = routeOfCase(dossier);
  const norms = regime ? (normsOf(regime)?.norms ?? []) : [];
  const signing = (id: string, steps: readonly string[]): Signatory | null => {
    const position = facts.positions.get(id);
    return position ? signatory(facts, position, dossier, steps) : null;
  };
  return {
    government: facts.government,
    unit: facts.units.get(dossier.unit)?.name ?? dossier.unit,
    subject: namedIn(facts, subjectOf(dossier), dossier.unit),
    rank: textOf(dossier, 'rank'),
    acts: acts.map((act) => ({ ...act, broken: norms.find(({ id }) => id === act.norm) ?? null })),
    examiners: examinersOf(dossier).flatMap(({ position, part }) => {
      // Each signs the minutes on paper; only one of them takes the step here.
      const one = signing(position, []);
      return one ? [{ ...one, part }] : [];
    }),
    decider: signing(textOf(dossier, 'decider'), ['decide']),
    penalty: regime?.penalties.find(({ id }) => id === textOf(dossier, 'verdict')) ?? null,
    regime,
    inForce: lengthOf('in-force'),
    way: route && { kind: route.kind, to: route.to, length: lengthOf(route.kind) },
    text: (path) => textOf(dossier, path),
  };
}
