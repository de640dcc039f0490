import type { Dossier } from '../domain/dossier/dossier.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Area, OrgUnit } from '../domain/org-unit.ts';
import type { PaperFacts } from '../domain/papers/paper-facts.ts';
import type { Person, Position } from '../domain/person.ts';
import type { Budget, PlanNode } from '../domain/strategy.ts';
import type { Target } from '../domain/target.ts';
import type { RowType } from '../protocol/pull.ts';
import type { TenantReader } from './storage/port.ts';

/** What papers show, from the rows of a tenant. */
export async function paperFacts(view: TenantReader): Promise<PaperFacts> {
  const bodies = async <T>(type: RowType) => (await view.rowsOfType(type)).map((row) => row.body as T);
  const keyed = <T>(list: readonly T[], key: (one: T) => string) =>
    new Map(list.map((one) => [key(one), one]));
  const areas = await bodies<Area>('area');
  return {
    area: areas.find(({ level }) => level === 'province')?.code ?? '',
    government: (await view.tenant()).name,
    units: keyed(await bodies<OrgUnit>('unit'), (one) => one.code),
    indicators: keyed(await bodies<Indicator>('indicator'), (one) => one.code),
    planNodes: keyed(await bodies<PlanNode>('plan-node'), (one) => one.id),
    targets: await bodies<Target>('target'),
    budgets: await bodies<Budget>('budget'),
    positions: keyed(await bodies<Position>('position'), (one) => one.id),
    persons: keyed(await bodies<Person>('person'), (one) => one.id),
  };
}

/** Dossiers of a kind. */
export async function dossiersOf(view: TenantReader, kind: string): Promise<readonly Dossier[]> {
  const all = (await view.rowsOfType('dossier')).map((row) => row.body as Dossier);
  return all.filter((one) => one.kind === kind);
}
