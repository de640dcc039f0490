import { useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { dossierAt, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { Card } from '../parts/card.tsx';
import { permittedSteps } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { REGISTERS } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { fieldWord } from './field-word.ts';
import { RecordFields } from './record-fields.tsx';
import { RecordSteps } from './record-steps.tsx';
import { recordTitle } from './record-words.ts';

/** `/register/:sort/:unit/:year/:name`: one record; every field is kept as soon as it is left. */
export function RecordScreen() {
  const { params } = useRoute();
  const { sort = '', unit = '', year = '', name = '' } = params;
  const key = useMemo(
    (): DossierKey => ({
      kind: REGISTERS[sort] ?? '',
      unit,
      year: Number(year),
      name: name === '-' ? '' : name,
    }),
    [sort, unit, year, name],
  );
  const dossier = useMemo(() => dossierAt(() => key), [key]).value?.dossier ?? null;
  const known = facts.value;
  const kind = kindOf(key.kind);
  const text = words.value.improvement;
  const named = text.registers[key.kind]?.title ?? text.title;
  const state = dossier?.status.value.state ?? kind?.states[0] ?? '';
  const hasSteps = kind && dossier && permittedSteps(key, dossier, kind).length > 0;
  return (
    <Screen
      title={dossier ? recordTitle(dossier) : text.cycles.untitled}
      subtitle={`${unitName(unit)} · ${text.states[state] ?? state}`}
      back={`/register/${sort}`}
      crumbs={[{ label: named, href: `/register/${sort}` }, { label: text.states[state] ?? state }]}
      actions={hasSteps ? <RecordSteps of={key} dossier={dossier} kind={kind} /> : undefined}
    >
      <StandingNotices />
      {known === null || !kind ? (
        <LoadingLine />
      ) : (
        <div class="stack stack--wide">
          <Standing
            mayFill={mayWrite(key, dossier, kind.fields[0]?.path ?? '') === 'permitted'}
            mayStep={hasSteps === true}
          />
          {dossier && <FieldConflicts of={key} dossier={dossier} labelOf={fieldWord} />}
          <Card>
            <RecordFields of={key} dossier={dossier} />
          </Card>
          <DossierFiles of={key} id={known.world.dossierId(key)} dossier={dossier} none={text.cycle.files} />
        </div>
      )}
    </Screen>
  );
}

/** What the position at work may do with the record. */
function Standing({ mayFill, mayStep }: { readonly mayFill: boolean; readonly mayStep: boolean }) {
  const { saved, settled, readOnly } = words.value.improvement.cycle;
  if (mayFill) return <p class="small quiet">{saved}</p>;
  return <Notice tone="info">{mayStep ? settled : readOnly}</Notice>;
}
