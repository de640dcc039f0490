import { expect, test } from 'vitest';
import type { PlannedAction } from '../../../src/domain/dossier/readings/lke-plan.ts';
import { dutyOf, roadDuties } from '../../../src/domain/dossier/readings/road-duties.ts';

const plan: readonly PlannedAction[] = [
  { action: '1.a.1', owner: 'kabid', due: '2026-09-30', effort: '' },
  { action: '1.a.2', owner: 'kabid', due: '2026-06-30', effort: '' },
  { action: '2.c.1', owner: 'sekretaris', due: '', effort: '' },
];
const typed = { owners: { '3.b.6': 'kasi' }, dues: { '3.b.6': '2026-05-31', '1.a.1': '' } };
const chosen = ['1.a.1', '1.a.2', '2.c.1', '3.b.6', '4.c.1'].map((id) => ({ id }));

test('each person has so many actions, the earliest day first; what nobody does comes last', () => {
  expect(roadDuties(chosen, typed, plan)).toEqual([
    { owner: 'kasi', count: 1, due: '2026-05-31' },
    { owner: 'kabid', count: 2, due: '2026-06-30' },
    { owner: 'sekretaris', count: 1, due: '' },
    { owner: '', count: 1, due: '' },
  ]);
});

test('what was typed goes before what was planned, also when it takes a day away', () => {
  expect(dutyOf('1.a.1', typed, plan)).toEqual({ owner: 'kabid', due: '' });
});
