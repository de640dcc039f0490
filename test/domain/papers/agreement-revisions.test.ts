import { expect, test } from 'vitest';
import { agreementName } from '../../../src/domain/dossier/kinds/agreement.ts';
import { inForce, neighbour, revisionsOf } from '../../../src/domain/papers/agreement-revisions.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const agreement = (first: string, revision: number, state: string, year = 2026) =>
  filledDossier({ kind: 'agreement', unit: 'disdik', year, name: agreementName(first, revision) }, {}, state);

test('the newest signed revision of one official holds; one being drafted leaves the old in force', () => {
  const [first, second, third] = [
    agreement('kepala', 0, 'revised'),
    agreement('kepala', 1, 'agreed'),
    agreement('kepala', 10, 'draft'),
  ] as const;
  const all = [first, third, second, agreement('lain', 2, 'agreed'), agreement('kepala', 3, 'agreed', 2025)];
  expect(revisionsOf(all, first)).toEqual([third, second, first]);
  expect(inForce(revisionsOf(all, first))).toBe(second);
  expect(inForce([first, third])).toBeNull();
  expect([neighbour(first, 1), neighbour(first, -1)]).toEqual(['kepala-r1', null]);
});
