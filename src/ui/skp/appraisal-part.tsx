import { fileObjection } from '../../app/commands/file-objection.ts';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { dossierHere, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { today } from '../../app/live/people.ts';
import type { Scores } from '../../app/live/plan-scores.ts';
import {
  aboveAppraiser,
  appraisalKey,
  type ObjectionDay,
  objectionDay,
  planKey,
  type Subject,
} from '../../app/live/skp.ts';
import { blankDossier, type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import {
  ANSWERS,
  APPRAISED,
  type Appraised,
  appraisal,
  lastStep,
} from '../../domain/dossier/kinds/personal/appraisal.ts';
import { CORE_VALUES } from '../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { predicateBefore, standingPredicate } from '../../domain/dossier/readings/appraised.ts';
import { answerTerm } from '../../domain/dossier/readings/objection-answer.ts';
import { planLines } from '../../domain/dossier/readings/plan-lines.ts';
import { APPRAISAL_2022 } from '../../domain/people/appraisal-pack.ts';
import { RATINGS } from '../../domain/people/predicate.ts';
import type { Position } from '../../domain/person.ts';
import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { WrittenAmount } from '../parts/control/written-amount.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { officialText } from '../parts/value/office.ts';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { dayText, weekdayText } from '../words/date.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { PlanLines } from './plan-lines.tsx';
import { QuarterPredicates } from './quarter-predicates.tsx';
import { SkpPaper } from './skp-paper.tsx';
import { fieldWord, missingSentence, stateOf, stateWord } from './skp-words.ts';
import { yearByDays } from './year-by-days.ts';

interface AppraisalPartProps {
  readonly of: Subject;
  readonly year: number;
  readonly part: Appraised;
  readonly onPart: (part: Appraised) => void;
  readonly scores: Scores;
}

/** The rating of a quarter or the year: figures beside it, the predicate by the matrix, objection and answer. */
export function AppraisalPart({ of, year, part, onPart, scores }: AppraisalPartProps) {
  const text = words.value.skp;
  const key = appraisalKey(of, year, part);
  const rated = dossierHere(key);
  const shown = rated ?? blankDossier(key, appraisal.states[0]);
  const plan = dossierHere(planKey(of, year));
  const { state } = shown.status.value;
  const above = aboveAppraiser(shown);
  const mayObject = above !== null && objectionDay(shown)?.isOver !== true;
  return (
    <div class="stack">
      <SelectField
        label={text.period}
        value={part}
        choices={APPRAISED.map((value) => ({ value, label: text.periods[value] }))}
        onChange={onPart}
      />
      <FieldConflicts of={key} dossier={shown} labelOf={fieldWord} />
      <Predicate dossier={shown} of={key} />
      {part === 'annual' && <QuarterPredicates of={of} year={year} />}
      {plan && (
        <Card title={text.fields.results}>
          <PlanLines plan={plan} scores={scores} appraisal={rated} />
          <OwnFigures of={key} plan={plan} dossier={shown} />
          {part === 'annual' && <Parts of={of} year={year} scores={scores} />}
        </Card>
      )}
      <Ratings of={key} dossier={shown} />
      {['objected', 'answered'].includes(state) && <Answer of={key} dossier={shown} />}
      <StepButtons
        of={key}
        dossier={shown}
        kind={appraisal}
        primary={{ draft: 'rate', rated: 'receive', objected: 'answer' }[state] ?? ''}
        wordOf={(step) => text.steps[step] ?? step}
        stateWord={(to) => stateWord(key.kind, to)}
        missing={missingSentence}
        steps={mayObject ? undefined : Object.keys(appraisal.steps).filter((step) => step !== 'object')}
        take={(step, seen, reason) =>
          step === 'object' && above
            ? fileObjection(key, shown, { reviewer: above.id, reason })
            : takeStep(key, step, seen, reason)
        }
      />
      {plan && rated && <SkpPaper plan={plan} appraisal={rated} scores={scores} />}
    </div>
  );
}

interface RatedProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
}

function Predicate({ of, dossier }: RatedProps) {
  const text = words.value.skp;
  const { label } = standingPredicate(dossier);
  const before = predicateBefore(dossier);
  const { matrix } = APPRAISAL_2022;
  const objection = objectionDay(dossier);
  return (
    <Card title={text.predicate} tools={<span class="small quiet">{stateOf(of, dossier)}</span>}>
      <p>
        <strong>{label ?? text.noPredicate}</strong>
      </p>
      {before && <p class="small">{text.changedByAnswer(before.label ?? text.noPredicate)}</p>}
      <p class="small quiet">
        {text.rateFirst} {text.rule(matrix.source)} {!matrix.verified && <UnverifiedTag />}
      </p>
      {objection && <p class="small">{objectionText(objection, aboveAppraiser(dossier))}</p>}
    </Card>
  );
}

/** Until when the rating may be objected to and who answers, or that nobody did in time. */
function objectionText({ day, isOver }: ObjectionDay, above: Position | null): string {
  const text = words.value.skp;
  if (isOver) return text.objectionOver(dayText(day));
  return above ? text.objectUntil(dayText(day), officialText(above.id)) : text.nobodyAbove;
}

/** Realizations of what has no indicator, told here and nowhere else. */
function OwnFigures({ of, plan, dossier }: RatedProps & { readonly plan: Dossier }) {
  const text = words.value.skp;
  const own = planLines(plan).flatMap(({ id, result, aspects }) =>
    aspects.filter(({ indicator }) => indicator === null).map((aspect) => ({ id, result, ...aspect })),
  );
  if (own.length === 0 || mayWrite(of, dossier, 'real/x/quantity') !== 'permitted') return null;
  return (
    <div class="stack">
      <p class="small quiet">{text.ownFigures}</p>
      {own.map(({ id, result, aspect, measure, unit }) => (
        <WrittenAmount
          key={`${id} ${aspect}`}
          of={of}
          dossier={dossier}
          path={`real/${id}/${aspect}`}
          label={`${result} · ${text.aspects[aspect]}: ${measure}${unit && ` (${unit})`}`}
        />
      ))}
    </div>
  );
}

interface PartsProps {
  readonly of: Subject;
  readonly year: number;
  readonly scores: Scores;
}

/** A year in several posts: each counts by its days. */
function Parts({ of, year, scores }: PartsProps) {
  const text = words.value.skp;
  const found = yearByDays(of.person, year, scores);
  if (!found) return null;
  const { posts, whole, elsewhere } = found;
  const none = elsewhere.length > 0 ? text.notCountedHere : text.unmeasured;
  return (
    <p class="small">
      {text.yearByDays}: <strong>{whole === null ? none : percentText(whole)}</strong> (
      {posts.map(({ days, unit }) => text.byDays(days, unitShortName(unit))).join(', ')})
    </p>
  );
}

const ratingChoices = () => RATINGS.map((value) => ({ value, label: words.value.skp.ratings[value] }));

function Ratings({ of, dossier }: RatedProps) {
  const text = words.value.skp;
  // To who rates nobody here, a form full of dashes says less than the word "not rated" above it.
  if (dossier.status.value.state === 'draft' && mayWrite(of, dossier, 'results') !== 'permitted') return null;
  const choose = (path: string) => (
    <DossierChoice of={of} dossier={dossier} path={path} label={fieldWord(path)} choices={ratingChoices()} />
  );
  return (
    <Card title={text.parts.appraisal}>
      <div class="stack">
        {choose('results')}
        <DossierText
          type="area"
          of={of}
          dossier={dossier}
          path="resultsReason"
          label={fieldWord('resultsReason')}
        />
        {CORE_VALUES.map((one) => (
          <div key={one}>{choose(`value/${one}`)}</div>
        ))}
        {choose('behaviour')}
        <DossierText
          type="area"
          of={of}
          dossier={dossier}
          path="behaviourReason"
          label={fieldWord('behaviourReason')}
        />
      </div>
    </Card>
  );
}

/** Until when it must be answered, in working days, and whether it was. */
function AnswerDay({ dossier }: RatedProps) {
  const { cases } = words.value;
  const known = facts.value;
  const found = known && answerTerm(dossier, known.world.civilDay, today.value);
  if (!found) return null;
  const { term, standing, left } = found;
  const isMissed = standing === 'missed' || standing === 'broken';
  return (
    <div class={isMissed ? 'warn-text' : undefined}>
      {cases.terms[term.id]}:{' '}
      <strong>
        {term.day === null ? cases.standings['unknown-day'] : cases.until(weekdayText(term.day))}
      </strong>
      {` · ${cases.standings[standing]}${left === null ? '' : `, ${cases.line.left(left)}`}`}{' '}
      <RuleMark rules={[term.pack]} />
      {isMissed && ` ${cases.consequences[term.id]}`}
    </div>
  );
}

function Answer({ of, dossier }: RatedProps) {
  const text = words.value.skp;
  const answers = ANSWERS.map((value) => ({ value, label: text.answers[value] }));
  const field = (path: string, choices: { readonly value: string; readonly label: string }[]) => (
    <DossierChoice of={of} dossier={dossier} path={path} label={fieldWord(path)} choices={choices} />
  );
  return (
    <Card title={text.fields.answer} tone={dossier.status.value.state === 'objected' ? 'warn' : 'plain'}>
      <div class="stack">
        <AnswerDay of={of} dossier={dossier} />
        <Notice tone="info">{text.objection(lastStep(dossier, 'object')?.reason ?? '')}</Notice>
        {field('answer', answers)}
        <DossierText
          type="area"
          of={of}
          dossier={dossier}
          path="answerReason"
          label={fieldWord('answerReason')}
        />
        {textOf(dossier, 'answer') === 'changed' && (
          <div class="pair">
            {field('answerResults', ratingChoices())}
            {field('answerBehaviour', ratingChoices())}
          </div>
        )}
      </div>
    </Card>
  );
}
