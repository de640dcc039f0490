import { expect, test } from 'vitest';
import { publicationKey, publishedIndicators } from '../../../src/domain/dossier/kinds/publication.ts';
import { PLAIN } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_HEAD, POSITIONS, position } from '../../support/people.ts';

const PLANNER = position('planner', 'bappeda', 'perencana');
const desk = (unit = HEAD.unit, indicator = PLAIN.code) =>
  new DossierDesk(publicationKey(unit, indicator), { positions: [...POSITIONS, PLANNER] });

const publicBy = ({ dossier }: DossierDesk) => [...publishedIndicators(dossier ? [dossier] : [])];

test('the head of the unit or a planner makes an indicator public and takes it back with a reason, nobody else', () => {
  for (const who of [HEAD, PLANNER]) {
    const one = desk();
    expect(one.step(who, 'publish').outcome).toBe('ok');
    expect(publicBy(one)).toEqual([PLAIN.code]);
    expect(one.step(who, 'withdraw')).toMatchObject({ problem: { code: 'reason-missing' } });
    expect(one.step(who, 'withdraw', null, 'angka sedang diperiksa').outcome).toBe('ok');
    expect(publicBy(one)).toEqual([]);
    expect(one.step(who, 'publish').outcome).toBe('ok');
  }
  for (const who of [OFFICER, OTHER_HEAD])
    expect(desk().step(who, 'publish')).toMatchObject({ problem: { code: 'forbidden' } });
});

test('an indicator that does not exist or belongs to another unit is not made public', () => {
  const unknown = { problem: { code: 'indicator-unknown' } };
  expect(desk(HEAD.unit, 'TIDAK-ADA').step(HEAD, 'publish')).toMatchObject(unknown);
  expect(desk(OTHER_HEAD.unit).step(OTHER_HEAD, 'publish')).toMatchObject(unknown);
});
