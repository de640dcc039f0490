import { useEffect, useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { dossierHere } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { planScores } from '../../app/live/plan-scores.ts';
import { appraisalKey, planKey, recordsOf, shownInYear, unitsOf } from '../../app/live/skp.ts';
import { APPRAISED, type Appraised } from '../../domain/dossier/kinds/personal/appraisal.ts';
import { appraisalPlan } from '../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { TabLinks } from '../parts/frame/tab-links.tsx';
import { useOpenings } from '../parts/frame/use-openings.ts';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { skpHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { AppraisalPart } from './appraisal-part.tsx';
import { DialoguePart } from './dialogue-part.tsx';
import { FeedbackPart } from './feedback-part.tsx';
import { LearningPart } from './learning-part.tsx';
import { PlanPart, postText } from './plan-part.tsx';

const PARTS = {
  plan: 'rencana',
  dialogue: 'dialog',
  feedback: 'umpan-balik',
  learning: 'belajar',
  appraisal: 'penilaian',
} as const;
type Part = keyof typeof PARTS;

/** `/skp/:person/:year`: everything between one person and the head above in a year. */
export function PersonScreen() {
  const { params } = useRoute();
  const { person = '' } = params;
  const year = Number(params.year);
  const { query, set } = useQuery();
  const known = facts.value;
  const text = words.value.skp;
  const units = known ? unitsOf(person, year) : [];
  const unit = units.includes(query.unit ?? '') ? (query.unit as string) : units[0];
  const part = (Object.keys(PARTS) as Part[]).find((one) => PARTS[one] === query.bagian) ?? 'plan';
  const isMine = known?.person === person;
  useOpenings(shownInYear(person, year));
  const period = APPRAISED.find((one) => one === query.masa) ?? 'annual';
  return (
    <Screen
      title={isMine ? text.mine : personName(person)}
      subtitle={
        unit ? `${year} · ${postText(dossierHere(planKey({ person, unit }, year)), unit)}` : String(year)
      }
      back="/skp"
    >
      <StandingNotices />
      {known === null ? (
        <LoadingLine />
      ) : unit === undefined ? (
        <EmptyState>{text.noUnit}</EmptyState>
      ) : (
        <div class="stack">
          {!isMine && <p class="small quiet">{text.logged}</p>}
          {units.length > 1 && (
            <SelectField
              label={text.fields.position}
              value={unit}
              choices={units.map((value) => ({ value, label: unitShortName(value) }))}
              onChange={(next) => set({ unit: next })}
            />
          )}
          <TabLinks
            label={text.sections}
            tabs={(Object.keys(PARTS) as Part[]).map((one) => ({
              href: skpHref(person, year, PARTS[one], query.unit),
              label: text.parts[one],
              current: one === part,
            }))}
          />
          <Shown
            of={{ person, unit }}
            year={year}
            part={part}
            period={period}
            onPeriod={(masa) => set({ masa })}
          />
        </div>
      )}
    </Screen>
  );
}

interface ShownProps {
  readonly of: { readonly person: string; readonly unit: string };
  readonly year: number;
  readonly part: Part;
  readonly period: Appraised;
  readonly onPeriod: (period: Appraised) => void;
}

function Shown({ of, year, part, period, onPeriod }: ShownProps) {
  const asked = useMemo(
    () => planScores(() => recordsOf(appraisalPlan.name, of.person, year).map(({ dossier }) => dossier)),
    [of.person, year],
  );
  useEffect(() => asked.stop, [asked]);
  const scores = asked.scores.value;
  if (part === 'dialogue') return <DialoguePart of={of} year={year} />;
  if (part === 'feedback') return <FeedbackPart of={of} year={year} />;
  if (part === 'learning') return <LearningPart of={of} year={year} />;
  if (part === 'appraisal')
    return <AppraisalPart of={of} year={year} part={period} onPart={onPeriod} scores={scores} />;
  const appraisal = dossierHere(appraisalKey(of, year, 'annual'));
  return <PlanPart of={of} year={year} scores={scores} appraisal={appraisal} />;
}
