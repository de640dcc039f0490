import { expect, test } from 'vitest';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_HEAD, OTHER_OFFICER } from '../../support/people.ts';

const key = { kind: 'cross-link', unit: 'disdik', year: 0, name: 'gizi-1' };
const filled = { from: 'o1', to: 'dinkes', contribution: 'Makanan tambahan di sekolah' };

function asked(): DossierDesk {
  const desk = new DossierDesk(key);
  desk.set(HEAD, filled);
  desk.step(HEAD, 'ask', desk.hash);
  return desk;
}

test('a link counts only once the head of the other unit has accepted what was asked', () => {
  const desk = asked();
  expect(desk.state).toBe('asked');
  for (const other of [HEAD, OFFICER, OTHER_OFFICER])
    expect(desk.step(other, 'accept', desk.hash)).toMatchObject({ problem: { code: 'forbidden' } });
  expect(desk.step(OTHER_HEAD, 'accept', 'another')).toMatchObject({ problem: { code: 'stale-content' } });
  expect(desk.step(OTHER_HEAD, 'accept', desk.hash).outcome).toBe('ok');
  expect(desk.state).toBe('accepted');
});

test('it is refused with a reason, and an incomplete one is not asked', () => {
  const desk = asked();
  expect(desk.step(OTHER_HEAD, 'refuse')).toMatchObject({ problem: { code: 'reason-missing' } });
  expect(desk.step(OTHER_HEAD, 'refuse', null, 'Bukan tugas kami').outcome).toBe('ok');
  const poor = new DossierDesk(key);
  poor.set(HEAD, { from: 'o1', to: 'dinkes' });
  expect(poor.step(HEAD, 'ask', poor.hash)).toMatchObject({ problem: { fields: ['contribution'] } });
});
