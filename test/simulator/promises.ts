import { openCandidates } from '../../src/domain/entry.ts';
import { isInForce } from '../../src/domain/person.ts';
import { madeBy } from '../../src/domain/workflow/decide.ts';
import { permission } from '../../src/domain/workflow/permission.ts';
import { relationToFigure } from '../../src/domain/workflow/relation.ts';
import type { MemServer } from './mem-server.ts';
import type { SavedWork } from './saved-work.ts';

/** I1: everything a person was told is saved stands in the ledger, whatever became of it. */
export function lostWork(servers: readonly MemServer[], saved: SavedWork): string[] {
  const there = new Map(
    servers.map(({ tenant, committed }) => [tenant, new Set(committed.history.map((line) => line.result.h))]),
  );
  return saved.all
    .filter((one) => !saved.isLost(one) && !there.get(one.tenant)?.has(one.h))
    .map((one) => `I1 ${one.mutation.name} ${one.id} of ${one.person} on ${one.device} is lost`);
}

/** I3: whichever unit began it, a figure stands once. */
export function doubled(server: MemServer): string[] {
  const seen = new Map<string, string>();
  return [...server.entries()].flatMap(([id, { indicator, area, period, disaggregation }]) => {
    const figure = JSON.stringify([indicator, area, period, disaggregation]);
    const other = seen.get(figure);
    seen.set(figure, id);
    return other === undefined ? [] : [`I3 one figure stands twice, as ${other} and ${id}`];
  });
}

/** I10: every waiting value is visible to somebody who may decide. */
export function unresolvable(server: MemServer, now: number): string[] {
  const { reference } = server;
  const find = (id: string) => reference.positions.get(id) ?? null;
  const inForce = [...reference.positions.values()].filter((one) => isInForce(one, now, find));
  return [...server.entries()].flatMap(([id, entry]) => {
    if (openCandidates(entry).length === 0) return [];
    const scope = server.committed.rows.get(id)?.scope ?? 0;
    const may = inForce.some((one) => {
      const owner = reference.indicators.get(entry.indicator)?.owner;
      const relation = relationToFigure(one, { unit: entry.unit, owner }, reference, now);
      const made = madeBy(entry, one.person, { name: 'conflict.resolve' });
      const standing = { role: one.role, relation, state: entry.status.value.state, made };
      return (
        permission('conflict.resolve', standing) === 'permitted' &&
        server.extent(one.person, now).includes(scope)
      );
    });
    return may ? [] : [`I10 nobody may resolve the values of ${id}`];
  });
}
