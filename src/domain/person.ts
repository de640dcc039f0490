export const ROLES = [
  'officer',
  'verifier',
  'head',
  'planner',
  'evaluator',
  'personnel',
  'governor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Definitive, acting (Plt), substitute (Plh), or on behalf of (a.n.) by delegation. */
export const CAPACITIES = ['definitive', 'acting', 'substitute', 'delegate'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Number of a civil servant (NIP), 18 digits; absent for whoever has none. */
  readonly employeeNumber?: string;
  readonly example: boolean;
}

/** The number of a person apart from the person, so that each travels to its own readers. */
export interface EmployeeNumber {
  readonly person: string;
  readonly employeeNumber: string;
}

/** People with the numbers that are known of them. */
export function withNumbers(
  people: readonly Person[],
  numbers: readonly EmployeeNumber[],
): readonly Person[] {
  const known = new Map(numbers.map(({ person, employeeNumber }) => [person, employeeNumber]));
  return people.map((one) => {
    const employeeNumber = known.get(one.id) ?? one.employeeNumber;
    return employeeNumber === undefined ? one : { ...one, employeeNumber };
  });
}

/**
 * A person holds a role in a unit for a period. Rights come from positions alone.
 * A delegate's right never outlives or exceeds the position it was delegated from.
 */
export interface Position {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
  /** Only entries of this area when set: provincial staff who work in a regency office. */
  readonly area: string | null;
  readonly capacity: Capacity;
  /** What the post is called (`Analis Hukum Ahli Muda`); absent where role and unit say it all. Gives no right. */
  readonly title?: string;
  /** Milliseconds since 1970 UTC; `to` is the first moment the right is gone, null = open. */
  readonly from: number;
  readonly to: number | null;
  readonly delegatedFrom: string | null;
}

/** Whether a moment, ms, lies in the term of a position; its end is the first moment outside. */
export const holds = (position: Position, at: number): boolean =>
  position.from <= at && (position.to === null || at < position.to);

/** Whether a person's number stands under papers that everybody reads: whoever leads a unit, or led one, signs them. */
export const signsForAll = (held: readonly Position[]): boolean =>
  held.some(({ role, delegatedFrom }) => delegatedFrom === null && (role === 'head' || role === 'governor'));

/** Whether a position looks after the numbers of all: personnel, and who brings lists of people. */
export const keepsNumbers = ({ role, area }: Position): boolean =>
  area === null && (role === 'personnel' || role === 'admin');

/** Valid at the moment itself and, for a delegate, as long as the delegating position is. */
export function isInForce(position: Position, at: number, find: (id: string) => Position | null): boolean {
  if (!holds(position, at)) return false;
  if (position.delegatedFrom === null) return true;
  const source = find(position.delegatedFrom);
  return (
    source !== null &&
    source.delegatedFrom === null &&
    source.role === position.role &&
    source.unit === position.unit &&
    (source.area === null || source.area === position.area) &&
    holds(source, at)
  );
}

/** The post in a unit, among those one person has held, that began last; null where there is none. A delegation is no post. */
export const newestPost = (held: readonly Position[], unit: string): Position | null =>
  held
    .filter((one) => one.unit === unit && one.delegatedFrom === null)
    .reduce<Position | null>((newest, one) => (newest && newest.from >= one.from ? newest : one), null);

/** First moment the right is gone, a delegate's with its source at the latest; null = open. */
export function rightEnd(position: Position, find: (id: string) => Position | null): number | null {
  const source = position.delegatedFrom === null ? null : find(position.delegatedFrom);
  const ends = [position.to, source?.to ?? null].filter((end) => end !== null);
  return ends.length > 0 ? Math.min(...ends) : null;
}
