import { now } from '../../app/clock.ts';
import { newId } from '../../app/ids.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { rowIds, textOf } from '../../domain/dossier/dossier.ts';
import type { AgendaReason } from '../../domain/dossier/kinds/meeting.ts';
import { itemFields, proposedItems } from '../../domain/dossier/readings/meetings.ts';
import { FLAG_SET } from '../../domain/dossier/shape.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { addressOf } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { fieldWord, type MinutesProps } from './minutes-words.ts';
import { useAgenda } from './use-agenda.ts';

/** What is to be talked about: proposed by the data, with what was said about it. */
export function Agenda({ of, dossier }: MinutesProps) {
  const text = words.value.meetings;
  const isRoot = (facts.value?.units.get(of.unit)?.parent ?? null) === null;
  const found = useAgenda(isRoot ? null : of.unit);
  const may = mayWrite(of, dossier, 'item/x/text') === 'permitted';
  const rows = dossier ? rowIds(dossier, 'item') : [];
  const fresh = may ? proposedItems(dossier ?? { fields: {} }, found) : [];
  const add = () => void writeOrSay(of, { [`item/${newId(now())}/reason`]: 'other' }, dossier);
  return (
    <Card title={text.agenda}>
      <div class="stack">
        {rows.length === 0 && <p class="quiet">{text.noAgenda}</p>}
        {rows.map((row) => (
          <Item key={row} of={of} dossier={dossier} row={row} may={may} />
        ))}
        {may && (
          <div class="cluster">
            {fresh.length > 0 && (
              <Button
                kind="primary"
                icon="list-checks"
                onPress={() => void writeOrSay(of, itemFields(fresh), dossier)}
              >
                {text.draft(fresh.length)}
              </Button>
            )}
            <Button icon="plus" onPress={add}>
              {text.addItem}
            </Button>
          </div>
        )}
        {may && <p class="small quiet">{fresh.length > 0 ? text.draftWhy : text.nothing}</p>}
      </div>
    </Card>
  );
}

interface ItemProps extends MinutesProps {
  readonly row: string;
  readonly may: boolean;
}

function Item({ of, dossier, row, may }: ItemProps) {
  const text = words.value.meetings;
  const at = (field: string): string => (dossier ? textOf(dossier, `item/${row}/${field}`) : '');
  const indicator = at('indicator');
  const href = addressOf(`/indikator/${encodeURIComponent(indicator)}`, { wilayah: at('area') });
  const reason = text.reasons[at('reason') as AgendaReason] ?? text.reasons.other;
  const common = { of, dossier };
  return (
    <div class="stack minutes-row">
      {at('reason') === 'other' ? (
        <DossierText {...common} path={`item/${row}/text`} label={text.otherItem} maxLength={500} />
      ) : (
        <p>
          <strong>{reason}:</strong> {indicator === '' ? at('text') : <a href={href}>{at('text')}</a>}
        </p>
      )}
      <DossierText
        {...common}
        path={`item/${row}/said`}
        label={fieldWord('said')}
        type="area"
        maxLength={2000}
      />
      {may && (
        <div class="cluster">
          <Button
            small
            icon="trash-2"
            onPress={() => void writeOrSay(of, { [`item/${row}/gone`]: FLAG_SET }, dossier)}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
