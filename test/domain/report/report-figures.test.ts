import { expect, test } from 'vitest';
import { reportDocument } from '../../../src/documents/report-document.ts';
import { draftedBlocks } from '../../../src/documents/report-sentences.ts';
import { realizationText } from '../../../src/documents/report-tables.ts';
import { blankEntry } from '../../../src/domain/entry.ts';
import { reportPaper } from '../../../src/domain/papers/report-paper.ts';
import { figuresText, frozenFields, frozenFigures, PIECE } from '../../../src/domain/report/frozen.ts';
import { qualityChecks } from '../../../src/domain/report/quality-checks.ts';
import type { ReportFacts } from '../../../src/domain/report/report-facts.ts';
import { reportFigures } from '../../../src/domain/report/report-figures.ts';
import { reportQuestion } from '../../../src/domain/report/report-question.ts';
import { reportTexts } from '../../../src/domain/report/report-texts.ts';
import { knownPacks } from '../../../src/domain/scoring/known-packs.ts';
import type { PlanNode } from '../../../src/domain/strategy.ts';
import type { Target } from '../../../src/domain/target.ts';
import { amount, indicator, keyOf, orgUnit, SOURCED } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { HEAD } from '../../support/people.ts';

const AT = Date.UTC(2027, 1, 1);
const key = { kind: 'performance-report', unit: 'disdik', year: 2026, name: '' };

const entry = (code: string, year: number, value: string, state: 'approved' | 'verified', cause = '') => {
  const blank = blankEntry(keyOf({ indicator: code, period: `${year}-FY` }), true);
  const noted = { cause, obstacle: '', followUp: cause === '' ? '' : 'Upaya', remark: '' };
  return {
    id: `${code}${year}`,
    entry: {
      ...blank,
      value: { ...blank.value, value: amount(value) },
      note: { ...blank.note, value: noted },
      status: { ...blank.status, value: { ...blank.status.value, state } },
    },
  };
};

const VISION: PlanNode = {
  id: 'V',
  plan: 'RPJMD',
  level: 'vision',
  code: 'V',
  parent: null,
  text: 'Visi',
  from: 2025,
  to: 2029,
  indicators: [],
  owner: null,
  ...SOURCED,
};

const target = (period: string, amount: string): Target => ({
  id: period,
  indicator: 'IK',
  area: '52',
  period,
  operator: '=',
  amount,
  upper: null,
  stage: null,
  statedOn: null,
  ...SOURCED,
});

function factsWith(change: Partial<ReportFacts> = {}): ReportFacts {
  const own = indicator('IK', { frequency: 'annual' });
  const entries = [entry('IK', 2025, '40', 'approved'), entry('IK', 2026, '45', 'approved', 'Sebab')];
  return {
    timeZone: 'Asia/Makassar',
    areas: new Map([
      [
        '52',
        {
          code: '52',
          name: 'NTB',
          level: 'province',
          parent: null,
          longitude: null,
          latitude: null,
          population: null,
          ...SOURCED,
        },
      ],
    ]),
    units: new Map([
      ['NTB', orgUnit('NTB', null)],
      ['disdik', orgUnit('disdik', 'NTB')],
    ]),
    planNodes: new Map([['V', VISION]]),
    indicators: new Map([
      ['IK', own],
      ['LAIN', indicator('LAIN', { key: false })],
    ]),
    targets: [target('2026-FY', '50'), target('2029-FY', '60')],
    calendars: new Map(),
    packs: knownPacks([]),
    entries: new Map(entries.map((one) => [one.id, one])),
    budgets: [],
    dossiers: [],
    positions: new Map([[HEAD.id, HEAD]]),
    ...change,
  };
}

test('an indicator is set against its target, its past, and the end of the plan, by what heads have approved', () => {
  const [one, ...others] = reportFigures(factsWith(), 'disdik', 2026, AT).indicators;
  expect(others).toEqual([]);
  expect(one).toMatchObject({ realization: '45', attainment: '90.00', cause: 'Sebab', solution: 'Upaya' });
  expect(one?.earlier.map(({ year, realization }) => [year, realization])).toEqual([[2025, '40']]);
  expect(one?.mediumTerm).toMatchObject({ year: 2029, attainment: '75.00' });
  expect(
    reportFigures(factsWith({ planNodes: new Map() }), 'disdik', 2026, AT).indicators[0]?.mediumTerm,
  ).toBeNull();
  const waiting = entry('IK', 2026, '45', 'verified');
  const before = reportFigures(factsWith({ entries: new Map([['x', waiting]]) }), 'disdik', 2026, AT);
  expect(before.indicators[0]).toMatchObject({ realization: null, attainment: null, cause: '' });
});

test('a mean is shown with the digits of its indicator, a figure of an older frozen report as it stands', () => {
  const of = { measureUnit: 'ribu rupiah', decimals: 1 };
  expect(realizationText('145.375', of)).toBe('145,4 ribu rupiah');
  expect(realizationText('88', of)).toBe('88 ribu rupiah');
  expect(realizationText('145.375', { measureUnit: 'ribu rupiah' })).toBe('145,375 ribu rupiah');
  expect(realizationText('BB', of)).toBe('BB');
});

