import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { PlanField } from '../../../src/ui/imports/plan-field.tsx';
import { smallPlan } from '../../support/plans.ts';

afterEach(() => {
  facts.value = null;
});

test('the plans that exist are offered, and a code that makes a new one is typed only when asked for', () => {
  facts.value = {
    dossiers: new Map(),
    planNodes: new Map(smallPlan().map((node) => [node.id, node])),
  } as unknown as Facts;
  const field = (plan: string | null): string =>
    render(<PlanField plan={plan} onPlan={() => undefined} />).replaceAll(/<[^>]*>/g, '|');
  expect(field('RPJMD')).toMatch(/barisnya ditambahkan ke rencana ini.*RPJMD/);
  expect(field(null)).toContain('dibuat bila belum ada');
  expect(field('RPJMD')).not.toContain('Kode rencana baru');
  expect(field('RENSTRA-X')).toContain('membuat rencana baru; yang lain tidak berubah');
});
