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
import { writeFields } from './write-dossier.ts';

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

/** Writes the plans of a table that the person at work may write; what stands already is not written again. */
export async function takePlans(file: File, people: readonly Subject[], year: number): Promise<Taken> {
  const found = await read(file, PLAN_COLUMNS);
  if ('fault' in found) return { ok: false, fault: found.fault };
  const rows = found.rows as readonly Named[] as readonly EKinerjaRow[];
  const refused: string[] = [];
  let taken = 0;
  for (const one of people) {
    const key = planKey(one, year);
    const plan = dossierHere(key);
    const texts = planTexts(rows, { ...one, year }, plan);
    if (Object.keys(texts).length === 0) continue;
    const sent = await writeFields(key, texts, plan);
    if (sent.ok) taken += 1;
    else refused.push(one.person);
  }
  return { ok: true, taken, refused, unread: [] };
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
