import { startOfDay } from '../../../domain/calendar.ts';
import type { Person, Position } from '../../../domain/person.ts';
import { dayAt, dayIndex } from '../../../domain/working/civil-day.ts';
import { type DemoStaff, LATIHAN_TENANT } from '../people.ts';
import { PERSON } from './people-cast.ts';
import { unitCode } from './unit-list.ts';

export const TEAM_UNIT = unitCode('DINKES');
export const FORMER_UNIT = unitCode('DINSOS');

/** Colleagues of the demonstration officer, so that more than five are rated and a spread may be shown. */
const TEAM = [
  ['gizi', 'Baiq Rina', 'Nutrisionis Ahli Pertama'],
  ['surveilans', 'Lalu Hadi', 'Epidemiolog Ahli Pertama'],
  ['data', 'Nurul Hidayah', 'Pranata Komputer Terampil'],
  ['promosi', 'Siti Aminah', 'Promotor Kesehatan Ahli Pertama'],
  ['obat', 'I Wayan Sudi', 'Apoteker Ahli Pertama'],
  ['rencana', 'Muhammad Yusuf', 'Perencana Ahli Pertama'],
] as const;
type Post = (typeof TEAM)[number][0];

/** Who came from the other unit within the year. */
export const MOVED = 'rencana' satisfies Post;

export const member = (post: Post): string => `${LATIHAN_TENANT}-${TEAM_UNIT}-${post}`;
export const MEMBERS: readonly string[] = TEAM.map(([post]) => member(post));
export const teamSeat = (person: string, unit = TEAM_UNIT): string => `${person}-${unit}`;

/** The day on which one of the team changed units: 1 July, or the middle of what has passed of the year. */
export function movedOn(today: string): string {
  const year = today.slice(0, 4);
  if (today > `${year}-08-01`) return `${year}-07-01`;
  const [first, now] = [dayIndex(`${year}-01-01`) ?? 0, dayIndex(today) ?? 0];
  return dayAt(Math.floor((first + now) / 2));
}

/** People of the team and their posts; the posts follow those of the accounts, which act for their roles. */
export function latihanTeam(today: string): Pick<DemoStaff, 'people' | 'positions'> {
  const first = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const day = movedOn(today);
  const post = (person: string, title: string, unit: string, from: string, to: string | null): Position => ({
    id: teamSeat(person, unit),
    person,
    role: 'officer',
    unit,
    area: null,
    capacity: 'definitive',
    title,
    from: startOfDay(from, 'Asia/Makassar'),
    to: to === null ? null : startOfDay(to, 'Asia/Makassar'),
    delegatedFrom: null,
  });
  return {
    people: TEAM.map(([id, name]) => ({ id: member(id), name: `${name} (contoh)`, example: true })),
    positions: TEAM.flatMap(([id, , title]) =>
      id === MOVED
        ? [post(member(id), title, FORMER_UNIT, first, day), post(member(id), title, TEAM_UNIT, day, null)]
        : [post(member(id), title, TEAM_UNIT, first, null)],
    ),
  };
}

/**
 * With a number that nobody can have: eighteen digits as on papers, but no day of birth (00000000). Whoever is
 * elected has none.
 */
const numbered = (person: Person, at: number): Person =>
  person.id === PERSON.governor ? person : { ...person, employeeNumber: String(at + 1).padStart(18, '0') };

/** The staff of the training tenant with the team behind it. */
export function withTeam(staff: DemoStaff, today: string): DemoStaff {
  const { people, positions } = latihanTeam(today);
  return {
    ...staff,
    people: [...staff.people, ...people].map(numbered),
    positions: [...staff.positions, ...positions],
  };
}
