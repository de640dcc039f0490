import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barredActs } from '../../../src/domain/people/barred-acts.ts';
import { type DisciplineProposal, rankOf } from '../../../src/domain/people/discipline.ts';
import {
  type Conduct,
  caseProposal,
  type EarlierPenalty,
} from '../../../src/domain/people/discipline-case.ts';
import {
  absenceProposal,
  impactProposal,
  proposalOn,
  regimeOn,
} from '../../../src/domain/people/discipline-proposal.ts';
import { REGIME_PP30, REGIME_PP53, REGIMES } from '../../../src/domain/people/regime-archive.ts';
import { readRegime } from '../../../src/domain/people/regime-check.ts';
import { REGIME_PP94 } from '../../../src/domain/people/regime-pp94.ts';
import { superiorProposal } from '../../../src/domain/people/superior-proposal.ts';
import { teamFindings } from '../../../src/domain/people/team-findings.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const absent = (days: number, consecutive = 0, regime = REGIME_PP94) =>
  absenceProposal({ days, consecutive }, regime);
const first = ({ level, penalties }: DisciplineProposal) => penalties[0] && [level, penalties[0].label];
const codes = ({ grounds }: DisciplineProposal) => grounds.map((one) => one.code);

test.for([
  [2, undefined],
  [3, ['light', 'teguran lisan']],
  [4, ['light', 'teguran tertulis']],
  [6, ['light', 'teguran tertulis']],
  [7, ['light', 'pernyataan tidak puas tertulis']],
  [10, ['light', 'pernyataan tidak puas tertulis']],
  [11, ['medium', 'potong tukin 25% 6 bln']],
  [15, ['medium', 'potong tukin 25% 9 bln']],
  [17, ['medium', 'potong tukin 25% 12 bln']],
  [20, ['medium', 'potong tukin 25% 12 bln']],
  [21, ['heavy', 'penurunan jabatan 12 bln']],
  [25, ['heavy', 'pembebasan jabatan jadi pelaksana 12 bln']],
  [28, ['heavy', 'PDHTAPS']],
  [365, ['heavy', 'PDHTAPS']],
] as const)('ASN-06: %s days of absence in a year propose %s', ([days, expected]) => {
  expect(first(absent(days))).toEqual(expected);
});

test('ASN-07: ten days without a break propose dismissal and a stop of pay; nine do not', () => {
  expect(absent(10, 10)).toMatchObject({
    level: 'heavy',
    also: 'penghentian gaji bulan berikutnya',
    penalties: [{ label: 'PDHTAPS' }],
    isProposal: true,
  });
  expect(codes(absent(10, 10))).toEqual(['absence-cumulative', 'absence-consecutive']);
  expect(first(absent(10, 9))).toEqual(['light', 'pernyataan tidak puas tertulis']);
});

test('ASN-08: the regulation of 2010 had other bounds and other penalties', () => {
  const labels = [4, 5, 12, 18, 25, 30, 33, 36, 45, 46].map(
    (days) => first(absent(days, 0, REGIME_PP53))?.[1],
  );
  expect(labels).toEqual([
    undefined,
    'teguran lisan',
    'pernyataan tidak puas',
    'penundaan KGB 1 th',
    'penundaan KP 1 th',
    'penurunan pangkat 1 th',
    'penurunan pangkat 3 th',
    'pemindahan dalam rangka penurunan jabatan',
    'pembebasan jabatan',
    'PDHTAPS/PTDH',
  ]);
});

test('conduct is judged by the regime of its own day', () => {
  const days = ['2021-08-31', '2021-08-30', '2010-06-06', '2010-06-05', '1980-08-29'];
  expect(days.map((day) => regimeOn(day, REGIMES)?.version ?? null)).toEqual([
    '2021.1',
    '2010.1',
    '2010.1',
    '1980.1',
    null,
  ]);
  const conduct = { kind: 'absence', days: 4, consecutive: 4 } as const;
  expect(first(proposalOn('2022-01-10', conduct, REGIMES))).toEqual(['light', 'teguran tertulis']);
  expect(codes(proposalOn('2020-01-10', conduct, REGIMES))).toEqual(['below-threshold']);
  expect(codes(proposalOn('1999-01-10', conduct, REGIMES))).toEqual(['rule-missing']);
  expect(codes(proposalOn('1970-01-10', conduct, REGIMES))).toEqual(['regime-missing']);
});

test('the lowered pay of the founding article is a label of the regulation of 1980 only', () => {
  const knows = REGIMES.map((regime) => rankOf('pay-lowered', regime) >= 0);
  expect(knows).toEqual([false, false, true]);
  expect(REGIME_PP30.absence).toBeNull();
});

