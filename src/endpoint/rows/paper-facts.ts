import type { Indicator } from '../../domain/indicator.ts';
import { type Area, type OrgUnit, provinceCode } from '../../domain/org-unit.ts';
import { governmentName, type PaperFacts } from '../../domain/papers/paper-facts.ts';
import type { Position } from '../../domain/person.ts';
import type { Budget, PlanNode } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import { peopleWithNumbers } from '../accounts/employee-numbers.ts';
import type { TenantReader } from '../storage/port.ts';
import { bodiesIn, keyedBy } from './row-bodies.ts';

/** What papers show, from the rows of a tenant. */
export async function paperFacts(view: TenantReader): Promise<PaperFacts> {
  const bodies = bodiesIn(view);
  const areas = await bodies<Area>('area');
  const units = await bodies<OrgUnit>('unit');
  return {
    area: provinceCode(areas) ?? '',
    government: governmentName(units, (await view.tenant()).name),
    units: keyedBy(units, (one) => one.code),
    indicators: keyedBy(await bodies<Indicator>('indicator'), (one) => one.code),
    planNodes: keyedBy(await bodies<PlanNode>('plan-node'), (one) => one.id),
    targets: await bodies<Target>('target'),
    budgets: await bodies<Budget>('budget'),
    positions: keyedBy(await bodies<Position>('position'), (one) => one.id),
    persons: keyedBy(await peopleWithNumbers(view), (one) => one.id),
  };
}
