import { expect, test } from 'vitest';
import { cellText } from '../../src/ui/imports/cell-text.ts';

test.each([
  ['polarity', 'lower', 'makin rendah makin baik'],
  ['formula', 'regressive-2t', '(2 × target − realisasi) ÷ target'],
  ['frequency', 'quarterly', 'triwulan'],
  ['key', 'yes', 'ya'],
  ['level', 'sub-activity', 'Subkegiatan'],
  ['amount', '1234.5', '1.234,5'],
  ['period', '2025-FY', 'Tahun 2025'],
  ['owner', 'TIDAK-DIKENAL', 'TIDAK-DIKENAL'],
  ['baseline', '', 'kosong'],
])('a preview says %s %s as %s', (header, cell, told) => {
  expect(cellText(header, cell)).toBe(told);
});
