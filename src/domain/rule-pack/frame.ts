/** Where a rule comes from. `verified` = read in the text of the regulation itself; otherwise the screen says so. */
export interface RuleSource {
  readonly source: string;
  readonly verified: boolean;
  readonly note: string | null;
}

/**
 * What every rule pack carries around its rules. `source` and `verified` speak for the pack as a whole; a rule inside
 * that has a standing of its own says so with a `RuleSource` of its own.
 */
export interface PackFrame extends RuleSource {
  readonly id: string;
  /** Orders the versions of one id as text: `2026.1` before `2026.2`. */
  readonly version: string;
  readonly title: string;
  /** Days `YYYY-MM-DD`, both inclusive; `to` null = open. */
  readonly from: string;
  readonly to: string | null;
}

/** Which rule of which pack made a number; travels with every explanation. */
export interface PackStamp extends RuleSource {
  readonly id: string;
  readonly version: string;
}

/** The standing of one rule of a pack; without a rule, that of the pack as a whole. */
export const stamp = (pack: PackFrame, rule: RuleSource = pack): PackStamp => ({
  id: pack.id,
  version: pack.version,
  source: rule.source,
  verified: rule.verified,
  note: rule.note,
});

/** `id@version`: what a period writes down as the pack it was scored with. */
export const packName = (pack: Pick<PackFrame, 'id' | 'version'>): string => `${pack.id}@${pack.version}`;
