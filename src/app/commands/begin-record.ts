import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { CASE, caseName, MOST_IN_A_YEAR } from '../../domain/dossier/kinds/personal/case-key.ts';
import { coaching, coachingName } from '../../domain/dossier/kinds/personal/coaching.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { facts } from '../live/facts.ts';
import { today } from '../live/people.ts';
import type { SendProblem } from './send.ts';
import { writeFields } from './write-dossier.ts';

const SORTS = {
  [CASE]: { nameOf: caseName, first: { reportedOn: true } },
  [coaching.name]: { nameOf: coachingName, first: { from: true } },
} as const satisfies Record<
  string,
  { readonly nameOf: (person: string, number: number) => string; readonly first: object }
>;

/**
 * Begins the next case or coaching of a person in a unit, dated today. Null once there are as many in the year as can be
 * named.
 */
export async function takeNextKey(
  kind: typeof CASE | 'coaching',
  unit: string,
  person: string,
): Promise<Result<DossierKey, SendProblem> | null> {
  const known = facts.peek();
  if (!known) return fail({ code: 'not-ready' });
  const day = today.peek();
  const year = Number(day.slice(0, 4));
  const { nameOf, first } = SORTS[kind] as (typeof SORTS)[string];
  for (let number = 1; number <= MOST_IN_A_YEAR; number += 1) {
    const key = { kind, unit, year, name: nameOf(person, number) };
    if (known.dossiers.has(known.world.dossierId(key))) continue;
    const fields = Object.fromEntries(Object.keys(first).map((path) => [path, day]));
    const sent = await writeFields(key, fields, null);
    return sent.ok ? ok(key) : sent;
  }
  return null;
}
