import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { draftAward } from '../../app/commands/draft-award.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import {
  awardOf,
  awards,
  drawnOn,
  eligibilitiesOf,
  nextAwardKey,
  recordKey,
  recordOf,
} from '../../app/live/recognitions.ts';
import { keyOf } from '../../domain/dossier/dossier.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { RANKS } from '../../domain/dossier/readings/ranks.ts';
import type { Eligibility } from '../../domain/people/recognition.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { useOpenings } from '../parts/frame/use-openings.ts';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { awardHref } from '../words/case-words.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { Conditions, conditionSentence } from './conditions.tsx';
import { Awards } from './recognition-screen.tsx';

/** `/penghargaan/:unit/:person`: what a person may be recognised for, with everything for it and against it. */
export function MeritScreen() {
  const { params } = useRoute();
  const [unit, person] = [decodeURIComponent(params.unit ?? ''), decodeURIComponent(params.person ?? '')];
  const { recognition: text } = words.value;
  const record = recordOf(person);
  useOpenings(drawnOn(person));
  if (!facts.value)
    return (
      <Screen title={text.title} back="/penghargaan">
        <LoadingLine />
      </Screen>
    );
  const key = record ? keyOf(record) : recordKey(unit, person);
  const common = { of: key, dossier: record };
  return (
    <Screen title={personName(person)} subtitle={unitShortName(unit)} back="/penghargaan">
      <StandingNotices />
      <div class="stack">
        <Awards
          label={text.history}
          list={awards.value.filter(({ dossier }) => subjectOf(dossier) === person)}
        />
        <Card title={text.record}>
          <div class="triple">
            <DossierText {...common} path="serviceFrom" label={text.fields.serviceFrom ?? ''} type="date" />
            <DossierChoice
              {...common}
              path="rank"
              label={text.fields.rank ?? ''}
              choices={RANKS.map((value) => ({ value, label: value }))}
            />
            <DossierText {...common} path="rankFrom" label={text.fields.rankFrom ?? ''} type="date" />
          </div>
        </Card>
        <p class="small quiet">{text.proposes}</p>
        <div class="columns columns--2">
          {eligibilitiesOf(person).map((one) => (
            <Eligible key={one.sort} unit={unit} person={person} of={one} />
          ))}
        </div>
      </div>
    </Screen>
  );
}

interface EligibleProps {
  readonly unit: string;
  readonly person: string;
  readonly of: Eligibility;
}

function Eligible({ unit, person, of }: EligibleProps) {
  const { recognition: text } = words.value;
  const { route } = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const { sort, isEligible, conditions, pack } = of;
  const begun = awardOf(person, sort);
  const key = nextAwardKey(unit, person);
  const may = key !== null && mayWrite(key, null, 'sort') === 'permitted';
  const propose = async () => {
    if (!key) return;
    const said = (wanted: boolean) =>
      conditions
        .filter(({ isMet }) => (isMet === true) === wanted)
        .map(conditionSentence)
        .join('. ');
    const sent = await draftAward(key, { sort, met: said(true), against: said(false) });
    if (sent.ok) route(awardHref(key));
    else setProblem(sendSentence(sent.problem));
  };
  return (
    <Card title={text.sorts[sort]} tools={<RuleMark rules={pack.verified ? [] : [pack]} />}>
      <div class="stack">
        <Conditions of={of} />
        <ProblemNotice problem={problem} />
        {begun ? (
          <ButtonLink href={awardHref(begun)}>{text.proposed}</ButtonLink>
        ) : (
          may &&
          (isEligible !== false || sort === 'team') && (
            <Button icon="award" onPress={() => void propose()}>
              {text.propose}
            </Button>
          )
        )}
      </div>
    </Card>
  );
}
