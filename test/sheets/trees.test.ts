import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTables } from '../../src/domain/sheets/find-tables.ts';
import { draftsOf } from '../../src/domain/sheets/meaning/drafts-of.ts';
import { proposeMapping } from '../../src/domain/sheets/meaning/mapping.ts';
import type { Merge, Sheet } from '../../src/domain/sheets/workbook.ts';
import { NOTHING_KNOWN } from './questions.ts';

interface Activity {
  readonly code: string;
  readonly subs: readonly { readonly code: string; readonly ceiling: number }[];
}

interface Programme {
  readonly code: string;
  readonly activities: readonly Activity[];
}

const two = (n: number): string => String(n).padStart(2, '0');

const programmes: fc.Arbitrary<readonly Programme[]> = fc
  .array(
    fc.array(fc.array(fc.integer({ min: 1_000_000, max: 9_000_000_000 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map((activities, p) => {
      const code = `4.01.${two(p + 2)}`;
      return {
        code,
        activities: activities.map((subs, a) => {
          const own = `${code}.1.${two(a + 1)}`;
          return { code: own, subs: subs.map((ceiling, s) => ({ code: `${own}.${two(s + 1)}`, ceiling })) };
        }),
      };
    }),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const ofActivity = ({ subs }: Activity): number => sum(subs.map(({ ceiling }) => ceiling));
const ofProgramme = ({ activities }: Programme): number => sum(activities.map(ofActivity));
const rupiah = (n: number): string => `${String(n).replace(/\B(?=(\d{3})+$)/g, '.')},00`;

/** Every level once with its sum, as it must come out. */
const meant = (all: readonly Programme[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all.flatMap((programme) => [
      [programme.code, String(ofProgramme(programme))],
      ...programme.activities.flatMap((activity) => [
        [activity.code, String(ofActivity(activity))],
        ...activity.subs.map(({ code, ceiling }) => [code, String(ceiling)]),
      ]),
    ]),
  );

interface Printed {
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly Merge[];
}

/** The rows of a tree, top down, with the name of each level. */
const lines = (
  all: readonly Programme[],
): readonly (readonly [code: string, name: string, ceiling: number])[] =>
  all.flatMap((programme) => [
    [programme.code, `PROGRAM ${programme.code}`, ofProgramme(programme)] as const,
    ...programme.activities.flatMap((activity) => [
      [activity.code, `Kegiatan ${activity.code}`, ofActivity(activity)] as const,
      ...activity.subs.map(({ code, ceiling }) => [code, `Sub kegiatan ${code}`, ceiling] as const),
    ]),
  ]);

const total = (all: readonly Programme[]): string => rupiah(sum(all.map(ofProgramme)));

const FORMS: Readonly<Record<string, (all: readonly Programme[]) => Printed>> = {
  'one column of codes': (all) => ({
    rows: [
      ['DPA TAHUN 2026'],
      ['No', 'Kode', 'Urusan/ Program/ Kegiatan/ Sub Kegiatan', 'Pagu Anggaran (Rp)'],
      ['(1)', '(2)', '(3)', '(4)'],
      ['', '', 'Biro Hukum', total(all)],
      ...lines(all).map(([code, name, ceiling], i) => [String(i + 1), code, name, rupiah(ceiling)]),
      ['', '', 'Jumlah', total(all)],
    ],
  }),
  'codes in pieces': (all) => ({
    rows: [
      ['APBD Tahun 2026'],
      ['Kode', '', '', '', '', 'Urusan/ Program/ Kegiatan', 'Anggaran (Rp)'],
      ...lines(all).map(([code, name, ceiling]) => {
        const [first, second, third, fourth, fifth, sixth] = code.split('.');
        // The pieces of an activity are printed with their own dot, as in `1.02`.
        const pieces = [first, second, third, fifth && `${fourth}.${fifth}`, sixth].map(
          (piece) => piece ?? '',
        );
        return [...pieces, name, rupiah(ceiling)];
      }),
      ['TOTAL', '', '', '', '', '', total(all)],
    ],
    merges: [{ top: 2, left: 1, bottom: 2, right: 5 }],
  }),
  'a flat table of accounts': (all) => ({
    rows: [
      [
        'Tahun',
        'Kode Program',
        'Nama Program',
        'Kode Kegiatan',
        'Nama Kegiatan',
        'Kode Sub Kegiatan',
        'Nama Sub Kegiatan',
        'Kode Akun',
        'Nama Akun',
        'Nilai Rincian',
      ],
      ...all.flatMap(({ code: programme, activities }) =>
        activities.flatMap(({ code: activity, subs }) =>
          subs.flatMap(({ code, ceiling }) =>
            [1, ceiling - 1].map((part, i) => [
              ...['2026', programme, `PROGRAM ${programme}`, activity, `Kegiatan ${activity}`],
              ...[code, `Sub ${code}`, `5.1.02.01.01.000${i + 1}`, 'Belanja', String(part)],
            ]),
          ),
        ),
      ),
    ],
  }),
  'codes that apply downwards': (all) => ({
    rows: [
      ['RENCANA ANGGARAN TAHUN 2026'],
      [
        'Kode Program',
        'Nama Program',
        'Kode Kegiatan',
        'Nama Kegiatan',
        'Kode Sub Kegiatan',
        'Nama Sub Kegiatan',
        'Pagu (Rp)',
      ],
      ...all.flatMap(({ code: programme, activities }) =>
        activities.flatMap(({ code: activity, subs }, a) =>
          subs.map(({ code, ceiling }, s) => [
            ...(a === 0 && s === 0 ? [programme, `PROGRAM ${programme}`] : ['', '']),
            ...(s === 0 ? [activity, `Kegiatan ${activity}`] : ['', '']),
            ...[code, `Sub ${code}`, rupiah(ceiling)],
          ]),
        ),
      ),
      ['JUMLAH', '', '', '', '', '', total(all)],
    ],
  }),
};

function ceilingsIn({ rows, merges = [] }: Printed): Readonly<Record<string, string | null>> {
  const cells = rows.map((row) => row.map((cell) => cell || null));
  const sheet: Sheet = { name: 'acak', hidden: false, rows: cells, merges };
  const [table] = findTables(sheet).tables;
  if (!table) return {};
  const { budgets, faults } = draftsOf({
    sheet,
    table,
    mapping: proposeMapping(table, 'budgets'),
    known: NOTHING_KNOWN,
    setting: {
      ...{ year: null, unit: null, government: '52', plan: null },
      ...{ stage: null, role: null, source: 'acak' },
    },
  });
  expect(faults).toEqual([]);
  return Object.fromEntries(budgets.map(({ entity }) => [entity.code, entity.ceiling]));
}

test.each(Object.entries(FORMS))(
  '%s: each programme, activity and sub-activity once, with its money',
  (_, printed) => {
    fc.assert(
      fc.property(programmes, (all) => {
        expect(ceilingsIn(printed(all))).toEqual(meant(all));
      }),
      { numRuns: 150 },
    );
  },
);
