import { budgetDrafts } from './budget-drafts.ts';
import type { Drafts, Question } from './draft.ts';
import type { SheetKind } from './fields.ts';
import { realizationDrafts, targetDrafts } from './figure-drafts.ts';
import { indicatorDrafts } from './indicator-drafts.ts';
import { peopleDrafts } from './people-drafts.ts';
import { planDrafts } from './plan-drafts.ts';

const DRAFTERS: Readonly<Record<SheetKind, (question: Question) => Drafts>> = {
  plan: planDrafts,
  indicators: indicatorDrafts,
  targets: targetDrafts,
  budgets: budgetDrafts,
  realizations: realizationDrafts,
  people: peopleDrafts,
};

/** What a table brings, by the kind of its mapping, and every cell that is not taken. Nothing is stored here. */
export const draftsOf = (question: Question): Drafts => DRAFTERS[question.mapping.kind](question);