test('a medium penalty that cannot be carried out yet says what applies meanwhile', () => {
  const last = absent(12).grounds.at(-1);
  expect(last).toMatchObject({
    code: 'not-yet-applicable',
    numbers: { penalty: 'allowance-cut-6', meanwhile: 'penundaan KGB 1 th' },
    pack: { verified: false },
  });
});

test.for([
  [-1, 0],
  [2.5, 0],
  [3, -4],
] as const)('%s days with a run of %s are no count', ([days, run]) => {
  expect(codes(absent(days, run))).toEqual(['not-a-count']);
});

test('harm to unit, agency or state asks for a level; the penalty inside it is left to people', () => {
  const levels = (['unit', 'agency', 'state'] as const).map((impact) => {
    const { level, penalties } = impactProposal(impact, REGIME_PP94);
    return [level, penalties.length];
  });
  expect(levels).toEqual([
    ['light', 3],
    ['medium', 3],
    ['heavy', 3],
  ]);
});

test('more absence never proposes less, and the tree gives the proposal', () => {
  const days = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(days, days, fc.constantFrom(REGIME_PP94, REGIME_PP53), (a, b, regime) => {
      const ranks = [Math.min(a, b), Math.max(a, b)].map((n) => {
        const { penalties, workings } = absent(n, n, regime);
        expect(workings && evaluateWorking(JSON.parse(JSON.stringify(workings.lightest)))).toBe(
          penalties[0]?.id ?? null,
        );
        return penalties[0] ? rankOf(penalties[0].id, regime) : -1;
      });
      expect(Number(ranks[0])).toBeLessThanOrEqual(Number(ranks[1]));
    }),
  );
});

const conduct = (id: string, days: number, nature = 'absence'): Conduct => ({
  id,
  nature,
  proposal: absent(days),
});
const past = (penalty: string, more: Partial<EarlierPenalty> = {}): EarlierPenalty => ({
  conducts: ['old'],
  nature: 'absence',
  penalty,
  decidedOn: '2025-01-15',
  ...more,
});

test('a case of several acts ends in one proposal, the heaviest, in whatever order they came', () => {
  const acts = [conduct('a', 5), conduct('b', 22), conduct('c', 12)];
  for (const order of [acts, [...acts].reverse()]) {
    const proposal = caseProposal(order, [], REGIME_PP94);
    expect(first(proposal)).toEqual(['heavy', 'penurunan jabatan 12 bln']);
    expect(proposal.penalties).toHaveLength(1);
    expect(codes(proposal)).toContain('heaviest-of-case');
  }
});

test('of an act that must end in dismissal and one that may, the case must, in whatever order they came', () => {
  const acts: Conduct[] = [
    { id: 'a', nature: 'gifts', proposal: impactProposal('state', REGIME_PP94) },
    conduct('b', 28),
  ];
  for (const order of [acts, [...acts].reverse()]) {
    expect(caseProposal(order, [], REGIME_PP94).penalties.map((one) => one.label)).toEqual(['PDHTAPS']);
  }
  const lighter = [acts[0] as Conduct, conduct('c', 25)];
  expect(caseProposal(lighter, [], REGIME_PP94).penalties.map((one) => one.id)).toEqual([
    'relieved-of-post',
    'honourable-dismissal',
  ]);
});

test('the stop of pay after ten days without a break stands, whichever act of the case is named first', () => {
  const run: Conduct = { id: 'run', nature: 'absence', proposal: absent(10, 10) };
  for (const order of [
    [run, conduct('sum', 28)],
    [conduct('sum', 28), run],
  ]) {
    expect(caseProposal(order, [], REGIME_PP94).also).toBe('penghentian gaji bulan berikutnya');
  }
});

test('an act that was punished before is not punished again', () => {
  const proposal = caseProposal([conduct('old', 28)], [past('oral-reprimand')], REGIME_PP94);
  expect([proposal.penalties, codes(proposal)]).toEqual([[], ['already-punished']]);
  const both = caseProposal(
    [conduct('old', 28), conduct('new', 4, 'other')],
    [past('oral-reprimand')],
    REGIME_PP94,
  );
  expect(first(both)).toEqual(['light', 'teguran tertulis']);
});

test('after a penalty for the same kind of act a heavier one than the last is proposed', () => {
  const again = caseProposal([conduct('new', 4)], [past('written-displeasure')], REGIME_PP94);
  expect(first(again)).toEqual(['medium', 'potong tukin 25% 6 bln']);
  expect(codes(again)).toContain('same-kind-again');
  expect(codes(again)).toContain('not-yet-applicable');
});

