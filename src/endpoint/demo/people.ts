import { startOfDay } from '../../domain/calendar.ts';
import type { OrgUnit } from '../../domain/org-unit.ts';
import { type Capacity, type Person, type Position, ROLES, type Role } from '../../domain/person.ts';

/** Signs in with the Indonesian name of the role; the password is made where accounts are stored. */
export interface DemoAccount {
  readonly tenant: string;
  readonly username: string;
  readonly role: Role;
  readonly person: string;
}

export interface DemoStaff {
  readonly people: readonly Person[];
  readonly positions: readonly Position[];
  readonly accounts: readonly DemoAccount[];
}

export const NTB_TENANT = 'ntb';
export const LATIHAN_TENANT = 'latihan';

const USERNAMES: Readonly<Record<Role, string>> = {
  officer: 'petugas',
  verifier: 'verifikator',
  head: 'kepala',
  planner: 'perencana',
  evaluator: 'evaluator',
  personnel: 'kepegawaian',
  governor: 'gubernur',
  admin: 'admin',
};

const TITLES: Readonly<Record<Role, string>> = {
  officer: 'Petugas',
  verifier: 'Verifikator',
  head: 'Kepala',
  planner: 'Perencana',
  evaluator: 'Evaluator',
  personnel: 'Pengelola kepegawaian',
  governor: 'Gubernur',
  admin: 'Administrator',
};

interface Seats {
  readonly tenant: string;
  readonly unitOf: Readonly<Record<Role, string>>;
  /** Unit that the demonstration head leads as acting head (Plt) besides the own one. */
  readonly actingAt: string;
  /** First day of every position, `YYYY-MM-DD`. */
  readonly from: string;
}

const NTB_SEATS: Seats = {
  tenant: NTB_TENANT,
  unitOf: {
    officer: 'DINKES',
    verifier: 'DINKES',
    head: 'DINKES',
    planner: 'BAPPEDA',
    evaluator: 'INSP',
    personnel: 'BKD',
    governor: 'NTB',
    admin: 'KOMINFOTIK',
  },
  actingAt: 'DINSOS',
  from: '2026-01-02',
};

const LATIHAN_UNITS: Readonly<Record<Role, string>> = {
  officer: 'LAT-DINKES',
  verifier: 'LAT-DINKES',
  head: 'LAT-DINKES',
  planner: 'LAT-BAPPEDA',
  evaluator: 'LAT-INSP',
  personnel: 'LAT-BKD',
  governor: 'LAT',
  admin: 'LAT-KOMINFO',
};

/** One account per role for the NTB data set. The persons are examples, the figures they look at are not. */
export const ntbStaff = (units: readonly OrgUnit[]): DemoStaff => accountHolders(NTB_SEATS, units);

/**
 * One account per role for the training tenant, and an officer, a verifier and a head without account in every
 * other unit, so that each entry has someone who made it and someone who checked it. `from` is the first day of
 * the training years.
 */
export function latihanStaff(units: readonly OrgUnit[], from: string): DemoStaff {
  const seats: Seats = { tenant: LATIHAN_TENANT, unitOf: LATIHAN_UNITS, actingAt: 'LAT-DINSOS', from };
  const holders = accountHolders(seats, units);
  const seated = (role: Role, unit: string): boolean =>
    holders.positions.some((position) => position.role === role && position.unit === unit);
  const others = units
    .filter((unit) => unit.parent !== null)
    .flatMap((unit) => (['officer', 'verifier', 'head'] as const).map((role) => ({ role, unit })))
    .filter(({ role, unit }) => !seated(role, unit.code))
    .map(({ role, unit }) => ({
      role,
      unit,
      person: personOf(`${LATIHAN_TENANT}-${unit.code}-${role}`, role, unit),
    }));
  return {
    people: [...holders.people, ...others.map(({ person }) => person)],
    positions: [
      ...holders.positions,
      ...others.map(({ role, unit, person }) => seat(person, role, unit.code, 'definitive', from)),
    ],
    accounts: holders.accounts,
  };
}

function accountHolders({ tenant, unitOf, actingAt, from }: Seats, units: readonly OrgUnit[]): DemoStaff {
  const holders = ROLES.map((role) => {
    const unit = units.find(({ code }) => code === unitOf[role]);
    if (!unit)
      throw new Error(`The demonstration account ${USERNAMES[role]} needs the unit ${unitOf[role]}.`);
    return { role, unit, person: personOf(`${tenant}-${USERNAMES[role]}`, role, unit) };
  });
  return {
    people: holders.map(({ person }) => person),
    positions: holders.flatMap(({ role, unit, person }) => {
      const own = seat(person, role, unit.code, 'definitive', from);
      return role === 'head' ? [own, seat(person, role, actingAt, 'acting', from)] : [own];
    }),
    accounts: holders.map(({ role, person }) => ({
      tenant,
      username: USERNAMES[role],
      role,
      person: person.id,
    })),
  };
}

const personOf = (id: string, role: Role, unit: OrgUnit): Person => ({
  id,
  name: role === 'governor' ? `${TITLES[role]} (contoh)` : `${TITLES[role]} ${unit.shortName} (contoh)`,
  example: true,
});

const seat = (person: Person, role: Role, unit: string, capacity: Capacity, from: string): Position => ({
  id: `${person.id}-${unit}`,
  person: person.id,
  role,
  unit,
  area: null,
  capacity,
  from: startOfDay(from, 'Asia/Makassar'),
  to: null,
  delegatedFrom: null,
});
