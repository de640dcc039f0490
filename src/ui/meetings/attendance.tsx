import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { positionsOf } from '../../app/live/positions-of.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { CHAIRS, presentAt } from '../../domain/dossier/kinds/meeting.ts';
import type { Position } from '../../domain/person.ts';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { officialWords } from '../parts/duty/directive-line.tsx';
import { DossierText, ReadLine } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { words } from '../words/words.ts';
import { fieldWord, type MinutesProps } from './minutes-words.ts';

/** Who may be at a meeting, by name: the officials of the unit, and the heads of the units below it. */
export function invited(unit: string): readonly Position[] {
  const below = [...(facts.value?.units.values() ?? [])].filter(({ parent }) => parent === unit);
  const heads = below.flatMap(({ code }) => positionsOf(code)).filter(({ role }) => role === 'head');
  return [...positionsOf(unit), ...heads]
    .filter(({ delegatedFrom }) => delegatedFrom === null)
    .sort((a, b) => personName(a.person).localeCompare(personName(b.person), 'id'));
}

/** Who leads the meeting and closes its minutes. */
export function Chair({ of, dossier }: MinutesProps) {
  const value = dossier ? textOf(dossier, 'chair') : '';
  const label = fieldWord('chair');
  if (mayWrite(of, dossier, 'chair') !== 'permitted')
    return <ReadLine label={label} value={value === '' ? '' : officialWords(value)} />;
  const chairs = invited(of.unit).filter(({ role, unit }) => CHAIRS.includes(role) && unit === of.unit);
  return (
    <SelectField
      label={label}
      value={value}
      choices={[
        { value: '', label: '—' },
        ...chairs.map(({ id }) => ({ value: id, label: officialWords(id) })),
      ]}
      onChange={(chair) => void writeOrSay(of, { chair }, dossier)}
    />
  );
}

/** Who was there. */
export function Attendance({ of, dossier }: MinutesProps) {
  const text = words.value.meetings;
  const present = dossier ? presentAt(dossier) : [];
  const may = mayWrite(of, dossier, 'present/x') === 'permitted';
  const set = (id: string, isThere: boolean) =>
    void writeOrSay(of, { [`present/${id}`]: isThere ? id : '' }, dossier);
  return (
    <Card title={text.attendance} tools={String(present.length)}>
      <div class="stack">
        {may ? (
          <details open={present.length === 0}>
            <summary>{fieldWord('present')}</summary>
            {invited(of.unit).map(({ id }) => (
              <CheckRow key={id} checked={present.includes(id)} onChange={(there) => set(id, there)}>
                {officialWords(id)}
              </CheckRow>
            ))}
          </details>
        ) : (
          <ul>
            {present.map((id) => (
              <li key={id}>{officialWords(id)}</li>
            ))}
          </ul>
        )}
        <DossierText of={of} dossier={dossier} path="guests" label={fieldWord('guests')} maxLength={500} />
      </div>
    </Card>
  );
}
