import type { Act } from '../entry.ts';
import type { Role } from '../person.ts';
import type { Chain } from '../plan/chain.ts';
import type { Problem } from '../problem.ts';
import type { Staff } from '../staff.ts';
import type { Positions } from '../workflow/author.ts';
import type { Rule } from '../workflow/rule.ts';
import type { Dossier, DossierKey } from './dossier.ts';
import type { Exists, Shape } from './shape.ts';

/**
 * Where a position stands towards a dossier: in its unit, in a unit above it, anywhere in the tenant, addressed by it
 * (the dossier names the position, or the unit the position is in), or one of the two parties that sign it. Towards a
 * personal dossier: the person it is about, above that person, or looking after the records of all (`tenant`, for
 * personnel alone); whoever stands in none of these has no relation to it at all.
 */
export type DossierRelation = 'unit' | 'line' | 'tenant' | 'addressed' | 'subject' | 'superior' | Party;

export const PARTIES = ['first-party', 'second-party'] as const;
export type Party = (typeof PARTIES)[number];

export type DossierRule = Rule<string, DossierRelation>;

/**
 * Who reads: `plan` is every signed-in person of the tenant, `evaluation` the unit, the line above it and who evaluates,
 * `unit` those who work in it and the heads above, `personal` the person it is about, the heads above, personnel, and
 * the positions it names (`personal.ts`).
 */
export const DOSSIER_CLASSES = ['plan', 'evaluation', 'unit', 'personal'] as const;
export type DossierClass = (typeof DOSSIER_CLASSES)[number];
/** Classes whose readers a unit decides. */
export type UnitClass = Exclude<DossierClass, 'personal'>;

export interface FieldRule {
  // A block comment would end at the path that this line shows: `line/*/target`; `*` stands for one part.
  readonly path: string;
  readonly shape: Shape;
  /** Who may write in it, in which states. */
  readonly write: readonly DossierRule[];
  /** False for what is written beside the content: it changes nothing of what was approved. */
  readonly isContent?: false;
  /** Written once: a text that stands in it is never replaced. */
  readonly isOnce?: true;
  /** What else must hold when it is written. */
  readonly requires?: Requirement;
}

/** Who takes a step, and the hash of the content it is bound to; null for a step that binds none. */
export interface Taken {
  readonly by: string;
  readonly seen: string | null;
}

/** Where a step may lead, and what decides it. */
export interface Fork {
  readonly oneOf: readonly string[];
  readonly decide: (dossier: Dossier, taken: Taken) => string;
}

export interface StepRule {
  /** State it leads to; decided by what stands there where two may act in either order. */
  readonly to: string | Fork;
  readonly rules: readonly DossierRule[];
  readonly needsReason?: true;
  /** Bound to the content that was looked at. */
  readonly bindsContent?: true;
  /** States in which that content may still be on its way here from another device. */
  readonly precedesContent?: readonly string[];
  /** Closed to the person who took the step before it, in whichever position. */
  readonly byAnother?: true;
  /** What else must hold, on the device and at the endpoint alike. */
  readonly requires?: Requirement;
}

/** Why something may not be done now, by the dossier, what surrounds it and who acts; null when nothing speaks against it. */
export type Requirement = (dossier: Dossier, around: Surroundings, act: Act) => Problem | null;

/** What a rule may look at besides the dossier. */
export interface Surroundings extends Positions, Staff {
  readonly exists: Exists;
  /** The day (`YYYY-MM-DD`) a moment falls on where the tenant is. */
  readonly civilDay: (at: number) => string;
  /** Another dossier that the kind looks at (`Kind.besides`); null = nobody touched it, or it is not known here. */
  readonly dossier: (key: DossierKey) => Dossier | null;
  /** Plans and indicators as they are published. */
  readonly chain: Chain;
}

/** The rules of one sort of dossier, as data. */
export interface Kind {
  readonly name: string;
  readonly class: DossierClass;
  /** Class of one dossier, where what stands in it decides who reads it; it moves when that changes. */
  readonly classOf?: (dossier: Dossier) => UnitClass;
  /** Whether it is about one year. */
  readonly isYearly: boolean;
  /** Names it may have within unit and year. */
  readonly names: RegExp;
  /** States of its life; the first is where it begins. */
  readonly states: readonly [string, ...string[]];
  readonly fields: readonly FieldRule[];
  readonly steps: Readonly<Record<string, StepRule>>;
  /** Who may attach and take away files, in which states. Empty where it has none. */
  readonly attach: readonly DossierRule[];
  /** Positions and units it addresses; of a personal dossier positions alone, and they read it. */
  readonly addressed?: (dossier: Dossier) => readonly string[];
  /** Other dossiers its rules look at. */
  readonly besides?: (key: DossierKey, staff: Staff) => readonly DossierKey[];
  /** Positions that sign it, where it has parties; null = not named yet. */
  readonly parties?: (dossier: Dossier) => Readonly<Record<Party, string | null>>;
}

/** Who may do something, in which relation to it, in which states; `ownWork` says whether with work of one's own. */
export const dossierRule = (
  roles: readonly Role[],
  relations: readonly DossierRelation[],
  states: readonly string[],
  ownWork: DossierRule['ownWork'] = 'any',
): DossierRule => ({ roles, relations, states, ownWork });

/** Who reads a dossier as it stands. */
export const classOf = (kind: Kind, dossier: Dossier): DossierClass => kind.classOf?.(dossier) ?? kind.class;

/** The rule of a field's path; null when the kind has no such field. */
export function fieldRule(kind: Kind, path: string): FieldRule | null {
  return kind.fields.find((rule) => matches(rule.path, path)) ?? null;
}

const PART = /^[A-Za-z0-9._:@-]{1,80}$/;

function matches(pattern: string, path: string): boolean {
  const [wanted, parts] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== parts.length) return false;
  return wanted.every((part, i) => (part === '*' ? PART.test(parts[i] as string) : part === parts[i]));
}

/** State a step of a dossier leads to. */
export const stateAfter = ({ to }: StepRule, dossier: Dossier, taken: Taken): string =>
  typeof to === 'string' ? to : to.decide(dossier, taken);

/** Refusal of a step for fields that are still empty; null when none is. */
export function incomplete(dossier: Dossier, needed: readonly string[]): Problem | null {
  const missing = needed.filter((path) => (dossier.fields[path]?.value ?? '') === '');
  return missing.length > 0 ? { code: 'incomplete', kind: dossier.kind, fields: missing } : null;
}
