import type { Result } from '../result.ts';
import {
  also,
  distinct,
  flag,
  listOf,
  nullable,
  oneOf,
  type PackFault,
  readPack,
  record,
  recordOfEach,
  text,
  whole,
} from '../rule-pack/check.ts';
import { packOf, ruleOf } from '../rule-pack/frame-check.ts';
import { type DisciplineRegime, IMPACTS, LEVELS, type Penalty, TEAM_PARTS } from './discipline.ts';

const level = oneOf(LEVELS);

const penalty = record({
  id: text,
  level,
  label: text,
  isDismissal: flag,
  meanwhile: nullable(ruleOf({ label: text })),
});

/**
 * A discipline regime, or everything that is wrong with it. Penalties must run from light to heavy, because their
 * order is what `heavier` means; bands of absence must follow each other without gap or overlap.
 */
export const readRegime = (value: unknown): Result<DisciplineRegime, readonly PackFault[]> =>
  readPack(
    also<DisciplineRegime>(
      packOf({
        levelLabels: recordOfEach(LEVELS, text),
        penalties: distinct<Penalty>(listOf(penalty, 1), (one) => one.id),
        absence: nullable(
          ruleOf({ bands: listOf(record({ from: whole(1), to: nullable(whole(1)), penalty: text }), 1) }),
        ),
        consecutive: nullable(ruleOf({ days: whole(1), penalty: text, also: nullable(text) })),
        impact: nullable(ruleOf({ levels: recordOfEach(IMPACTS, level) })),
        team: ruleOf({
          duty: recordOfEach(LEVELS, oneOf(['none', 'may', 'must'])),
          parts: listOf(oneOf(TEAM_PARTS)),
        }),
        onePenalty: ruleOf({}),
        noSecondPenalty: ruleOf({}),
        repeat: ruleOf({}),
        superior: nullable(ruleOf({})),
        whileServing: ruleOf({ barred: listOf(text) }),
      }),
      (regime) => [...orderFaults(regime), ...bandFaults(regime), ...unknownPenalties(regime)],
    ),
    value,
  );

const orderFaults = ({ penalties }: DisciplineRegime): readonly PackFault[] =>
  penalties.flatMap((one, i) => {
    const before = penalties[i - 1];
    return before && LEVELS.indexOf(before.level) > LEVELS.indexOf(one.level)
      ? [{ path: `penalties.${i}.level`, reason: 'lighter-than-the-one-before' }]
      : [];
  });

const bandFaults = ({ absence }: DisciplineRegime): readonly PackFault[] =>
  (absence?.bands ?? []).flatMap((one, i, bands) => {
    const path = `absence.bands.${i}`;
    const before = bands[i - 1];
    const isLast = i === bands.length - 1;
    return [
      ...(before && one.from !== (before.to ?? 0) + 1
        ? [{ path: `${path}.from`, reason: 'gap-or-overlap' }]
        : []),
      ...(one.to !== null && one.to < one.from
        ? [{ path: `${path}.to`, reason: 'ends-before-it-begins' }]
        : []),
      ...((one.to === null) !== isLast ? [{ path: `${path}.to`, reason: 'only-the-last-is-open' }] : []),
    ];
  });

const unknownPenalties = ({ penalties, absence, consecutive }: DisciplineRegime): readonly PackFault[] => {
  const named = [
    ...(absence?.bands ?? []).map((one, i) => ({ path: `absence.bands.${i}.penalty`, id: one.penalty })),
    ...(consecutive ? [{ path: 'consecutive.penalty', id: consecutive.penalty }] : []),
  ];
  return named
    .filter(({ id }) => !penalties.some((one) => one.id === id))
    .map(({ path }) => ({ path, reason: 'penalty-unknown' }));
};
