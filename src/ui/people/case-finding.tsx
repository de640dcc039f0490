import { now } from '../../app/clock.ts';
import { newId } from '../../app/ids.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { today } from '../../app/live/people.ts';
import { rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { actsOf, regimeOf } from '../../domain/dossier/readings/case-acts.ts';
import { ABSENCE_NORM, normsOf } from '../../domain/people/norms.ts';
import { REGIME_PP94 } from '../../domain/people/regime-pp94.ts';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { Notice } from '../parts/state/notice.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { CaseCard, CaseChoice, type CaseProps, CaseText, RemoveRow } from './case-parts.tsx';

/** What was found: its source, the facts, and each act with the norm it broke. */
export function CaseFinding({ of, dossier }: CaseProps) {
  const { cases } = words.value;
  const may = mayWrite(of, dossier, 'facts') === 'permitted';
  const common = { of, dossier };
  const isPerformance = textOf(dossier, 'matter') === 'performance';
  return (
    <CaseCard {...common} title={cases.parts.finding} paths={['facts', 'matter']}>
      <div class="pair">
        <CaseChoice {...common} path="matter" />
        <CaseChoice {...common} path="source" />
      </div>
      {isPerformance && (
        <Notice
          tone="warn"
          actions={<ButtonLink href="/kasus?buat=pembinaan">{cases.coachInstead}</ButtonLink>}
        >
          {cases.faults['not-misconduct']}
        </Notice>
      )}
      <CaseText {...common} path="facts" type="area" />
      {rowIds(dossier, 'act').map((id, i) => (
        <Act key={id} {...common} id={id} number={i + 1} />
      ))}
      {may && (
        <Button
          icon="plus"
          onPress={() => void writeOrSay(of, { [`act/${newId(now())}/from`]: today.value }, dossier)}
        >
          {cases.addAct}
        </Button>
      )}
    </CaseCard>
  );
}

interface ActProps extends CaseProps {
  readonly id: string;
  readonly number: number;
}

function Act({ of, dossier, id, number }: ActProps) {
  const { cases } = words.value;
  const path = (field: string) => `act/${id}/${field}`;
  const list = normsOf(regimeOf(actsOf(dossier)) ?? REGIME_PP94);
  const may = mayWrite(of, dossier, path('norm')) === 'permitted';
  return (
    <fieldset class="stack case-row">
      <legend class="field__label">
        {cases.act(number)} {list && !list.verified && <UnverifiedTag />}
      </legend>
      {list ? (
        <DossierChoice
          of={of}
          dossier={dossier}
          path={path('norm')}
          label={cases.fields.norm ?? ''}
          choices={list.norms.map((norm) => ({ value: norm.id, label: `${norm.id} · ${norm.label}` }))}
        />
      ) : (
        <CaseText of={of} dossier={dossier} path={path('norm')} />
      )}
      <div class="pair">
        <CaseText of={of} dossier={dossier} path={path('from')} type="date" />
        <CaseText of={of} dossier={dossier} path={path('to')} type="date" />
      </div>
      {textOf(dossier, path('norm')) !== ABSENCE_NORM && (
        <CaseChoice of={of} dossier={dossier} path={path('impact')} />
      )}
      {may && <RemoveRow of={of} dossier={dossier} gone={path('gone')} />}
    </fieldset>
  );
}
