import { expect, test } from 'vitest';
import { agreementFigures, agreementPaper } from '../../../src/domain/papers/agreement-paper.ts';
import type { PaperFacts } from '../../../src/domain/papers/paper-facts.ts';
import { indicator } from '../../support/builders.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const facts: PaperFacts = {
  area: '52',
  government: 'NTB',
  units: new Map(),
  indicators: new Map(['A', 'B', 'C'].map((code) => [code, indicator(code)])),
  planNodes: new Map(),
  targets: [],
  budgets: [],
  positions: new Map(),
  persons: new Map(),
};
const key = { kind: 'agreement', unit: 'disdik', year: 2026, name: 'kepala-r0' };
const paperOf = (codes: readonly string[]) => {
  const rows = codes.map((code) => [`line/${code}/indicator`, code]);
  return agreementPaper(filledDossier(key, Object.fromEntries(rows), 'draft'), facts);
};

test('the figures of an agreement are one text, whatever the order in which its rows arrived', () => {
  const [one, other] = [paperOf(['A', 'B', 'C']), paperOf(['C', 'A', 'B'])];
  expect(other.lines.map(({ indicator }) => indicator.code)).toEqual(['A', 'B', 'C']);
  expect(agreementFigures(other)).toBe(agreementFigures(one));
  expect(agreementFigures(paperOf(['A', 'B']))).not.toBe(agreementFigures(one));
});
