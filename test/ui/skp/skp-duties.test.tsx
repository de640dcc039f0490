import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { alerts } from '../../../src/app/live/alerts.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { alertView } from '../../../src/ui/alerts/alert-view.ts';
import { SkpDuties } from '../../../src/ui/parts/duty/skp-duties.tsx';
import { waitingAt } from '../../../src/ui/shell/waiting-at.ts';
import { DAY, NOW, orgUnit } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { HEAD, OFFICER, OTHER_HEAD, PERSONS, POSITIONS } from '../../support/people.ts';
import { pageText } from '../page-checks.ts';

const key = (kind: string, rest = '') => ({ kind, unit: 'disdik', year: 2026, name: OFFICER.person + rest });
const { world } = new DossierDesk(key('dialogue', '/d1'));
const by = (dossier: Dossier, person: string): Dossier => ({
  ...dossier,
  status: { ...dossier.status, by: person },
});
const LATE = filledDossier(
  key('dialogue', '/d1'),
  { 'follow/a/what': 'Menyusun format', 'follow/a/who': 'person', 'follow/a/due': '2026-07-10' },
  'confirmed',
);
const HALF = by(filledDossier(key('dialogue', '/d2'), { day: '2026-07-20' }, 'half'), HEAD.person);
const RATED = filledDossier(key('appraisal', '/annual'), { results: 'above' }, 'rated');
const PROPOSED = filledDossier(key('appraisal-plan'), {}, 'proposed');

function seenBy(person: string): void {
  present.value = NOW + 30 * DAY;
  facts.value = {
    person,
    world,
    timeZone: 'Asia/Makassar',
    units: new Map([['disdik', orgUnit('disdik', null)]]),
    positions: new Map(POSITIONS.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, one])),
    dossiers: new Map([LATE, HALF, RATED, PROPOSED].map((one) => [world.dossierId(one), { dossier: one }])),
    ...{ budgets: [], indicators: new Map(), targets: [], entries: new Map(), areas: new Map() },
    ...{ periods: new Map(), extensions: [], planNodes: new Map() },
  } as unknown as Facts;
}
afterEach(() => {
  facts.value = null;
});

const shownTo = (person: string): string => {
  seenBy(person);
  return pageText(render(<SkpDuties />));
};

test('the first screen says what waits between a person and the head, to each what is his, by name and not by content', () => {
  const [own, head] = [OFFICER, HEAD].map(({ person }) => shownTo(person)) as [string, string];
  expect(own).toMatch(
    /Tindak lanjut dialog kinerja.*Terlambat.*Terima penilaian.*Tahunan.*Konfirmasi notulen/s,
  );
  expect(own).not.toMatch(/Sepakati rencana/);
  expect(head).toMatch(/Tindak lanjut dialog kinerja: .*Terlambat.*Sepakati rencana SKP: /s);
  expect(head).not.toMatch(/Terima penilaian|Konfirmasi notulen/);
  expect(own + head).not.toMatch(/Menyusun format/);
  expect(shownTo(OTHER_HEAD.person)).toBe('');
  seenBy(OFFICER.person);
  expect(waitingAt('skp')).toBe(3);
});

test('an alert about a late follow-up names nobody, leads to a page without a person in its address, and is not to be sent on', () => {
  seenBy(HEAD.person);
  const [alert] = alerts.value.filter(({ kind }) => kind === 'overdue-follow-up');
  const view = alert && alertView(alert);
  expect(view).toMatchObject({ title: 'Tindak lanjut dialog kinerja', href: '/skp', reminder: null });
  expect(view?.why).toMatch(/10\sJul\s2026/);
});
