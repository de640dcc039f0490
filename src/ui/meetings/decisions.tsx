import { now } from '../../app/clock.ts';
import { newId } from '../../app/ids.ts';
import { officialsOf } from '../../app/live/directives.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import { rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { DIRECTIVE_CHANGES } from '../../domain/dossier/kinds/directive.ts';
import { FLAG_SET } from '../../domain/dossier/shape.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { type Choice, SelectField } from '../parts/control/select-field.tsx';
import { officialWords } from '../parts/duty/directive-line.tsx';
import { DossierText, ReadLine } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { words } from '../words/words.ts';
import { fieldWord, type MinutesProps } from './minutes-words.ts';

/** What was decided: each becomes a directive once the meeting is closed. */
export function Decisions({ of, dossier }: MinutesProps) {
  const text = words.value.meetings;
  const may = mayWrite(of, dossier, 'decision/x/text') === 'permitted';
  const rows = dossier ? rowIds(dossier, 'decision') : [];
  // A name of a directive has room for eight letters of it.
  const add = () =>
    void writeOrSay(of, { [`decision/${newId(now()).slice(-8)}/unit`]: firstUnit(of.unit) }, dossier);
  return (
    <Card title={text.decisions}>
      <div class="stack">
        {rows.length === 0 && <p class="quiet">{text.noDecision}</p>}
        {rows.map((row) => (
          <Decision key={row} of={of} dossier={dossier} row={row} may={may} />
        ))}
        {may && (
          <>
            <div class="cluster">
              <Button icon="plus" onPress={add}>
                {text.addDecision}
              </Button>
            </div>
            <p class="small quiet">{text.decisionWhy}</p>
          </>
        )}
      </div>
    </Card>
  );
}

/** Units a meeting decides about: its own and those below it. */
const unitsUnder = (unit: string): readonly string[] => [
  unit,
  ...[...(facts.value?.units.values() ?? [])].filter(({ parent }) => parent === unit).map(({ code }) => code),
];

const firstUnit = (unit: string): string =>
  unitsUnder(unit).find((one) => officialsOf(one).length > 0) ?? unit;

interface DecisionProps extends MinutesProps {
  readonly row: string;
  readonly may: boolean;
}

function Decision({ of, dossier, row, may }: DecisionProps) {
  const text = words.value.meetings;
  const path = (field: string): string => `decision/${row}/${field}`;
  const at = (field: string): string => (dossier ? textOf(dossier, path(field)) : '');
  const chair = dossier ? facts.value?.positions.get(textOf(dossier, 'chair'))?.person : undefined;
  const common = { of, dossier };
  const pick = (field: string, choices: readonly Choice<string>[]) => {
    const chosen = choices.find(({ value }) => value === at(field));
    return may ? (
      <SelectField
        label={fieldWord(field)}
        value={at(field)}
        choices={[{ value: '', label: '—' }, ...choices]}
        onChange={(value) => void writeOrSay(of, { [path(field)]: value }, dossier)}
      />
    ) : (
      <ReadLine label={fieldWord(field)} value={chosen?.label ?? at(field)} />
    );
  };
  const items = dossier ? rowIds(dossier, 'item') : [];
  return (
    <div class="stack minutes-row">
      <DossierText {...common} path={path('text')} label={fieldWord('text')} type="area" maxLength={1000} />
      <div class="pair">
        {pick(
          'unit',
          unitsUnder(of.unit).map((value) => ({ value, label: unitName(value) })),
        )}
        {pick(
          'to',
          officialsOf(at('unit'), chair).map(({ id }) => ({ value: id, label: officialWords(id) })),
        )}
      </div>
      <div class="pair">
        <DossierText {...common} path={path('due')} label={fieldWord('due')} type="date" />
        {pick(
          'changes',
          DIRECTIVE_CHANGES.map((value) => ({ value, label: words.value.directives.changes[value] })),
        )}
      </div>
      {pick(
        'item',
        items.map((value) => ({ value, label: dossier ? textOf(dossier, `item/${value}/text`) : '' })),
      )}
      {may && (
        <div class="cluster">
          <Button
            small
            icon="trash-2"
            onPress={() => void writeOrSay(of, { [path('gone')]: FLAG_SET }, dossier)}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