test('the last penalty counts, not the heaviest; another kind of act does not count at all', () => {
  const list = [
    past('lower-post', { decidedOn: '2022-02-01' }),
    past('oral-reprimand', { decidedOn: '2025-02-01' }),
  ];
  expect(first(caseProposal([conduct('new', 3)], list, REGIME_PP94))).toEqual(['light', 'teguran tertulis']);
  const other = [past('lower-post', { nature: 'gifts' })];
  expect(first(caseProposal([conduct('new', 3)], other, REGIME_PP94))).toEqual(['light', 'teguran lisan']);
});

test('nothing is heavier than dismissal, and a penalty of another regime cannot be compared', () => {
  const top = caseProposal([conduct('new', 4)], [past('honourable-dismissal')], REGIME_PP94);
  expect([first(top), codes(top).includes('nothing-heavier')]).toEqual([['heavy', 'PDHTAPS'], true]);
  const unknown = caseProposal([conduct('new', 4)], [past('rank-lowered-3')], REGIME_PP94);
  expect([first(unknown), codes(unknown).includes('rule-missing')]).toEqual([
    ['light', 'teguran tertulis'],
    true,
  ]);
});

test('a superior who did not act faces one step more than the subordinate; one who acted, nothing', () => {
  const idle = { hasSummoned: false, hasReported: null };
  const over = superiorProposal(idle, absent(12), REGIME_PP94);
  expect([first(over), codes(over)[0]]).toEqual([
    ['medium', 'potong tukin 25% 9 bln'],
    'superior-did-not-act',
  ]);
  expect(
    superiorProposal({ hasSummoned: true, hasReported: null }, absent(12), REGIME_PP94).penalties,
  ).toEqual([]);
  const unreported = superiorProposal({ hasSummoned: true, hasReported: false }, absent(12), REGIME_PP94);
  expect(unreported.penalties).toHaveLength(1);
  expect(superiorProposal(idle, absent(1), REGIME_PP94).penalties).toEqual([]);
  expect(codes(superiorProposal(idle, absent(20, 0, REGIME_PP53), REGIME_PP53))).toEqual(['rule-missing']);
});

test('a heavy case must have a team of superior, supervision and personnel, none of lower rank', () => {
  const found = (level: 'light' | 'medium' | 'heavy', ...members: [string, number | null][]) =>
    teamFindings(
      level,
      members.map(([part, rank]) => ({ part, rank }) as Parameters<typeof teamFindings>[1][number]),
      14,
      REGIME_PP94,
    ).map((one) => [one.code, one.part]);
  expect(found('heavy')).toEqual([['team-missing', null]]);
  expect([found('light'), found('medium')]).toEqual([[], []]);
  expect(found('heavy', ['superior', 14], ['supervision', 15], ['personnel', 14])).toEqual([]);
  expect(found('heavy', ['superior', 13], ['supervision', null])).toEqual([
    ['part-missing', 'personnel'],
    ['rank-lower', 'superior'],
    ['rank-unknown', 'supervision'],
  ]);
});

test('while a penalty is served raises and promotion stop, while a case runs transfers do', () => {
  const acts = (isExamined: boolean, isServing: boolean) =>
    barredActs({ isExamined, isServing }, REGIME_PP94).map((one) => one.act);
  expect([acts(false, false), acts(true, false), acts(false, true)]).toEqual([
    [],
    ['transfer'],
    ['periodic-raise', 'promotion'],
  ]);
});

test('a regime with a gap, a wrong order and a penalty nobody knows is refused with all three', () => {
  const [one, two, ...rest] = REGIME_PP94.penalties;
  const bands = (REGIME_PP94.absence?.bands ?? []).map((band, i) =>
    i === 1 ? { ...band, from: 5, penalty: 'flogging' } : band,
  );
  const read = readRegime({
    ...REGIME_PP94,
    penalties: [{ ...one, level: 'heavy' }, two, ...rest],
    absence: { ...REGIME_PP94.absence, bands },
  });
  expect(!read.ok && read.problem).toEqual([
    { path: 'penalties.1.level', reason: 'lighter-than-the-one-before' },
    { path: 'absence.bands.1.from', reason: 'gap-or-overlap' },
    { path: 'absence.bands.1.penalty', reason: 'penalty-unknown' },
  ]);
  expect(REGIMES.map((regime) => readRegime(JSON.parse(JSON.stringify(regime))).ok)).toEqual([
    true,
    true,
    true,
  ]);
});
