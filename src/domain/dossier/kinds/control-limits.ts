import type { FrozenLimits } from '../../improvement/control-chart.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { dossierRule, type FieldRule, type Kind } from '../kind.ts';

const STANDING = ['standing'];
const keepers = [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], STANDING),
  dossierRule(['head'], ['unit'], STANDING),
];

const once = (path: string, shape: FieldRule['shape']): FieldRule => ({
  path,
  shape,
  write: keepers,
  isOnce: true,
});

/** Longest exact fraction that is kept; limits of long series have large denominators. */
const FRACTION = { of: 'text', max: 400 } as const;
const PERIOD = { of: 'text', max: 12 } as const;

/**
 * Limits of one series written down, so that later points are held against what was usual before. Limits are never
 * changed: new ones are another dossier with its reason, and the newest stand.
 */
export const controlLimits: Kind = {
  name: 'control-limits',
  class: 'plan',
  isYearly: false,
  names: /^[a-z0-9-]{1,40}$/,
  states: ['standing', 'withdrawn'],
  fields: [
    once('indicator', { of: 'ref', to: 'indicator' }),
    once('area', { of: 'ref', to: 'area' }),
    once('centre', FRACTION),
    once('lower', FRACTION),
    once('upper', FRACTION),
    once('rangeLimit', FRACTION),
    once('first', PERIOD),
    once('last', PERIOD),
    once('points', { of: 'decimal', min: '2' }),
    once('frozenOn', { of: 'day' }),
    once('reason', { of: 'text', max: 1000 }),
    once('pack', { of: 'text', max: 60 }),
  ],
  steps: { withdraw: { to: 'withdrawn', rules: keepers, needsReason: true } },
  attach: [],
};

/** The fields that keep limits. */
export const limitFields = (
  indicator: string,
  area: string,
  { points, reason, ...limits }: FrozenLimits,
): Readonly<Record<string, string>> => ({
  indicator,
  area,
  ...limits,
  points: String(points),
  reason: reason ?? '',
});

/** The limits that stand for a series: those written down last; null when none are. */
export function standingLimits(
  dossiers: readonly Dossier[],
  indicator: string,
  area: string,
): FrozenLimits | null {
  const [newest] = dossiers
    .filter(
      (one) =>
        one.kind === controlLimits.name &&
        one.status.value.state === 'standing' &&
        textOf(one, 'indicator') === indicator &&
        textOf(one, 'area') === area,
    )
    .sort((a, b) => writtenAt(b) - writtenAt(a));
  return newest ? limitsOf(newest) : null;
}

const writtenAt = ({ fields }: Dossier): number => fields.centre?.at ?? 0;

function limitsOf(dossier: Dossier): FrozenLimits {
  const at = (path: string): string => textOf(dossier, path);
  return {
    centre: at('centre'),
    lower: at('lower'),
    upper: at('upper'),
    rangeLimit: at('rangeLimit'),
    first: at('first'),
    last: at('last'),
    points: Number(at('points')),
    frozenOn: at('frozenOn'),
    reason: at('reason') || null,
    pack: at('pack'),
  };
}
