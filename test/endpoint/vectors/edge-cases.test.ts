import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateCase } from '../../../src/endpoint/vectors/evaluate-case.ts';
import { WORKED_FUNCTIONS } from '../../../src/endpoint/vectors/worked-functions.ts';
import { PEOPLE_ROWS } from './edge-rows-people.ts';
import { SCORING_ROWS } from './edge-rows-scoring.ts';

const answer = (fn: string, given: unknown) => evaluateCase({ id: 'x', fn, in: given });

const ROWS = [...SCORING_ROWS, ...PEOPLE_ROWS];

test.for(ROWS)('%s of %o', ([fn, given, expected]) => {
  expect(answer(fn, given)).toMatchObject({ id: 'x', out: expected });
});

test.for([
  ['lke.total', { grades: ['AA'] }, 'grades: 1 instead of 12'],
  ['lke.total', { grades: ['Z', ...Array(11).fill('A')] }, 'unknown grade: Z'],
  ['lke.subByAverage', { bobot: 6, answers: ['Z'], scale: { B: 1 } }, 'unknown answer: Z'],
  ['capaian.progresif', {}, 'missing: R, T'],
  ['capaian.progresif', { R: '45', T: 50 }, '"45" is not a number'],
  ['capaian.progresif', { R: [1, 2], T: [1] }, 'lists of different lengths: R, T'],
  ['capaian.progresif', { R: 1e200, T: 1 }, '1e+200 has too many digits'],
  ['capaian.predikat_scale', { scale: null, T: 'A', R: 'A' }, 'scale is not an object'],
  ['capaian.last_known', { T: [1], R: [1, 2, 3, 4, 5] }, 'R has more than four quarters'],
  ['kemenkeu.capaian', { R: 1, T: 1, polarisasi: 'naik' }, 'unknown polarisasi: naik'],
  ['kemenkeu.capaian', { R: 1, T: 1, polarisasi: 'toString' }, 'unknown polarisasi: toString'],
  ['kemenkeu.konsolidasi', { lain: [1] }, 'missing: sum, average, tlkv'],
  ['kemenkeu.konsolidasi', { sum: 4 }, 'sum is not a list'],
  ['kemenkeu.nilaiHukdis', { cases: [['mati', 1]] }, 'unknown level: mati'],
  ['kemenkeu.nkp', { nhkAwal: 1, npkAwal: 1, nko: 1, tier: 3 }, 'unknown tier: 3'],
  ['bsc.nko', { bobot: [1], nilaiPerspektif: [] }, 'bobot and nilaiPerspektif differ in length'],
  ['disiplin.tglBerlaku', { diterima: '2026-02-30' }, 'day-invalid: 2026-02-30, 15'],
  ['disiplin.tglBerlaku', { diterima: '2026-07-01', hariKerja: 1.5 }, 'count-invalid: 2026-07-01, 1.5'],
  ['skp.rangeTarget', { T: [80, 90], R: 1, kondisi: 'lain' }, 'unknown kondisi: lain'],
] as const)('%s of %o is refused: %s', ([fn, given, error]) => {
  expect(answer(fn, given)).toEqual({ id: 'x', error });
});

test('no argument of whatever form makes a function throw, and every answer is one line of JSON', () => {
  const names = Object.keys(WORKED_FUNCTIONS);
  const keys = new Set(ROWS.flatMap(([, given]) => Object.keys(given)));
  const value = fc.oneof(
    fc.jsonValue(),
    fc.double(),
    fc.array(fc.double()),
    fc.constantFrom('A', 'atas', null),
  );
  const given = fc.oneof(fc.dictionary(fc.constantFrom(...keys), value), fc.jsonValue());
  fc.assert(
    fc.property(fc.constantFrom(...names), given, (fn, one) => {
      const line = JSON.stringify(answer(fn, one));
      expect(JSON.parse(line)).toHaveProperty('id', 'x');
      expect(line).not.toContain('\n');
      expect(line).not.toMatch(/undefined|Cannot read|is not a function|is not iterable/);
    }),
    { numRuns: 2000 },
  );
});