test('in a report on several units an indicator all of them have carries the name of its unit', () => {
  const figures = reportFigures(factsWith(), 'disdik', 2026, AT);
  const [one] = figures.indicators;
  if (!one) throw new Error('The report has an indicator.');
  const other = { ...one, code: 'IK2', owner: 'Dinas Kesehatan' };
  const dossier = filledDossier(key, {}, 'draft');
  const facts = { ...factsWith(), area: '52', government: 'NTB', persons: new Map() };
  const drawn = (indicators: readonly (typeof one)[]) =>
    JSON.stringify(
      reportDocument(reportPaper(dossier, facts, { ...figures, indicators }, draftedBlocks), true),
    );
  expect(drawn([one, other])).toContain(`"text":"${one.name} – Dinas Kesehatan"`);
  expect(drawn([one])).not.toContain(`${one.name} – `);
});

test('what the agreement promises is what the report accounts for', () => {
  const agreed = filledDossier(
    { ...key, kind: 'agreement', name: `${HEAD.id}-r0` },
    { 'line/a/indicator': 'LAIN' },
    'agreed',
  );
  const codes = (state: string) =>
    reportFigures(
      factsWith({
        dossiers: [{ ...agreed, status: { ...agreed.status, value: { state, reason: null, seen: null } } }],
      }),
      'disdik',
      2026,
      AT,
    ).indicators.map(({ code }) => code);
  expect([codes('agreed'), codes('offered')]).toEqual([['LAIN'], ['IK']]);
});

test('a text somebody wrote outlives new data, and the rest is drafted anew', () => {
  const before = reportFigures(factsWith(), 'disdik', 2026, AT);
  const own = filledDossier(key, { 'text/closing': 'Tulisan sendiri' }, 'draft');
  const after = reportFigures(
    factsWith({ entries: new Map([['x', entry('IK', 2026, '50', 'approved', 'Baru')]]) }),
    'disdik',
    2026,
    AT,
  );
  const [first, second] = [before, after].map((one) => reportTexts(own, one, draftedBlocks(one)));
  expect(first?.blocks.closing).toEqual({ text: 'Tulisan sendiri', isWritten: true, hasDraft: true });
  expect(second?.blocks.closing).toEqual(first?.blocks.closing);
  expect(first?.blocks.summary.text).toContain('90 %');
  expect(second?.blocks.summary.text).toContain('100 %');
  expect(second?.indicators.get('IK')?.cause).toEqual({ text: 'Baru', isWritten: false, hasDraft: true });
});

test('the nine checks say what is there, what is there in part, and what is missing', () => {
  const figures = reportFigures(factsWith(), 'disdik', 2026, AT);
  const outcomes = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      qualityChecks(
        figures,
        reportTexts(filledDossier(key, fields, 'draft'), figures, draftedBlocks(figures)),
      ).map(({ id, outcome }) => [id, outcome]),
    );
  expect(outcomes({})).toEqual({
    standard: 'partly',
    'all-results': 'met',
    'annual-target': 'met',
    'medium-term': 'met',
    'past-years': 'met',
    benchmark: 'unmet',
    causes: 'met',
    efficiency: 'unmet',
    improvement: 'unmet',
  });
  const benchmark = { 'benchmark/IK/amount': '70', 'benchmark/IK/name': 'Nasional' };
  expect(outcomes(benchmark).benchmark).toBe('unmet');
  expect(outcomes({ ...benchmark, 'benchmark/IK/source': 'BPS' }).benchmark).toBe('met');
});

test('frozen figures come back as they were, also when they need several fields, and a shorter text leaves nothing behind', () => {
  const figures = reportFigures(factsWith(), 'disdik', 2026, AT);
  const long = { ...figures, programmes: Array.from({ length: 3000 }, (_, i) => `Program ${i}`) };
  const first = filledDossier(key, frozenFields(long, null), 'submitted');
  expect(figuresText(long).length).toBeGreaterThan(2 * PIECE);
  expect(frozenFigures(first)).toEqual(long);
  const fields = {
    ...Object.fromEntries(Object.entries(first.fields).map(([path, one]) => [path, one.value])),
  };
  const second = filledDossier(key, { ...fields, ...frozenFields(figures, first) }, 'submitted');
  expect(frozenFigures(second)).toEqual(figures);
  expect(frozenFigures(filledDossier(key, { 'frozen/0': '{' }, 'submitted'))).toBeNull();
});

test.each(['disdik', 'NTB'])(
  'what crosses over to the worker gives the same figures of %s as everything does',
  (unit) => {
    const promise = (name: string, of: string, code: string) =>
      filledDossier({ ...key, kind: 'agreement', unit: of, name }, { 'line/a/indicator': code }, 'agreed');
    const known = factsWith({
      dossiers: [promise(`${HEAD.id}-r0`, 'disdik', 'LAIN'), promise('x-r0', 'other', 'IK')],
      entries: new Map(
        [entry('IK', 2026, '45', 'approved'), entry('LAIN', 2026, '7', 'approved')].map((one) => [
          one.id,
          one,
        ]),
      ),
    });
    const { facts } = structuredClone(reportQuestion(known, unit, 2026, AT));
    expect(facts.entries.size).toBe(1);
    expect(reportFigures(facts, unit, 2026, AT)).toEqual(reportFigures(known, unit, 2026, AT));
  },
);
