import { mayWrite } from '../../app/live/dossiers.ts';
import { position } from '../../app/live/position.ts';
import { planDraft } from '../../domain/dossier/kinds/plan-draft.ts';

/** Whether the position at work may draft a plan that does not exist yet. */
export function mayBeginPlan(): boolean {
  const unit = position.value?.unit;
  if (unit === undefined) return false;
  return mayWrite({ kind: planDraft.name, unit, year: 0, name: 'RPJMD~1' }, null, 'title') === 'permitted';
}
