import { lineAbove, type OrgUnit } from './org-unit.ts';

/** The units of a tenant and where its days begin. */
export interface Organisation {
  readonly units: ReadonlyMap<string, OrgUnit>;
  /** First moment of a civil day (`YYYY-MM-DD`) where the tenant is, ms since 1970 UTC. */
  readonly startOfDay: (day: string) => number;
}

const DAY = 86_400_000;

const successorsOf = ({ units }: Organisation, code: string): readonly OrgUnit[] =>
  (units.get(code)?.successors ?? []).map((one) => units.get(one)).filter((one) => one !== undefined);

/**
 * First moment at which the successors of a unit do its work, ms since 1970 UTC: after its last day, and not before the
 * last of them begins. A decree may leave days between (NTB: 1 January 2026), in which the old unit goes on. Null for a
 * unit that has no end or leaves no successor.
 */
export function handoverAt(code: string, organisation: Organisation): number | null {
  const lastDay = organisation.units.get(code)?.validTo ?? null;
  const successors = lastDay === null ? [] : successorsOf(organisation, code);
  if (lastDay === null || successors.length === 0) return null;
  const { startOfDay } = organisation;
  const begins = successors.map(({ validFrom }) => (validFrom === null ? 0 : startOfDay(validFrom)));
  return Math.max(startOfDay(lastDay) + DAY, ...begins);
}

/** Whether others do the work of a unit by now. */
export function hasHandedOver(code: string, organisation: Organisation, at: number): boolean {
  const handover = handoverAt(code, organisation);
  return handover !== null && handover <= at;
}

/** The units that do the work of a unit at a moment: itself, or its successors and theirs. */
export function heirsOf(code: string, organisation: Organisation, at: number): readonly string[] {
  if (!hasHandedOver(code, organisation, at)) return [code];
  const heirs = new Set<string>();
  const passed = new Set<string>();
  const follow = (one: string): void => {
    if (passed.has(one)) return;
    passed.add(one);
    if (!hasHandedOver(one, organisation, at)) heirs.add(one);
    else for (const next of successorsOf(organisation, one)) follow(next.code);
  };
  follow(code);
  return [...heirs];
}

/** Whether a unit takes over from another, directly or through others, today or on a day to come. */
export function succeeds(later: string, earlier: string, organisation: Organisation): boolean {
  const passed = new Set([earlier]);
  for (const one of passed) for (const { code } of successorsOf(organisation, one)) passed.add(code);
  return later !== earlier && passed.has(later);
}

/** Other units under which the figures of an indicator may have been begun: those its owner takes over from. */
export const earlierUnits = (owner: string, organisation: Organisation): readonly string[] =>
  [...organisation.units.values()]
    .filter(({ code, successors }) => successors.length > 0 && succeeds(owner, code, organisation))
    .map(({ code }) => code);

/** The unit, those that do its work, and everything above any of them. */
export function linesOf(
  code: string,
  heirs: readonly string[],
  { units }: Organisation,
): ReadonlySet<string> {
  const parentOf = (one: string): string | null | undefined => units.get(one)?.parent;
  return new Set([code, ...heirs].flatMap((one) => lineAbove(one, parentOf)));
}
