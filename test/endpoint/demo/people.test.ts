import { expect, test } from 'vitest';
import { ROLES } from '../../../src/domain/person.ts';
import { withTeam } from '../../../src/endpoint/demo/latihan/team-list.ts';
import { makeLatihan } from '../../../src/endpoint/demo/latihan.ts';
import { type DemoStaff, latihanStaff, ntbStaff } from '../../../src/endpoint/demo/people.ts';
import { parseExchange } from '../../../src/endpoint/exchange/parse-exchange.ts';
import { ntbTexts } from '../../support/exchange-texts.ts';

const parsed = parseExchange(ntbTexts());
if (!parsed.ok) throw new Error('NTB does not load');
const latihan = makeLatihan(7, '2026-11-22');
const tenants: readonly [string, DemoStaff, readonly { code: string }[]][] = [
  ['ntb', ntbStaff(parsed.value.units), parsed.value.units],
  ['latihan', withTeam(latihanStaff(latihan.set.units, '2025-01-01'), '2026-11-22'), latihan.set.units],
];

test.for(tenants)(
  '%s: one account per role, named by role, each with a position in a unit that exists',
  ([tenant, staff, units]) => {
    expect(staff.accounts.map((account) => account.role)).toEqual(ROLES);
    expect(staff.accounts.map((account) => account.username)).toEqual([
      'petugas',
      'verifikator',
      'kepala',
      'perencana',
      'evaluator',
      'kepegawaian',
      'gubernur',
      'admin',
    ]);
    for (const account of staff.accounts) {
      expect(account.tenant).toBe(tenant);
      const held = staff.positions.filter((position) => position.person === account.person);
      expect(
        held.every(({ role, unit }) => role === account.role && units.some((u) => u.code === unit)),
      ).toBe(true);
      expect(held.length).toBeGreaterThan(0);
    }
  },
);

test.for(tenants)('%s: the head leads one unit definitively and another as acting head', ([, staff]) => {
  const head = staff.accounts.find((account) => account.role === 'head');
  const held = staff.positions.filter((position) => position.person === head?.person);
  expect(held.map((position) => position.capacity)).toEqual(['definitive', 'acting']);
  expect(new Set(held.map((position) => position.unit)).size).toBe(2);
});

test.for(tenants)('%s: everyone is marked as an example and no identity is used twice', ([, staff]) => {
  expect(staff.people.filter(({ name, example }) => !example || !name.endsWith('(contoh)'))).toEqual([]);
  expect(new Set(staff.people.map((person) => person.id)).size).toBe(staff.people.length);
  expect(new Set(staff.positions.map((position) => position.id)).size).toBe(staff.positions.length);
});

test('numbers of the training tenant are plainly made up: eighteen digits without a day of birth, none of the elected', () => {
  const { people } = withTeam(latihanStaff(latihan.set.units, '2025-01-01'), '2026-11-22');
  const numbers = people.flatMap(({ employeeNumber = [] }) => employeeNumber);
  expect(numbers.filter((one) => !/^0{8}\d{10}$/.test(one))).toEqual([]);
  expect(new Set(numbers).size).toBe(people.length - 1);
  expect(people.find(({ employeeNumber }) => employeeNumber === undefined)?.id).toBe('latihan-gubernur');
});

test('in the training tenant, its team apart, every unit has exactly one officer, one verifier and one head, three different people', () => {
  const { positions } = latihanStaff(latihan.set.units, '2025-01-01');
  for (const { code } of latihan.set.units.filter((unit) => unit.parent !== null)) {
    const held = positions.filter(
      ({ unit, role }) => unit === code && ['officer', 'verifier', 'head'].includes(role),
    );
    expect(held.map((position) => position.role).toSorted(), code).toEqual(['head', 'officer', 'verifier']);
    expect(new Set(held.map((position) => position.person)).size, code).toBe(3);
  }
});
