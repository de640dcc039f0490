import type { Decimal, Indicator } from '../../indicator.ts';
import type { Measurement } from '../../measurement.ts';
import type { Person, Position } from '../../person.ts';
import type { Budget, BudgetStage, PlanNode } from '../../strategy.ts';
import type { Target } from '../../target.ts';
import type { SheetTable } from '../find-tables.ts';
import type { SheetSet } from '../sheet-set.ts';
import type { Sheet } from '../workbook.ts';
import type { Mapping } from './mapping.ts';
import type { SheetRole } from './sheet-role.ts';

/** Why a cell is not taken. The sentence is chosen where it is shown. */
export type CellFault =
  | { readonly code: 'not-a-number'; readonly text: string }
  | { readonly code: 'not-a-date'; readonly text: string }
  /** Two readings, and neither the cell nor its column says which: a person must. */
  | {
      readonly code: 'ambiguous-number';
      readonly text: string;
      readonly first: Decimal;
      readonly second: Decimal;
    }
  | { readonly code: 'ambiguous-date'; readonly text: string }
  | { readonly code: 'not-an-employee-number'; readonly text: string }
  | { readonly code: 'digits-lost'; readonly text: string }
  | { readonly code: 'unknown-unit'; readonly text: string }
  | { readonly code: 'unknown-indicator'; readonly text: string }
  | { readonly code: 'unknown-node'; readonly text: string }
  /** As long as a code of a programme, but none: an account, or its zeros are gone. */
  | { readonly code: 'not-a-plan-code'; readonly text: string }
  | { readonly code: 'year-missing' }
  | { readonly code: 'code-missing' }
  | { readonly code: 'error-in-file'; readonly text: string }
  | { readonly code: 'twice'; readonly first: string }
  /** More than one person of that name works there, and no number tells which. */
  | { readonly code: 'several-people'; readonly text: string }
  /** Rights are named, never guessed from a title. */
  | { readonly code: 'role-missing' }
  | { readonly code: 'unknown-role'; readonly text: string }
  | { readonly code: 'since-missing' }
  | { readonly code: 'ends-too-early' }
  /** Somebody holds what may be held once, or holds another post meanwhile. */
  | {
      readonly code: 'overlaps';
      readonly name: string;
      readonly title: string;
      readonly unit: string;
    };

export interface SheetFault {
  readonly address: string;
  readonly fault: CellFault;
}

/** Something to be stored, with the cells it comes from. */
export interface Draft<T> {
  readonly entity: T;
  /** Cell that names it. */
  readonly address: string;
  /** Cell of each property that a cell gave. */
  readonly from: Readonly<Partial<Record<keyof T & string, string>>>;
}

export interface Drafts {
  readonly planNodes: readonly Draft<PlanNode>[];
  readonly indicators: readonly Draft<Indicator>[];
  readonly targets: readonly Draft<Target>[];
  readonly measurements: readonly Draft<Measurement>[];
  readonly budgets: readonly Draft<Budget>[];
  readonly people: readonly Draft<Person>[];
  readonly positions: readonly Draft<Position>[];
  readonly faults: readonly SheetFault[];
}

export const NO_DRAFTS: Drafts = {
  planNodes: [],
  indicators: [],
  targets: [],
  measurements: [],
  budgets: [],
  people: [],
  positions: [],
  faults: [],
};

/** What is there already, to be recognised by code or name; the calendars say where a day begins. */
export type Known = Pick<
  SheetSet,
  'units' | 'indicators' | 'planNodes' | 'people' | 'positions' | 'calendars'
>;

/** What the person says about the whole file; what is null is looked for in the titles. */
export interface SheetSetting {
  readonly year: number | null;
  readonly unit: string | null;
  /** Area whose government it is, `52`. */
  readonly government: string;
  /** Plan that nodes belong to, null for the plan of the year found among the known nodes. */
  readonly plan: string | null;
  /** Act of budgeting that ceilings belong to, null for what rows, headers or titles say. */
  readonly stage: BudgetStage | null;
  /** Role of people whose row names none, null where each row must. */
  readonly role: SheetRole | null;
  /** Name of the file and whatever else says where the figures come from. */
  readonly source: string;
}

/** One table with its meaning, ready to be turned into drafts. */
export interface Question {
  readonly sheet: Sheet;
  readonly table: SheetTable;
  readonly mapping: Mapping;
  readonly known: Known;
  readonly setting: SheetSetting;
}
