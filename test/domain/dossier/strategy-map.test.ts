import { expect, test } from 'vitest';
import { blankField } from '../../../src/domain/dossier/dossier.ts';
import { drawn, linksOf, placed, placesOf, takenAway } from '../../../src/domain/strategy-map/map-links.ts';
import { baseOf } from '../../../src/domain/workflow/register.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_HEAD } from '../../support/people.ts';

const key = { kind: 'strategy-map', unit: 'disdik', year: 0, name: 'RPJMD' };
const link = { from: 'S1', to: 'S2', sign: '+', lag: 1, note: '' } as const;

test('the head draws the map of the own unit; nobody else of the two offices does', () => {
  const desk = new DossierDesk(key);
  for (const other of [OFFICER, OTHER_HEAD])
    expect(desk.set(other, drawn(link))).toMatchObject({ problem: { code: 'forbidden' } });
  expect(desk.set(HEAD, { ...drawn(link), ...placed('S1', 'learning-growth') }).outcome).toBe('ok');
  expect(linksOf(desk.dossier)).toEqual([link]);
  expect(placesOf(desk.dossier)).toEqual({ S1: 'learning-growth' });
});

test('a link taken away is gone from the map and can be drawn again', () => {
  const desk = new DossierDesk(key);
  desk.set(HEAD, drawn({ ...link, note: 'Guru terlatih mengajar lebih baik' }));
  const base = { 'link/S1/S2/sign': baseOf(desk.dossier?.fields['link/S1/S2/sign'] ?? blankField) };
  desk.set(HEAD, takenAway(link), base);
  expect(linksOf(desk.dossier)).toEqual([]);
});

test('two people who draw one link differently meet in it: both signs stay until somebody decides', () => {
  const desk = new DossierDesk(key);
  desk.set(HEAD, drawn(link));
  const second = desk.set(HEAD, drawn({ ...link, sign: '-' }));
  expect(second.outcome).toBe('conflict');
  expect(linksOf(desk.dossier)).toEqual([link]);
  expect(desk.dossier?.candidates.map(({ value }) => value)).toContain('-');
});

test('a sign, a lag or a perspective that means nothing is refused', () => {
  const desk = new DossierDesk(key);
  for (const fields of [
    { 'link/S1/S2/sign': 'x' },
    { 'link/S1/S2/lag': '-1' },
    { 'link/S1/S2/lag': '21' },
    { 'place/S1/perspective': 'sky' },
  ])
    expect(desk.set(HEAD, fields as unknown as Record<string, string>).outcome).toBe('rejected');
});
