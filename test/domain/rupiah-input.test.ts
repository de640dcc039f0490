import { expect, test } from 'vitest';
import { readRupiah } from '../../src/domain/rupiah-input.ts';

test.for([
  ['2000000000', '2000000000'],
  ['2.000.000.000', '2000000000'],
  ['Rp2.000.000.000', '2000000000'],
  ['Rp. 2.000.000.000,50', '2000000000.5'],
  ['2 miliar', '2000000000'],
  ['Rp1,5 Miliar', '1500000000'],
  ['1.500 juta', '1500000000'],
  ['750jt', '750000000'],
  ['0,25 triliun', '250000000000'],
  ['500 ribu', '500000'],
  ['500 rupiah', '500'],
] as const)('%s is %s rupiah', ([typed, rupiah]) => {
  expect(readRupiah(typed)).toBe(rupiah);
});

test.for(['', 'abc', 'miliar', '-5', '2 persen', '1,2,3', '2 miliar lagi'])('"%s" is no sum', (typed) => {
  expect(readRupiah(typed)).toBeNull();
});
