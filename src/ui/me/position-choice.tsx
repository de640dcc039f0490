import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import { position, positions, switchPosition } from '../../app/live/position.ts';
import type { Position } from '../../domain/person.ts';
import { Card } from '../parts/card.tsx';
import { ChoiceGroup } from '../parts/control/choice-group.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { words } from '../words/words.ts';

/** Several positions, one person, no second sign-in. */
export function PositionChoice() {
  const text = words.value.account;
  const all = positions.value;
  if (all.length === 0)
    return (
      <Card title={text.position}>
        {facts.value?.asOf == null ? <LoadingLine /> : words.value.tasks.noPosition}
      </Card>
    );
  return (
    <Card>
      <div class="stack">
        <ChoiceGroup
          legend={text.position}
          value={position.value?.id ?? null}
          options={all.map((one) => ({ value: one.id, label: labelOf(one), detail: unitName(one.unit) }))}
          onChange={switchPosition}
        />
        {all.length > 1 && <p class="small quiet">{text.oneWork}</p>}
      </div>
    </Card>
  );
}

function labelOf({ role, capacity }: Position): string {
  const { roles, capacities } = words.value.account;
  return [capacities[capacity], roles[role]].filter((part) => part !== '').join(' ');
}
