import { expect, test } from 'vitest';
import { linksByNode, refusedByNode } from '../../../src/domain/plan/cross-links.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const link = (name: string, state: string, kind = 'cross-link') => ({
  id: name,
  dossier: filledDossier(
    { kind, unit: 'disdik', year: 0, name },
    { from: 'o1', to: 'dinkes', contribution: name },
    state,
  ),
});

test('a node shows what was asked for it and what was accepted, not what is being written, refused or withdrawn', () => {
  const states = ['draft', 'asked', 'accepted', 'refused', 'withdrawn'];
  const links = linksByNode([...states.map((state) => link(state, state)), link('lain', 'asked', 'lke')]);
  expect([...links.keys()]).toEqual(['o1']);
  expect(links.get('o1')?.map(({ id, to, isAccepted }) => [id, to, isAccepted])).toEqual([
    ['asked', 'dinkes', false],
    ['accepted', 'dinkes', true],
  ]);
});

test('whoever asked reads why it was refused, until the same unit has been asked again for the same node', () => {
  const refused = link('tolak', 'refused');
  const status = {
    ...refused.dossier.status,
    value: { state: 'refused', reason: 'Bukan tugas kami', seen: null },
  };
  const told = { ...refused, dossier: { ...refused.dossier, status } };
  expect(refusedByNode([told, link('lain', 'withdrawn')]).get('o1')).toEqual([
    { id: 'tolak', to: 'dinkes', contribution: 'tolak', reason: 'Bukan tugas kami' },
  ]);
  expect(refusedByNode([told, link('lagi', 'asked')]).size).toBe(0);
});
