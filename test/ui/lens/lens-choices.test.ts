import { expect, test } from 'vitest';
import { lensChoices } from '../../../src/ui/lens/lens-choices.ts';

test('indicators of one name are told apart by their unit, and within a unit by their code', () => {
  const of = (code: string, name: string, owner: string) => ({ code, name, owner });
  const choices = lensChoices(
    [
      of('S2', 'Serapan', 'dinkes'),
      of('A1', 'Aset tercatat', 'disdik'),
      of('S1', 'Serapan', 'dinkes'),
      of('A2', 'Aset tercatat', 'bkd'),
      of('T', 'TPT', 'bkd'),
    ],
    (code) => code.toUpperCase(),
  );
  expect(choices).toEqual([
    { value: 'A2', label: 'Aset tercatat · BKD' },
    { value: 'A1', label: 'Aset tercatat · DISDIK' },
    { value: 'S1', label: 'Serapan · DINKES · S1' },
    { value: 'S2', label: 'Serapan · DINKES · S2' },
    { value: 'T', label: 'TPT' },
  ]);
});
