import { beforeEach, expect, test } from 'vitest';
import {
  controlLimits,
  limitFields,
  standingLimits,
} from '../../../src/domain/dossier/kinds/control-limits.ts';
import { freezeLimits } from '../../../src/domain/improvement/freeze-limits.ts';
import { indicator } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import {
  GOVERNOR,
  HEAD,
  OFFICER,
  OTHER_HEAD,
  OTHER_OFFICER,
  POSITIONS,
  position,
} from '../../support/people.ts';

const PLANNER = position('planner', 'setda', 'perencana');
const parts = { positions: [...POSITIONS, PLANNER], indicators: [indicator('melek-huruf')] };
const codeOf = (decision: ReturnType<DossierDesk['set']>) =>
  decision.outcome === 'rejected' ? decision.problem.code : decision.outcome;
let desk: DossierDesk;
beforeEach(() => {
  desk = new DossierDesk({ kind: 'improvement', unit: 'disdik', year: 2026, name: 'p-1' }, parts);
});

const HYPOTHESIS = {
  title: 'Bimbingan membaca',
  hypothesis: 'Bila tiap sekolah punya pendamping, angka melek naik.',
  indicator: 'melek-huruf',
  area: '52',
  direction: 'up',
  size: '2',
  start: '2026-03-01',
  review: '2026-09-01',
  owner: OFFICER.id,
};

function begin(): void {
  expect(codeOf(desk.set(OFFICER, HYPOTHESIS))).toBe('ok');
  expect(codeOf(desk.step(HEAD, 'begin', desk.hash))).toBe('ok');
}

test('a cycle needs its expectation before it begins, and nobody changes that afterwards', () => {
  desk.set(OFFICER, { title: 'Bimbingan membaca' });
  expect(codeOf(desk.step(HEAD, 'begin', desk.hash))).toBe('incomplete');
  desk.set(OFFICER, { ...HYPOTHESIS, review: '2026-03-01' });
  expect(codeOf(desk.step(HEAD, 'begin', desk.hash))).toBe('fields-invalid');
  desk = new DossierDesk({ ...desk.key, name: 'p-2' }, parts);
  begin();
  expect(codeOf(desk.set(OFFICER, { direction: 'down' }))).toBe('step-not-now');
  expect(codeOf(desk.set(HEAD, { size: '1' }))).toBe('step-not-now');
});

test('the head alone decides, with a reason, after what was done and what the data say is written', () => {
  begin();
  expect(codeOf(desk.step(HEAD, 'adopt', desk.hash, 'Berhasil'))).toBe('incomplete');
  expect(codeOf(desk.set(OFFICER, { done: '40 pendamping', learned: 'Naik di semua kecamatan' }))).toBe('ok');
  expect(codeOf(desk.set(OFFICER, { 'seen/verdict': 'signal' }))).toBe('forbidden');
  expect(codeOf(desk.set(HEAD, { 'seen/verdict': 'signal' }))).toBe('ok');
  for (const other of [OFFICER, OTHER_HEAD, GOVERNOR, PLANNER])
    expect(codeOf(desk.step(other, 'adopt', desk.hash, 'Berhasil'))).toBe('forbidden');
  expect(codeOf(desk.step(HEAD, 'adopt', desk.hash))).toBe('reason-missing');
  expect(codeOf(desk.step(HEAD, 'adopt', desk.hash, 'Berhasil'))).toBe('ok');
  expect(desk.state).toBe('adopted');
});

test('another unit writes nothing in it', () => {
  expect(codeOf(desk.set(OTHER_OFFICER, { title: 'x' }))).toBe('forbidden');
  expect(codeOf(desk.set(PLANNER, { title: 'x' }))).toBe('ok');
});

test('a procedure is put in force with a whole version, and its revision keeps the older one', () => {
  desk = new DossierDesk({ kind: 'sop', unit: 'disdik', year: 0, name: 's-1' }, parts);
  desk.set(OFFICER, { title: 'Pelayanan', owner: OFFICER.id, 'version/v1/number': '1/2025' });
  expect(codeOf(desk.step(HEAD, 'put-in-force', desk.hash))).toBe('incomplete');
  const rest = {
    'version/v1/date': '2025-01-02',
    'version/v1/review': '2026-01-02',
    'version/v1/changed': 'Baru',
  };
  desk.set(OFFICER, rest);
  expect(codeOf(desk.step(OFFICER, 'put-in-force', desk.hash))).toBe('forbidden');
  expect(codeOf(desk.step(HEAD, 'put-in-force', desk.hash))).toBe('ok');
  expect(codeOf(desk.set(OFFICER, { 'version/v2/number': '2/2026' }))).toBe('step-not-now');
  expect(codeOf(desk.step(HEAD, 'revise', null, 'Waktu layanan berubah'))).toBe('ok');
  expect(desk.dossier?.fields['version/v1/number']?.value).toBe('1/2025');
});

test('an innovation goes from stage to stage with the day of each', () => {
  desk = new DossierDesk({ kind: 'innovation', unit: 'disdik', year: 0, name: 'i-1' }, parts);
  desk.set(OFFICER, { title: 'Buku keliling', problem: 'Jauh', 'since/initiative': '2026-01-05' });
  expect(codeOf(desk.step(HEAD, 'try'))).toBe('incomplete');
  desk.set(OFFICER, { 'since/trial': '2026-02-05' });
  expect(codeOf(desk.step(HEAD, 'apply'))).toBe('step-not-now');
  expect(codeOf(desk.step(HEAD, 'try'))).toBe('ok');
  desk.set(OFFICER, { benefit: 'Dekat', 'since/implementation': '2026-06-05' });
  expect(codeOf(desk.step(HEAD, 'apply'))).toBe('ok');
  expect(desk.state).toBe('implementation');
});

test('limits are written once, and the newest of a series stand', () => {
  const points = ['1', '2', '1', '2', '1', '2'].map((value, i) => ({ period: `2025-M0${i + 1}`, value }));
  const frozen = freezeLimits(points, null, { on: '2025-07-01', reason: null });
  if (!frozen.ok) throw new Error(frozen.problem.code);
  const fields = limitFields('melek-huruf', '52', frozen.value.limits);
  desk = new DossierDesk({ kind: controlLimits.name, unit: 'disdik', year: 0, name: 'b-1' }, parts);
  expect(codeOf(desk.set(OFFICER, fields))).toBe('forbidden');
  expect(codeOf(desk.set(HEAD, fields))).toBe('ok');
  expect(standingLimits(desk.dossier ? [desk.dossier] : [], 'melek-huruf', '52')).toEqual(
    frozen.value.limits,
  );
  desk.set(HEAD, { centre: '9/1' }, { centre: { v: 1, mut: '' } } as never);
  expect(desk.dossier?.fields.centre?.value).toBe(fields.centre);
  const later = filledDossier(desk.key, { ...fields, reason: 'Tingkat baru' }, 'standing');
  const newer = {
    ...later,
    fields: { ...later.fields, centre: { ...later.fields.centre, at: Number.MAX_SAFE_INTEGER } },
  };
  expect(standingLimits([desk.dossier, newer] as never, 'melek-huruf', '52')?.reason).toBe('Tingkat baru');
  expect(standingLimits([newer] as never, 'melek-huruf', '5201')).toBeNull();
});
