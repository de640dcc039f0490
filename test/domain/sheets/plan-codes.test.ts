import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { findTables } from '../../../src/domain/sheets/find-tables.ts';
import { proposeMapping } from '../../../src/domain/sheets/meaning/mapping.ts';
import { PlanCodes } from '../../../src/domain/sheets/meaning/plan-codes.ts';
import { planDrafts } from '../../../src/domain/sheets/meaning/plan-drafts.ts';
import type { PlanNode } from '../../../src/domain/strategy.ts';

const node = (code: string, level: PlanNode['level'], text = 'Layanan') =>
  ({ code, level, text }) as PlanNode;

test('a code of a plan tells its level by its shape', () => {
  const codes = new PlanCodes([]);
  expect(codes.read('4.01.05', 'Layanan')).toEqual({ level: 'programme', code: '4.01.05' });
  expect(codes.read('X.XX.01.2.01', 'Layanan')).toEqual({ level: 'activity', code: 'X.XX.01.2.01' });
  expect(codes.read('1.02.02.1.01.0001', 'Layanan')).toEqual({
    level: 'sub-activity',
    code: '1.02.02.1.01.0001',
  });
  expect(codes.read('4.01', 'Layanan')).toBeNull();
});

test('accounts, and codes that lost their zeros, are none', () => {
  const codes = new PlanCodes([]);
  for (const code of ['4.1.01', '5.1.02.01.01.0024', '4.1.5.1.1.1'])
    expect(codes.read(code, 'Layanan')).toBe('misshapen');
});

test('zeros come back where one known code of the same name is meant, and not where two could be', () => {
  const codes = new PlanCodes([
    node('4.01.05', 'programme'),
    node('4.01.05.1.01.01', 'sub-activity'),
    node('4.01.05.1.02.01', 'sub-activity'),
    node('4.01.05.1.02.0001', 'sub-activity'),
    node('1.1', 'objective'),
  ]);
  expect(codes.read('4.1.5', 'Layanan')).toEqual({ level: 'programme', code: '4.01.05' });
  expect(codes.read('4.1.5.1.1.1', 'Layanan')).toEqual({ level: 'sub-activity', code: '4.01.05.1.01.01' });
  expect(codes.read('4.1.5.1.2.1', 'Layanan')).toBe('misshapen');
  expect(codes.read('4.1.5', 'Retribusi')).toBe('misshapen');
  expect(codes.read('4.01.05.1.02.0001', 'Layanan')).toEqual({
    level: 'sub-activity',
    code: '4.01.05.1.02.0001',
  });
});

test('a node whose zeros came back keeps the indicators of its row', () => {
  const rows = [
    ['Kode', 'Program/Kegiatan', 'Indikator'],
    ['4.1.5', 'Layanan', 'Cakupan'],
    ['4.1.5.1.1', 'Kegiatan', 'Jumlah'],
  ];
  const sheet = { name: 'Lembar1', hidden: false, merges: [], rows };
  const [table] = findTables(sheet).tables;
  if (!table) throw new Error('no table');
  const known = {
    ...{ units: [], people: [], positions: [], calendars: [] },
    indicators: [{ code: 'IK-1', name: 'Cakupan' } as Indicator],
    planNodes: [node('4.01.05', 'programme'), node('4.01.05.1.01', 'activity', 'Kegiatan')],
  };
  const setting = {
    ...{ year: 2026, unit: null, government: '52', plan: 'RENJA-2026' },
    ...{ stage: null, role: null, source: 'rencana.csv' },
  };
  const drafts = planDrafts({ sheet, table, mapping: proposeMapping(table, 'plan'), known, setting });
  expect(drafts.faults).toEqual([]);
  expect(drafts.planNodes.map(({ entity }) => [entity.code, entity.indicators])).toEqual([
    ['4.01.05', ['IK-1']],
    ['4.01.05.1.01', []],
  ]);
});
