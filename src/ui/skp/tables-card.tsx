import { useEffect, useMemo, useState } from 'preact/hooks';
import { noteOpenings } from '../../app/commands/note-opening.ts';
import type { PlanChange, Taken } from '../../app/commands/skp-tables.ts';
import { present } from '../../app/live/clock-tick.ts';
import { dossierHere } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { today } from '../../app/live/people.ts';
import { planScores } from '../../app/live/plan-scores.ts';
import { role } from '../../app/live/position.ts';
import { appraisalKey, planKey, type Subject } from '../../app/live/skp.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { Card } from '../parts/card.tsx';
import { FileButton } from '../parts/control/file-button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { TableExport } from '../parts/table/table-export.tsx';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { allowanceTable, attendanceKey } from './allowance-table.ts';
import { PlanChanges } from './plan-changes.tsx';
import { plansTable } from './skp-tables.ts';

// Tables are read more seldom than the list they stand under.
const commands = () => import('../../app/commands/skp-tables.ts');

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

interface TablesCardProps {
  readonly year: number;
  readonly own: readonly Subject[];
  readonly people: readonly Subject[];
}

/** Plans as a table for e-Kinerja, both ways; for personnel attendance in; for them and for heads, who hold the figures, proposals of TPP out. */
export function TablesCard({ year, own, people }: TablesCardProps) {
  const [said, setSaid] = useState<Told | null>(null);
  const [month, setMonth] = useState(lastMonth);
  const text = words.value.skp;
  const all = [...own, ...people];
  const asked = useMemo(
    () =>
      planScores(() =>
        [...own, ...people].map((one) => dossierHere(planKey(one, year))).filter((one) => one !== null),
      ),
    // Subjects are drawn anew each time; who they are changes with their number.
    [year, all.length],
  );
  useEffect(() => asked.stop, [asked]);
  const take = (taken: Promise<Taken>, word: (n: number) => string) =>
    void taken.then((answer) => setSaid(toldOf(answer, word)));
  const isPersonnel = role.value === 'personnel';
  return (
    <Card title={text.tables}>
      <div class="stack">
        <p class="small quiet">{text.tablesWhy}</p>
        {said && <Notice tone={said.isFine ? 'info' : 'warn'}>{said.text}</Notice>}
        <p>{text.exportPlans}</p>
        <p class="small quiet">{text.exportTold}</p>
        <TableExport
          table={() => {
            tellOf(people, (one) => [planKey(one, year), appraisalKey(one, year, 'annual')]);
            return plansTable(all, year, asked.scores.peek(), present.peek());
          }}
        />
        <PlansImport people={all} year={year} onTold={setSaid} />
        {isPersonnel && (
          <>
            <p class="small quiet">{text.attendanceWhy}</p>
            <div>
              <FileButton
                source="sheet"
                onFiles={([file]) =>
                  file &&
                  take(
                    commands().then((c) => c.takeAttendance(file)),
                    text.takenMonths,
                  )
                }
              >
                {text.importAttendance}
              </FileButton>
            </div>
            <p class="small quiet">{text.figuresElsewhere}</p>
          </>
        )}
        {(isPersonnel || role.value === 'head') && (
          <>
            <SelectField
              label={`${text.exportAllowance}: ${text.month}`}
              value={month}
              choices={MONTHS.map((value) => ({ value, label: periodText(`${year}-M${value}`) }))}
              onChange={setMonth}
            />
            <TableExport
              table={() => {
                tellOf(people, (one) => [
                  attendanceKey(one, year, month),
                  planKey(one, year),
                  appraisalKey(one, year, 'annual'),
                ]);
                return allowanceTable(all, year, month, asked.scores.peek());
              }}
            />
          </>
        )}
      </div>
    </Card>
  );
}

interface PlansImportProps {
  readonly people: readonly Subject[];
  readonly year: number;
  readonly onTold: (told: Told | null) => void;
}

/** Plans from a table: what would change is shown first, and kept only when asked. */
function PlansImport({ people, year, onTold }: PlansImportProps) {
  const [changes, setChanges] = useState<readonly PlanChange[]>([]);
  const text = words.value.skp;
  const read = async (file: File) => {
    const found = await commands().then((c) => c.readPlans(file, people, year));
    setChanges(found.ok ? found.changes : []);
    if (!found.ok) return onTold(toldOf(found, text.taken));
    const said = [
      found.changes.length === 0 && text.nothingChanged,
      found.aside > 0 && text.rowsAside(found.aside),
    ].filter(Boolean);
    onTold(said.length === 0 ? null : { isFine: found.aside === 0, text: said.join(' ') });
  };
  const keep = async () => {
    const kept = await commands().then((c) => c.keepPlans(changes.filter(({ problem }) => problem === null)));
    setChanges([]);
    onTold(toldOf(kept, text.taken));
  };
  return (
    <>
      <p class="small quiet">{text.importTold}</p>
      <div>
        <FileButton source="sheet" onFiles={([file]) => file && void read(file)}>
          {text.importPlans}
        </FileButton>
      </div>
      {changes.length > 0 && (
        <PlanChanges changes={changes} onKeep={() => void keep()} onLeave={() => setChanges([])} />
      )}
    </>
  );
}

/** The newest month whose attendance can be counted whole. */
const lastMonth = (): string => MONTHS[(Number(today.peek().slice(5, 7)) + 10) % 12] as string;

/** What leaves in a table was read as much as what was opened on a page: those it is about are told. */
function tellOf(people: readonly Subject[], keysOf: (one: Subject) => readonly DossierKey[]): void {
  const world = facts.peek()?.world;
  const held = people.flatMap(keysOf).filter((key) => dossierHere(key) !== null);
  if (world) void noteOpenings(held.map((key) => world.dossierId(key)));
}

interface Told {
  readonly isFine: boolean;
  readonly text: string;
}

function toldOf(answer: Taken, word: (n: number) => string): Told {
  const text = words.value.skp;
  if (answer.ok) {
    const { taken, refused, unread } = answer;
    const sentences = [
      `${word(taken)}.`,
      refused.length > 0 && text.notTaken(refused.map(personName).join(', ')),
      unread.length > 0 && text.unread(unread.join(', ')),
    ];
    return { isFine: refused.length + unread.length === 0, text: sentences.filter(Boolean).join(' ') };
  }
  const { fault } = answer;
  const sentence = {
    'columns-missing': text.columnsMissing('columns' in fault ? fault.columns.join(', ') : ''),
    'no-rows': text.noRows,
    unreadable: text.unreadable,
  }[fault.code];
  return { isFine: false, text: sentence };
}
