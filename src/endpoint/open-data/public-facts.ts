import type { Dossier } from '../../domain/dossier/dossier.ts';
import { publishedIndicators } from '../../domain/dossier/kinds/publication.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Area, OrgUnit } from '../../domain/org-unit.ts';
import {
  type PublicationFacts,
  type PublicState,
  publicState,
} from '../../domain/publication/public-state.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import { bodiesIn, keyedBy } from '../rows/row-bodies.ts';
import { entryOf, type TenantReader } from '../storage/port.ts';

/** What is public now, from the rows of a tenant. */
export const publicStateOf = async (view: TenantReader): Promise<PublicState> =>
  publicState(await publicationFacts(view));

async function publicationFacts(view: TenantReader): Promise<PublicationFacts> {
  const bodies = bodiesIn(view);
  const entries = (await view.rowsOfType('entry')).flatMap((row) => {
    const entry = entryOf(row);
    return entry ? [{ id: row.id, entry }] : [];
  });
  return {
    indicators: keyedBy(await bodies<Indicator>('indicator'), (one) => one.code),
    areas: keyedBy(await bodies<Area>('area'), (one) => one.code),
    units: keyedBy(await bodies<OrgUnit>('unit'), (one) => one.code),
    planNodes: keyedBy(await bodies<PlanNode>('plan-node'), (one) => one.id),
    targets: await bodies<Target>('target'),
    published: publishedIndicators(await bodies<Dossier>('dossier')),
    entries,
  };
}
