import { now } from '../../app/clock.ts';
import { newId } from '../../app/ids.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { RANKS } from '../../domain/dossier/readings/ranks.ts';
import { Button } from '../parts/control/button.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { ReadLine } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { caseField } from '../words/case-words.ts';
import { words } from '../words/words.ts';
import {
  CaseCard,
  CaseChoice,
  type CaseProps,
  CaseText,
  examinersFor,
  OfficialChoice,
  RemoveRow,
} from './case-parts.tsx';

const RANK_CHOICES = RANKS.map((value) => ({ value, label: value }));

const RankChoice = (props: CaseProps & { readonly path: string }) => (
  <DossierChoice {...props} label={caseField('rank')} choices={RANK_CHOICES} />
);

/** One summons: when it was sent and how, for which day, and whether the person came. */
export function CaseSummons({ of, dossier, number }: CaseProps & { readonly number: 1 | 2 }) {
  const { cases } = words.value;
  const path = (field: string) => `summons/${number}/${field}`;
  // The second one is for who did not come to the first.
  if (number === 2 && textOf(dossier, 'summons/1/came') !== 'no') return null;
  const common = { of, dossier };
  return (
    <CaseCard {...common} title={cases.summons(number)} paths={[path('sent')]}>
      <div class="pair">
        <CaseText {...common} path={path('number')} />
        <CaseText {...common} path={path('sent')} type="date" />
      </div>
      <div class="pair">
        <CaseText {...common} path={path('date')} type="date" />
        <CaseText {...common} path={path('time')} />
      </div>
      <div class="pair">
        <CaseText {...common} path={path('place')} />
        <CaseChoice {...common} path={path('how')} />
      </div>
      {dossier.status.value.state !== 'finding' && <CaseChoice {...common} path={path('came')} />}
    </CaseCard>
  );
}

/** Who examines: one superior, or a team with its parts and ranks. */
export function CaseExaminers({ of, dossier }: CaseProps) {
  const { cases } = words.value;
  const may = mayWrite(of, dossier, 'rank') === 'permitted';
  const ids = rowIds(dossier, 'examiner');
  return (
    <CaseCard of={of} dossier={dossier} title={cases.teamStands} paths={['rank']}>
      <div class="pair">
        <RankChoice of={of} dossier={dossier} path="rank" />
        <CaseChoice of={of} dossier={dossier} path="week" />
      </div>
      {ids.map((id, i) => {
        const path = (field: string) => `examiner/${id}/${field}`;
        return (
          <fieldset key={id} class="stack case-row">
            <legend class="field__label">{cases.examiner(i + 1)}</legend>
            <OfficialChoice
              of={of}
              dossier={dossier}
              path={path('position')}
              officials={examinersFor(of.unit, subjectOf(dossier))}
            />
            <div class="pair">
              <CaseChoice of={of} dossier={dossier} path={path('part')} />
              <RankChoice of={of} dossier={dossier} path={path('rank')} />
            </div>
            {may && <RemoveRow of={of} dossier={dossier} gone={path('gone')} />}
          </fieldset>
        );
      })}
      {may && (
        <Button
          icon="plus"
          onPress={() => void writeOrSay(of, { [`examiner/${newId(now())}/part`]: 'superior' }, dossier)}
        >
          {cases.addExaminer}
        </Button>
      )}
    </CaseCard>
  );
}

/** The closed examination with its minutes, and the person's own words. */
export function CaseHearing({ of, dossier }: CaseProps) {
  const { cases } = words.value;
  const common = { of, dossier };
  const mayTick = mayWrite(of, dossier, 'isClosed') === 'permitted';
  const isClosed = textOf(dossier, 'isClosed') === 'yes';
  return (
    <CaseCard {...common} title={cases.parts.hearing} paths={['minutes', 'statement']}>
      <CaseText {...common} path="statement" type="area" />
      <CaseText {...common} path="examinedOn" type="date" />
      <CaseText {...common} path="minutes" type="area" />
      <CaseChoice {...common} path="signing" />
      {mayTick ? (
        <CheckRow
          checked={isClosed}
          onChange={(next) => void writeOrSay(of, { isClosed: next ? 'yes' : '' }, dossier)}
        >
          {caseField('isClosed')}
        </CheckRow>
      ) : (
        isClosed && <ReadLine label={caseField('isClosed')} value={cases.choices.came?.yes ?? ''} />
      )}
    </CaseCard>
  );
}
