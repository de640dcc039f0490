import { expect, test } from 'vitest';
import { linksByNode } from '../../../src/domain/plan/cross-links.ts';
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
