/** Years a plan is for. */
export interface PlanYears {
  readonly from: number;
  readonly to: number;
}

/** Name of a plan that begins: `RPJMD`, 2025, 2029 → `RPJMD-2025-2029`. It names drafts, so that it has no spaces. */
export const planName = (kind: string, { from, to }: PlanYears): string =>
  `${kind
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-${from}-${to}`;

/** The years a plan's name ends with, `RPJMD-2025-2029`; null of a name without them. */
export function planYears(name: string): PlanYears | null {
  const [, from, to] = /-(\d{4})-(\d{4})$/.exec(name) ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}
