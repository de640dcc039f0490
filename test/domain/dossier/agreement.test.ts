import { beforeEach, expect, test } from 'vitest';
import { dossierMakers } from '../../../src/domain/dossier/dossier.ts';
import type { StepRule } from '../../../src/domain/dossier/kind.ts';
import { agreement, agreementName, agreementOf } from '../../../src/domain/dossier/kinds/agreement.ts';
import { mayTakeStep } from '../../../src/domain/dossier/permission.ts';
import { NOW, PLAIN, uuid } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import {
  GOVERNOR,
  HEAD,
  HEAD_ABOVE,
  OFFICER,
  OTHER_HEAD,
  POSITIONS,
  position,
} from '../../support/people.ts';

const key = { kind: 'agreement', unit: 'disdik', year: 2026, name: agreementName(HEAD.id, 0) };
const CODE = '0123456789ABCDEFGHJKMNPQRS';
const filled = {
  second: GOVERNOR.id,
  'line/a/indicator': PLAIN.code,
  'programme/a/node': 'P1',
  figures: 'a'.repeat(64),
};

let desk: DossierDesk;
beforeEach(() => {
  desk = new DossierDesk(key);
});

const problemOf = (decision: ReturnType<DossierDesk['set']>) =>
  decision.outcome === 'rejected' ? decision.problem : null;

test('a name says whose it is and which revision', () => {
  expect(agreementOf(key.name)).toEqual({ first: HEAD.id, revision: 0 });
  expect(agreement.names.test('x')).toBe(false);
});

test('the first party offers what is complete, the second agrees to exactly that, and then the code is written once', () => {
  desk.set(OFFICER, { second: GOVERNOR.id });
  expect(problemOf(desk.step(HEAD, 'offer', desk.hash))).toMatchObject({
    code: 'incomplete',
    fields: ['line', 'figures'],
  });
  desk.set(OFFICER, filled, { second: { m: uuid(1) } });
  expect(desk.step(HEAD, 'offer', desk.hash).outcome).toBe('ok');
  expect(problemOf(desk.set(OFFICER, { action: 'x' }))).toMatchObject({ code: 'step-not-now' });
  expect(problemOf(desk.step(GOVERNOR, 'agree', 'f'.repeat(64)))).toMatchObject({ code: 'stale-content' });
  const bound = desk.hash;
  expect(desk.step(GOVERNOR, 'agree', bound).outcome).toBe('ok');
  expect(problemOf(desk.set(GOVERNOR, { code: 'short' }))).toMatchObject({ code: 'fields-invalid' });
  expect(desk.set(GOVERNOR, { code: CODE }).outcome).toBe('ok');
  expect(desk.hash).toBe(bound);
  const another = { code: CODE.replace('0', '1') };
  expect(problemOf(desk.set(HEAD, another, { code: { m: uuid(8) } }))).toMatchObject({ field: 'code' });
  expect(desk.step(HEAD, 'revise', null, 'Anggaran berubah').outcome).toBe('ok');
  expect(desk.state).toBe('revised');
});

test('nobody but the two named signs, and nobody signs both sides in two offices', () => {
  const acting = position('head', 'setda', HEAD.person, { capacity: 'acting' });
  const here = new DossierDesk(key, { positions: [...POSITIONS, acting] });
  here.set(HEAD, { ...filled, second: acting.id });
  for (const other of [OFFICER, OTHER_HEAD, HEAD_ABOVE])
    expect(problemOf(here.step(other, 'offer', here.hash))?.code).toBe('forbidden');
  expect(here.step(HEAD, 'offer', here.hash).outcome).toBe('ok');
  expect(problemOf(here.step(acting, 'agree', here.hash))).toEqual({ code: 'own-work', command: 'agree' });
  const dossier = here.dossier as NonNullable<typeof here.dossier>;
  expect(dossierMakers(dossier)).toContain(HEAD.person);
  const rule = agreement.steps.agree as StepRule;
  // The screen hides by the same answer.
  expect(mayTakeStep(rule, acting, dossier, agreement, here.world, NOW)).toBe('own-work');
});

test('a delegate signs for the office, and a revision needs its reason', () => {
  const delegate = position('head', 'disdik', 'wakil', { capacity: 'delegate', delegatedFrom: HEAD.id });
  const revised = { ...key, name: agreementName(HEAD.id, 1) };
  const here = new DossierDesk(revised, { positions: [...POSITIONS, delegate] });
  here.set(OFFICER, filled);
  expect(problemOf(here.step(delegate, 'offer', here.hash))).toMatchObject({
    fields: ['revisionCause', 'revisionReason'],
  });
  here.set(OFFICER, { revisionCause: 'budget', revisionReason: 'APBD-P' });
  expect(here.step(delegate, 'offer', here.hash).outcome).toBe('ok');
  expect(here.step(GOVERNOR, 'giveBack', null, 'Target kurang').outcome).toBe('ok');
  expect(here.state).toBe('draft');
});

test('a governor declares alone; another official may not', () => {
  const own = { ...key, unit: 'setda', name: agreementName(GOVERNOR.id, 0) };
  const here = new DossierDesk(own);
  here.set(GOVERNOR, { ...filled, second: '' });
  expect(here.step(GOVERNOR, 'declare', here.hash).outcome).toBe('ok');
  desk.set(HEAD, filled);
  expect(problemOf(desk.step(HEAD, 'declare', desk.hash))?.code).toBe('forbidden');
});
