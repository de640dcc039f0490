import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { controlLimits, limitFields } from '../../domain/dossier/kinds/control-limits.ts';
import { type FreezeProblem, freezeLimits } from '../../domain/improvement/freeze-limits.ts';
import { comparePeriods } from '../../domain/period.ts';
import { fail, type Result } from '../../domain/result.ts';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import type { SeenSeries } from '../live/signals.ts';
import type { SendProblem } from './send.ts';
import { writeFields } from './write-dossier.ts';

/** Where limits of a series are written; a dossier of its own each time. */
export const limitsKey = ({ indicator }: Pick<SeenSeries, 'indicator'>, name: string): DossierKey => ({
  kind: controlLimits.name,
  unit: indicator.owner,
  year: 0,
  name,
});

/** Points from which limits would be written down: all of them, and where limits stand those since the signal. */
export const pointsToFreeze = ({ asked, reading }: SeenSeries) =>
  asked.frozen === null
    ? asked.points
    : asked.points.filter(
        ({ period }) => reading.since !== null && comparePeriods(period, reading.since) >= 0,
      );

/** Writes limits down on a day, `YYYY-MM-DD`; a reason is needed where limits already stand. */
export async function writeLimits(
  series: SeenSeries,
  on: string,
  reason: string | null,
): Promise<Result<true, SendProblem | FreezeProblem>> {
  const { indicator, area, asked } = series;
  const frozen = freezeLimits(pointsToFreeze(series), asked.frozen, { on, reason });
  if (!frozen.ok) return fail(frozen.problem);
  const fields = limitFields(indicator.code, area, frozen.value.limits);
  return writeFields(limitsKey(series, newId(now())), fields, null);
}
