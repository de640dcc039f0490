import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { Box } from '../../../src/ui/tree/tree-box.tsx';
import { layoutOf, openedTo } from '../../../src/ui/tree/tree-layout.ts';
import { chainOf, PLAN, smallPlan } from '../../support/plans.ts';

test('a finger opens with a second tap what it has chosen with the first', () => {
  const plan = chainOf(smallPlan());
  const [seat] = layoutOf(plan, PLAN, openedTo(plan, PLAN, 7)).seats;
  if (!seat) throw new Error('The plan has nodes.');
  const done: string[] = [];
  const tap = (chosen: string | null): void => {
    const box = Box({
      seat,
      chosen,
      isDrafted: () => false,
      onChoose: (id) => done.push(`choose ${id}`),
      onToggle: (id) => done.push(`toggle ${id}`),
      onAct: (act, id) => done.push(`${act} ${id}`),
      drop: null,
      isCurrent: true,
      place: { top: '0', left: '0', height: '0', width: undefined },
    }) as VNode<{ onClick: () => void }>;
    box.props.onClick();
  };
  tap(null);
  tap('v');
  expect(done).toEqual(['choose v', 'edit v']);
});
