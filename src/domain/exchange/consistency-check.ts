import { mayStandUnder } from '../plan/levels.ts';
import { ENTITY_FILES } from './entity-files.ts';
import type { EntityName, EntityOf } from './exchange-set.ts';
import type { ExchangeFault } from './fault.ts';
import { cycles } from './line-check.ts';
import type { Located } from './located.ts';
import type { AllRows } from './reference-check.ts';

/** What no single row can say: lines that turn in a circle, levels out of order, second claims without a first. */
export function inconsistencies(all: AllRows): ExchangeFault[] {
  return [...turningLines(all), ...levels(all.planNodes.rows), ...orphanClaims(all)];
}

function turningLines({ areas, units, planNodes, indicators }: AllRows): ExchangeFault[] {
  const file = (name: EntityName) => ENTITY_FILES[name].file;
  return [
    ...cycles(areas.rows, {
      file: file('areas'),
      field: 'parent',
      code: (a) => a.code,
      above: (a) => a.parent,
    }),
    ...cycles(units.rows, {
      file: file('units'),
      field: 'parent',
      code: (u) => u.code,
      above: (u) => u.parent,
    }),
    ...cycles(planNodes.rows, {
      file: file('planNodes'),
      field: 'parent',
      code: (n) => n.id,
      above: (n) => n.parent,
    }),
    ...cycles(indicators.rows, {
      file: file('indicators'),
      field: 'successor',
      code: (i) => i.code,
      above: (i) => i.successor,
    }),
  ];
}

function levels(nodes: readonly Located<EntityOf<'planNodes'>>[]): ExchangeFault[] {
  const byId = new Map(nodes.map(({ entity }) => [entity.id, entity]));
  return nodes.flatMap(({ line, entity }) => {
    const above = entity.parent === null ? null : byId.get(entity.parent);
    if (above === undefined) return [];
    const fault = { file: ENTITY_FILES.planNodes.file, line, field: 'parent' };
    if (!mayStandUnder(entity.level, above?.level ?? null)) {
      const place = above === null ? 'berdiri sendiri' : `berada langsung di bawah ${above.level}`;
      return [{ ...fault, reason: `Simpul ${entity.level} tidak boleh ${place}.` }];
    }
    return above !== null && above.plan !== entity.plan
      ? [{ ...fault, reason: `Simpul induk berada di rencana lain (${above.plan}).` }]
      : [];
  });
}

function orphanClaims({ measurements, sakip }: AllRows): ExchangeFault[] {
  const claimed = (file: string, rows: readonly { line: number; claim: number; of: string }[]) => {
    const present = new Set(rows.map(({ of, claim }) => `${of} ${claim}`));
    return rows
      .filter(({ of, claim }) => claim > 1 && !present.has(`${of} ${claim - 1}`))
      .map(({ line, claim }) => ({
        file,
        line,
        field: 'claim',
        reason: `Nilai ke-${claim} tanpa nilai ke-${claim - 1} untuk rilis yang sama.`,
      }));
  };
  return [
    ...claimed(
      ENTITY_FILES.measurements.file,
      measurements.rows.map(({ line, entity: m }) => ({
        line,
        claim: m.claim,
        of: [m.indicator, m.unit, m.area, m.period, m.disaggregation, m.release].join(' '),
      })),
    ),
    ...claimed(
      ENTITY_FILES.sakip.file,
      sakip.rows.map(({ line, entity: s }) => ({ line, claim: s.claim, of: `${s.entity} ${s.year}` })),
    ),
  ];
}
