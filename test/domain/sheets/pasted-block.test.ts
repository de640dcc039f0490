import { expect, test } from 'vitest';
import { readNumber } from '../../../src/domain/number-input.ts';
import { pastedBlock, pastedNumbers } from '../../../src/domain/sheets/pasted-block.ts';

test.for<readonly [says: string, text: string, block: readonly (readonly string[])[]]>([
  ['one cell is a block of one', '81,5', [['81,5']]],
  [
    'tabs part cells and line ends rows',
    '1\ta\n2\tb',
    [
      ['1', 'a'],
      ['2', 'b'],
    ],
  ],
  [
    'the line end of Excel after the last row makes no row',
    '1\ta\r\n2\tb\r\n',
    [
      ['1', 'a'],
      ['2', 'b'],
    ],
  ],
  [
    'empty cells keep their place, at the end of a row too',
    '1\t\n\t2\n\n3\t',
    [['1', ''], ['', '2'], [''], ['3', '']],
  ],
  [
    'a cell with a line end stands in quotes',
    '1\t"baris satu\r\nbaris dua"\n2\tb',
    [
      ['1', 'baris satu\nbaris dua'],
      ['2', 'b'],
    ],
  ],
  ['doubled quotes inside are one', '"kata ""dia"""\tb', [['kata "dia"', 'b']]],
  ['quotes within a cell are ordinary', 'program "Desa"\tb', [['program "Desa"', 'b']]],
  ['quotes that never close are ordinary', '"terbuka\tb', [['"terbuka', 'b']]],
  ['nothing is no row', '', []],
])('%s', ([, text, block]) => expect(pastedBlock(text)).toEqual(block));

const amounts = (...column: string[]) =>
  pastedNumbers(column).map((text) => {
    const read = readNumber(text);
    return read.ok ? read.value : read.problem;
  });

test('a column in English style is read so throughout', () => {
  expect(amounts('12,345.5', '1,234', '-2,500')).toEqual(['12345.5', '1234', '-2500']);
});

test('a column in Indonesian style is read so throughout', () => {
  expect(amounts('12.345,5', '1.234', '1,234')).toEqual(['12345.5', '1234', '1.234']);
});

test('a bad cell keeps its letters and troubles no other', () => {
  expect(pastedNumbers(['12,345.5', 'belum ada', '', '1,234'])).toEqual([
    '12,345.5',
    'belum ada',
    '',
    '1234',
  ]);
});

test('where the column shows no style the text stays, and the field says how it reads it', () => {
  expect(pastedNumbers(['1.234', '56'])).toEqual(['1.234', '56']);
});
