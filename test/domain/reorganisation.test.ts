import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { startOfDay } from '../../src/domain/calendar.ts';
import type { OrgUnit } from '../../src/domain/org-unit.ts';
import {
  earlierUnits,
  handoverAt,
  hasHandedOver,
  heirsOf,
  type Organisation,
  succeeds,
} from '../../src/domain/reorganisation.ts';
import { relationOf, relationToFigure } from '../../src/domain/workflow/relation.ts';
import { readExchange } from '../../src/endpoint/exchange/exchange-folder.ts';
import { DAY, orgUnit } from '../support/builders.ts';
import { NTB_FOLDER } from '../support/exchange-texts.ts';
import { position } from '../support/people.ts';

const start = (day: string): number => startOfDay(day, 'Asia/Makassar');
const organisation = (units: readonly OrgUnit[]): Organisation => ({
  units: new Map(units.map((one) => [one.code, one])),
  startOfDay: start,
});

const MERGER = start('2026-01-02');
const BEFORE = MERGER - 1;

let ntb: Organisation;
let owners: readonly string[];
beforeAll(async () => {
  const read = await readExchange(NTB_FOLDER);
  if (!read.ok) throw new Error('NTB cannot be read');
  ntb = organisation(read.value.units);
  owners = read.value.indicators.map(({ owner }) => owner);
});

const answering = (unit: string, owner: string, at: number): string[] =>
  [...ntb.units.keys()].filter(
    (code) => relationToFigure(position('officer', code, 'x'), { unit, owner }, ntb, at) === 'unit',
  );

test('the merger of NTB: every closed unit hands over on 2 January 2026, and on the first nobody’s work stops', () => {
  const closed = [...ntb.units.values()].filter(({ validTo }) => validTo !== null);
  expect(closed.map(({ code }) => code)).toContain('DIKBUD');
  expect(closed.length).toBeGreaterThan(10);
  for (const { code, successors } of closed) {
    expect(handoverAt(code, ntb), code).toBe(MERGER);
    expect(heirsOf(code, ntb, BEFORE)).toEqual([code]);
    expect(heirsOf(code, ntb, MERGER)).toEqual(successors);
  }
});

test('what the two offices of culture and of youth began goes on where its indicator went, and is read by both', () => {
  expect(heirsOf('DIKBUD', ntb, MERGER)).toEqual(['DIKPORA', 'DISBUD']);
  expect(answering('DIKBUD', 'DIKPORA', BEFORE)).toEqual(['DIKBUD']);
  expect(answering('DIKBUD', 'DIKPORA', MERGER)).toEqual(['DIKPORA']);
  expect(answering('DIKBUD', 'DISBUD', MERGER)).toEqual(['DISBUD']);
  // Nobody guesses for an indicator that went elsewhere; a unit with one successor needs no owner.
  expect(answering('DIKBUD', 'BAPPEDA', MERGER)).toEqual([]);
  expect(answering('DISPORA', 'BAPPEDA', MERGER)).toEqual(['DIKPORA']);
  for (const unit of ['DIKBUD', 'DIKPORA', 'DISBUD', 'NTB'])
    expect(relationOf(position('head', unit, 'x'), 'DIKBUD', ntb, MERGER), unit).toBe('line');
  expect(relationOf(position('head', 'DISPAR', 'x'), 'DIKBUD', ntb, MERGER)).toBe('tenant');
  expect([...earlierUnits('DIKPORA', ntb)].sort()).toEqual(['DIKBUD', 'DISPORA']);
});

test('on every day around the merger exactly one unit answers for each figure of each unit of NTB', () => {
  for (const owner of new Set(owners))
    for (const unit of [owner, ...earlierUnits(owner, ntb)])
      for (let at = MERGER - 5 * DAY; at < MERGER + 5 * DAY; at += DAY / 2)
        expect(answering(unit, owner, at).length, `${unit} ${owner} ${at}`).toBe(1);
});

test('a unit that ends and leaves nobody finishes its own work', () => {
  const alone = organisation([{ ...orgUnit('a', null), validTo: '2025-12-31' }]);
  expect(handoverAt('a', alone)).toBeNull();
  expect(heirsOf('a', alone, MERGER)).toEqual(['a']);
});

const CODES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`);
const anyUnit = (code: string): fc.Arbitrary<OrgUnit> =>
  fc
    .record({
      validFrom: fc.option(day, { nil: null }),
      validTo: fc.option(day, { nil: null }),
      successors: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
    })
    .map((parts) => ({ ...orgUnit(code, null), ...parts }));
const anyOrganisation = fc.tuple(...CODES.map(anyUnit)).map(organisation);

test('however units are split and joined, even in a circle: one unit answers at most, and always a living successor', () => {
  fc.assert(
    fc.property(
      anyOrganisation,
      fc.constantFrom(...CODES),
      fc.constantFrom(...CODES),
      fc.integer({ min: -1, max: 30 }),
      (units, unit, owner, n) => {
        const at = start('2026-01-01') + n * DAY;
        const heirs = heirsOf(unit, units, at);
        for (const heir of heirs) {
          expect(hasHandedOver(heir, units, at)).toBe(false);
          expect(heir === unit || succeeds(heir, unit, units)).toBe(true);
        }
        const stands = CODES.map((code) =>
          relationToFigure(position('officer', code, 'x'), { unit, owner }, units, at),
        );
        expect(stands.filter((one) => one === 'unit').length).toBeLessThanOrEqual(1);
        expect(stands[CODES.indexOf(unit)]).not.toBe('tenant');
        if (heirs.includes(owner)) expect(stands).toContain('unit');
      },
    ),
    { numRuns: 2000 },
  );
});
