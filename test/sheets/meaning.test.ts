import { expect, test } from 'vitest';
import { civilDay } from '../../src/domain/calendar.ts';
import type { Drafts, SheetSetting } from '../../src/domain/sheets/meaning/draft.ts';
import { draftsOf } from '../../src/domain/sheets/meaning/drafts-of.ts';
import type { SheetKind } from '../../src/domain/sheets/meaning/fields.ts';
import { proposeMapping } from '../../src/domain/sheets/meaning/mapping.ts';
import type { Sheet } from '../../src/domain/sheets/workbook.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';
import { NOTHING_KNOWN, Opened } from './questions.ts';
import { layoutBytes } from './rebuild.ts';

const SETTING: SheetSetting = {
  year: 2026,
  unit: null,
  government: '52',
  plan: null,
  stage: null,
  role: 'officer',
  source: 'uji',
};

async function draftsIn(
  file: string | Uint8Array,
  kind: SheetKind,
  setting: Partial<SheetSetting> = {},
): Promise<Drafts> {
  const { sheets } = await readWorkbook(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  const { sheet, reading } = new Opened(sheets[0] as Sheet);
  const table = reading.tables[0];
  if (!table) throw new Error('no table');
  return draftsOf({
    sheet,
    table,
    mapping: proposeMapping(table, kind),
    known: NOTHING_KNOWN,
    setting: { ...SETTING, ...setting },
  });
}

/** A table of ceilings as a planner sends it, with the amounts given. */
function ceilingTable(amounts: readonly string[], title = ''): string {
  const lines = amounts.map(
    (amount, i) => `4.01.05.1.01.${String(i + 1).padStart(2, '0')};Sub kegiatan ${i + 1};${amount}`,
  );
  return `${title}\nKode;Uraian Program/ Kegiatan/ Sub Kegiatan;Pagu\n${lines.join('\n')}\n`;
}

const ceilings = ({ budgets }: Drafts) => budgets.map(({ entity }) => entity.ceiling);
const stages = ({ budgets }: Drafts) =>
  [...new Set(budgets.map(({ entity }) => entity.stage))].filter((stage) => stage !== 'cash-plan');

test('money with one comma and three digits is asked about where nothing in the table decides', async () => {
  const { faults } = await draftsIn(ceilingTable(['1,200', '850,000']), 'budgets');
  expect(faults).toEqual([
    { address: 'C3', fault: { code: 'ambiguous-number', text: '1,200', first: '1.2', second: '1200' } },
    { address: 'C4', fault: { code: 'ambiguous-number', text: '850,000', first: '850', second: '850000' } },
  ]);
});

test('another amount of the table decides how all of it is written', async () => {
  const decided = await draftsIn(ceilingTable(['850,000', '1,200,000']), 'budgets');
  expect(ceilings(decided)).toEqual(['850000', '1200000']);
  expect(decided.faults).toEqual([]);
});

test('rupiah grouped by a dot need nothing more, millions do', async () => {
  expect(ceilings(await draftsIn(ceilingTable(['500.000', '750.000']), 'budgets'))).toEqual([
    '500000',
    '750000',
  ]);
  const millions = await draftsIn(ceilingTable(['1.200', '2.450'], '(dalam jutaan rupiah)'), 'budgets');
  expect(millions.faults.map(({ address }) => address)).toEqual(['C3', 'C4']);
});

test('the act of budgeting is what the person says, else the row, the header, the title', async () => {
  expect(stages(await draftsIn(layoutBytes('01-sipd-dpa-datar.csv'), 'budgets'))).toEqual(['APBD-P']);
  const titled = ceilingTable(['500.000'], 'DPPA TAHUN 2026');
  expect(stages(await draftsIn(titled, 'budgets'))).toEqual(['APBD-P']);
  expect(stages(await draftsIn(titled, 'budgets', { stage: 'KUA-PPAS' }))).toEqual(['KUA-PPAS']);
  const headed = 'Kode;Uraian Program/ Kegiatan/ Sub Kegiatan;Pagu Perubahan\n4.01.05.1.01.01;Sub;500.000\n';
  expect(stages(await draftsIn(headed, 'budgets'))).toEqual(['APBD-P']);
});

test('a day that could be a month is refused by address; one clear day in the column decides', async () => {
  const people = (...days: readonly string[]) =>
    `NIP,Nama Pegawai,Jabatan,Unit Kerja,TMT\n${days.map((day, i) => `19900101201503100${i},Orang ${i},Analis,Dinkes,${day}`).join('\n')}\n`;
  const { faults } = await draftsIn(people('3/4/2025', '5/6/2025'), 'people', { unit: 'DINKES' });
  expect(faults.map(({ address, fault }) => [address, fault.code])).toEqual([
    ['E2', 'ambiguous-date'],
    ['E3', 'ambiguous-date'],
  ]);
  const decided = await draftsIn(people('3/4/2025', '25/6/2025'), 'people', { unit: 'DINKES' });
  expect(decided.positions.map(({ entity }) => civilDay(entity.from, 'Asia/Jakarta'))).toEqual([
    '2025-04-03',
    '2025-06-25',
  ]);
});
