import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { liveFigures, type ReportView, reportUnits, reportView } from '../../app/live/report.ts';
import { reportDocument } from '../../documents/report-document.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { performanceReport } from '../../domain/dossier/kinds/performance-report.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { DirectiveCard } from '../parts/duty/directive-card.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { PaperCard } from '../parts/paper/paper-card.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { NothingHere } from '../parts/state/nothing-here.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { yearsAround } from '../parts/years.ts';
import { dayText } from '../words/date.ts';
import { reportHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { ReportChecks } from './report-checks.tsx';
import { ReportEditor } from './report-editor.tsx';
import { ReportReview } from './report-review.tsx';
import { ReportSteps } from './report-steps.tsx';
import { reportField } from './report-words.ts';

/** Route `/lkjip`; unit and year stand in the address. The year before this one is reported on. */
export function ReportScreen() {
  const { query, route } = useLocation();
  const { papers } = words.value;
  const text = papers.report;
  const known = facts.value;
  if (!known)
    return (
      <Screen title={text.short}>
        <LoadingLine />
      </Screen>
    );
  const thisYear = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const year = /^\d{4}$/.test(query.tahun ?? '') ? Number(query.tahun) : thisYear - 1;
  const units = reportUnits(year);
  const unit = query.unit ?? units[0];
  if (unit === undefined || !units.includes(unit))
    return (
      <Screen title={text.short}>
        <NothingHere others={text.none} />
      </Screen>
    );
  return (
    <Report
      unit={unit}
      year={year}
      choice={
        <div class="cluster basis-bar">
          <SelectField
            label={text.unit}
            value={unit}
            choices={units.map((value) => ({ value, label: unitShortName(value) }))}
            onChange={(next) => route(reportHref({ unit: next, year }))}
          />
          <SelectField
            label={papers.year}
            value={String(year)}
            choices={yearsAround(thisYear, year).map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(next) => route(reportHref({ unit, year: Number(next) }))}
          />
        </div>
      }
    />
  );
}

interface ReportProps {
  readonly unit: string;
  readonly year: number;
  readonly choice: preact.JSX.Element;
}

function Report({ unit, year, choice }: ReportProps) {
  const text = words.value.papers.report;
  const key = useMemo(
    (): DossierKey => ({ kind: performanceReport.name, unit, year, name: '' }),
    [unit, year],
  );
  const known = facts.value;
  const figures = useMemo(() => liveFigures(key), [key]);
  useEffect(() => figures.stop, [figures]);
  const { state, value: live } = figures.answer.value;
  const view = useMemo(() => live && reportView(key, live), [key, known, live]);
  if (!view)
    return (
      <Screen title={text.titleOf(year)}>
        {choice}
        <AnswerState failed={state === 'failed'} />
      </Screen>
    );
  const { dossier, paper, faults } = view;
  return (
    <Screen
      title={text.titleOf(year)}
      subtitle={`${unitShortName(unit)} · ${text.states[paper.state]}`}
      actions={dossier && <ReportSteps of={key} dossier={dossier} view={view} />}
      source={
        <>
          {text.source} <UnverifiedTag />
        </>
      }
    >
      <StandingNotices />
      <div class="stack">
        {choice}
        <Standing view={view} />
        {dossier && <FieldConflicts of={key} dossier={dossier} labelOf={reportField} />}
        <ReportChecks checks={paper.checks} />
        <ReportReview of={key} dossier={dossier} />
        <DirectiveCard about={{ about: 'report', subject: unit }} unit={unit} year={year} />
        <ReportEditor of={key} dossier={dossier} paper={paper} />
        <PaperCard document={reportDocument(paper, faults.length > 0)} fileName={`lkjip-${unit}-${year}`} />
      </div>
    </Screen>
  );
}

/** Which figures are on the screen. */
function Standing({ view: { dossier, paper, hasChanged } }: { readonly view: ReportView }) {
  const text = words.value.papers.report;
  const reason = dossier?.status.value.reason ?? null;
  return (
    <>
      {paper.state === 'draft' && reason && <Notice tone="warn">{reason}</Notice>}
      <Notice tone="neutral">
        {paper.version
          ? text.frozen(dayText(paper.version.day), paper.version.digest.slice(0, 12))
          : text.live}
      </Notice>
      {hasChanged && <Notice tone="warn">{text.changed}</Notice>}
    </>
  );
}
