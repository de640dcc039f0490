import { expect, test } from 'vitest';
import { namesApart } from '../../../../src/ui/parts/value/names-apart.ts';

test('of things that stand together only those of one name say their unit, and their id where that is not enough', () => {
  const names = namesApart([
    { id: 'A', name: 'Serapan anggaran', unit: 'Dinkes' },
    { id: 'B', name: 'Serapan anggaran', unit: 'Disdik' },
    { id: 'C', name: 'Temuan', unit: 'Disdik' },
    { id: 'D', name: 'Temuan', unit: 'Disdik' },
    { id: 'E', name: 'Kepuasan', unit: 'Disdik' },
    { id: 'F', name: 'Meningkatnya layanan', unit: null },
    { id: 'G', name: 'Meningkatnya layanan', unit: null },
  ]);
  expect([...names.values()]).toEqual([
    'Serapan anggaran · Dinkes',
    'Serapan anggaran · Disdik',
    'Temuan · Disdik · C',
    'Temuan · Disdik · D',
    'Kepuasan',
    'Meningkatnya layanan · F',
    'Meningkatnya layanan · G',
  ]);
});
