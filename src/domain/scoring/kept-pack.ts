import type { Entry } from '../entry.ts';
import { comparePeriods, parsePeriod } from '../period.ts';
import type { Result } from '../result.ts';
import { type PackProblem, packFor } from '../rule-pack/choice.ts';
import { packName } from '../rule-pack/frame.ts';
import type { RulePack } from './rule-pack.ts';
import type { ScoredEntry } from './scored-entry.ts';

/**
 * Pack `id@version` an entry is bound to: the one its approval named, else the one in force on the last day of its
 * period. Null when none is in force then.
 */
export function packOfEntry(
  { period, status }: Pick<Entry, 'period' | 'status'>,
  packs: readonly RulePack[],
): string | null {
  if (status.value.pack) return status.value.pack;
  const pack = packFor(period, packs);
  return pack.ok ? packName(pack.value) : null;
}

/**
 * Pack of a year: the one the approval of its latest period named, of several that of the value filled in first; else the one in force
 * on the last day of the year. What was added to the packs since changes nothing where an approval speaks.
 */
export function packOfYear(
  year: number,
  entries: readonly ScoredEntry[],
  packs: readonly RulePack[],
): Result<RulePack, PackProblem> {
  const whole = `${year}-FY`;
  const kept = keptName(entries.filter(({ period }) => parsePeriod(period)?.year === year));
  return packFor(whole, packs, kept === null ? {} : { [whole]: kept });
}

function keptName(entries: readonly ScoredEntry[]): string | null {
  const naming = entries.filter(({ pack }) => pack !== null);
  const [first] = naming.sort(
    (a, b) => comparePeriods(b.period, a.period) || (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return first?.pack ?? null;
}
