import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { attendance } from '../../domain/dossier/kinds/personal/attendance.ts';
import { personalName } from '../../domain/dossier/personal.ts';
import { ATTENDANCE_COLUMNS, attendanceMonths } from '../../domain/people/attendance-table.ts';
import {
  type EKinerjaRow,
  namedRows,
  PLAN_COLUMNS,
  planTexts,
  type TableFault,
} from '../../domain/people/e-kinerja-table.ts';
import { dossierHere } from '../live/dossiers.ts';
import { facts } from '../live/facts.ts';
import { planKey, type Subject, unitsOf } from '../live/skp.ts';
import { rowsOfFile } from '../sheets/rows-of-file.ts';
import type { SendProblem } from './send.ts';
import { prepareTogether, setting, writeFields } from './write-dossier.ts';

/** What came of a table: how many records were written, people whose records were not, rows that could not be read. */
export type Taken =
  | {
      readonly ok: true;
      readonly taken: number;
      readonly refused: readonly string[];
      readonly unread: readonly number[];
    }
  | { readonly ok: false; readonly fault: TableFault | { readonly code: 'unreadable' } };

type Named = Readonly<Record<string, string>>;

async function read(file: File, columns: readonly string[]) {
  const cells = await rowsOfFile(file);
  return cells === null ? { fault: { code: 'unreadable' as const } } : namedRows(cells, columns);
}

/** What a table would change in the plan of one person. */
export interface PlanChange {
  readonly of: Subject;
  readonly key: DossierKey;
  /** As it stands; null = nobody has begun it. */
  readonly plan: Dossier | null;
  /** The new texts by their paths; only those that differ. */
  readonly texts: Readonly<Record<string, string>>;
  /** Why they would come back; null = they can be kept. */
  readonly problem: SendProblem | null;
}

export type PlansRead =
  | {
      readonly ok: true;
      readonly changes: readonly PlanChange[];
      /** Rows of nobody whose plan of the year may be read here. */
      readonly aside: number;
    }
  | Extract<Taken, { readonly ok: false }>;

/** What a table would change in the plans of some people and a year; nothing is written. */
export async function readPlans(file: File, people: readonly Subject[], year: number): Promise<PlansRead> {
  const found = await read(file, PLAN_COLUMNS);
  if ('fault' in found) return { ok: false, fault: found.fault };
  return { ok: true, ...changesIn(found.rows as readonly Named[] as readonly EKinerjaRow[], people, year) };
}

/** What rows would change in the plans of some people and a year, decided on top of what this device knows. */
export function changesIn(
  rows: readonly EKinerjaRow[],
  people: readonly Subject[],
  year: number,
): Omit<Extract<PlansRead, { readonly ok: true }>, 'ok'> {
  const changes = people.flatMap((of): readonly PlanChange[] => {
    const key = planKey(of, year);
    const plan = dossierHere(key);
    const texts = planTexts(rows, { ...of, year }, plan);
    if (Object.keys(texts).length === 0) return [];
    const foreseen = prepareTogether([setting(key, texts, plan)]);
    return [{ of, key, plan, texts, problem: foreseen.ok ? null : foreseen.problem }];
  });
  const isOf = (row: EKinerjaRow): boolean =>
    people.some(
      ({ person, unit }) => row.pegawai === person && row.unit === unit && row.tahun === String(year),
    );
  return { changes, aside: rows.filter((row) => !isOf(row)).length };
}

/** Keeps what was read from a table, plan by plan, as it was shown. */
export async function keepPlans(changes: readonly PlanChange[]): Promise<Taken> {
  const refused: string[] = [];
  for (const { of, key, texts, plan } of changes) {
    const sent = await writeFields(key, texts, plan);
    if (!sent.ok) refused.push(of.person);
  }
  return { ok: true, taken: changes.length - refused.length, refused, unread: [] };
}

/** Keeps the months of a table of attendance, each under the unit in which the person works. */
export async function takeAttendance(file: File): Promise<Taken> {
  const found = await read(file, ATTENDANCE_COLUMNS);
  if ('fault' in found) return { ok: false, fault: found.fault };
  const { months, unread } = attendanceMonths(found.rows as readonly Named[]);
  const byNumber = personsByNumber();
  const refused: string[] = [];
  let taken = 0;
  for (const { person: written, year, month, fields } of months) {
    const person = byNumber.get(written) ?? written;
    const [unit = ''] = unitsOf(person, year);
    const key = { kind: attendance.name, unit, year, name: personalName(person, month) };
    const sent = await writeFields(key, fields, dossierHere(key));
    if (sent.ok) taken += 1;
    else refused.push(person);
  }
  return { ok: true, taken, refused, unread };
}

/** Machines that count attendance know people by NIP and not by the names they have here. */
const personsByNumber = (): ReadonlyMap<string | undefined, string> =>
  new Map([...(facts.peek()?.persons.values() ?? [])].map(({ employeeNumber, id }) => [employeeNumber, id]));
