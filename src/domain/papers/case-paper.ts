import { type Dossier, textOf } from '../dossier/dossier.ts';
import { subjectOf } from '../dossier/personal.ts';
import { actsOf, type CaseAct, regimeOf } from '../dossier/readings/case-acts.ts';
import { examinersOf } from '../dossier/readings/case-proposal.ts';
import type { Penalty, TeamPart } from '../people/discipline.ts';
import { type Norm, normsOf } from '../people/norms.ts';
import type { RuleSource } from '../rule-pack/frame.ts';
import type { PaperFacts } from './paper-facts.ts';
import { type Signatory, signatory } from './signatory.ts';

/** Papers of a discipline case, in the order in which they are made. */
const CASE_PAPERS = ['summons-1', 'summons-2', 'minutes', 'decision', 'delivery'] as const;
export type CasePaperSort = (typeof CASE_PAPERS)[number];

/** What the papers of a case show. */
export interface CasePaper {
  readonly government: string;
  readonly unit: string;
  readonly subject: string;
  readonly rank: string;
  readonly acts: readonly (CaseAct & { readonly broken: Norm | null })[];
  readonly examiners: readonly (Signatory & { readonly part: TeamPart })[];
  /** Who decides; null while nobody is named. */
  readonly decider: Signatory | null;
  /** The penalty decided; null for none. */
  readonly penalty: Penalty | null;
  /** The regime the case is judged by; null while its days name none. */
  readonly regime: (RuleSource & { readonly title: string }) | null;
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
  const norms = regime ? (normsOf(regime)?.norms ?? []) : [];
  const signing = (id: string, steps: readonly string[]): Signatory | null => {
    const position = facts.positions.get(id);
    return position ? signatory(facts, position, dossier, steps) : null;
  };
  return {
    government: facts.government,
    unit: facts.units.get(dossier.unit)?.name ?? dossier.unit,
    subject: facts.persons.get(subjectOf(dossier))?.name ?? '',
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
    text: (path) => textOf(dossier, path),
  };
}
