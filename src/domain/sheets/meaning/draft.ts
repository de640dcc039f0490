import type { Decimal, Indicator } from '../../indicator.ts';
import type { Measurement } from '../../measurement.ts';
import type { OrgUnit } from '../../org-unit.ts';
import type { Budget, BudgetStage, PlanNode } from '../../strategy.ts';
import type { Target } from '../../target.ts';
import type { SheetTable } from '../find-tables.ts';
import type { Sheet } from '../workbook.ts';
import type { Mapping } from './mapping.ts';

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
  | { readonly code: 'year-missing' }
  | { readonly code: 'code-missing' }
  | { readonly code: 'error-in-file'; readonly text: string }
  | { readonly code: 'twice'; readonly first: string };

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

export interface SheetPerson {
  readonly employeeNumber: string | null;
  readonly name: string;
  readonly rank: string | null;
  readonly position: string | null;
  readonly unit: string | null;
  readonly employment: string | null;
  /** Day the position began. */
  readonly since: string | null;
}

export interface Drafts {
  readonly planNodes: readonly Draft<PlanNode>[];
  readonly indicators: readonly Draft<Indicator>[];
  readonly targets: readonly Draft<Target>[];
  readonly measurements: readonly Draft<Measurement>[];
  readonly budgets: readonly Draft<Budget>[];
  readonly people: readonly Draft<SheetPerson>[];
  readonly faults: readonly SheetFault[];
}

export const NO_DRAFTS: Drafts = {
  planNodes: [],
  indicators: [],
  targets: [],
  measurements: [],
  budgets: [],
  people: [],
  faults: [],
};

/** What is there already, to be recognised by code or name. */
export interface Known {
  readonly units: readonly OrgUnit[];
  readonly indicators: readonly Indicator[];
  readonly planNodes: readonly PlanNode[];
}

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
