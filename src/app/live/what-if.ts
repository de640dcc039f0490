import type { ReadonlySignal } from '@preact/signals';
import { scorecardQuestion } from '../../domain/scoring/questions/card-question.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { WhatIf } from '../../domain/scoring/what-if.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** The card of a unit and year under another pack, beside the one that stands. Nothing is kept of it. Call `stop` when unused. */
export function unitWhatIf(
  unit: string,
  year: number,
  pack: RulePack,
): { readonly answer: ReadonlySignal<Answered<WhatIf>>; readonly stop: () => void } {
  const question = () => (facts.value ? scorecardQuestion(facts.value, unit, year, present.peek()) : null);
  return answered(question, (asked) => scoring().whatIf(asked, pack));
}
