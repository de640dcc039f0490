import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import type { Position } from '../person.ts';
import type { PlanNode } from '../strategy.ts';
import { programmesOf } from './agreement-proposal.ts';
import type { PaperFacts } from './paper-facts.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * One row for every indicator of an agreement that the action plan has no row for yet, with the programme whose
 * ceiling stands beside it and who leads the unit as person in charge. What is done is for people to write; targets
 * and ceilings are shown from the data. A row is named by its indicator, so that two people propose the same one.
 */
export function proposedRows(
  plan: Pick<Dossier, 'unit' | 'year' | 'fields'>,
  agreement: Dossier,
  facts: PaperFacts,
): Texts {
  const there = new Set(rowIds(plan, 'row').map((id) => textOf(plan, `row/${id}/indicator`)));
  const lead = leaderOf(plan.unit, facts);
  const programmes = programmesOf(plan.unit, plan.year, facts);
  const wanted = rowIds(agreement, 'line')
    .map((id) => textOf(agreement, `line/${id}/indicator`))
    .filter((code) => code !== '' && !there.has(code));
  return Object.assign(
    {},
    ...wanted.map((code) => ({
      [`row/${code}/indicator`]: code,
      [`row/${code}/gone`]: '',
      ...optional(`row/${code}/budget`, programmeFor(code, programmes)?.id),
      ...optional(`row/${code}/owner`, lead?.id),
    })),
  );
}

const optional = (path: string, text: string | undefined): Texts =>
  text === undefined ? {} : { [path]: text };

/** The programme that names the indicator, or the only one there is. */
const programmeFor = (code: string, programmes: readonly PlanNode[]): PlanNode | undefined =>
  programmes.find(({ indicators }) => indicators.includes(code)) ??
  (programmes.length === 1 ? programmes[0] : undefined);

const leaderOf = (unit: string, { positions }: PaperFacts): Position | undefined =>
  [...positions.values()].find(
    (one) => one.unit === unit && one.role === 'head' && one.delegatedFrom === null && one.to === null,
  );
