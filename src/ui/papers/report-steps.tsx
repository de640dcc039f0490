import { submitReport } from '../../app/commands/submit-report.ts';
import { takeStep } from '../../app/commands/write-dossier.ts';
import type { ReportView } from '../../app/live/report.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { performanceReport } from '../../domain/dossier/kinds/performance-report.ts';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { words } from '../words/words.ts';
import { reportField } from './report-words.ts';

interface ReportStepsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly view: ReportView;
}

const LEADING = ['submit', 'review', 'issue'];

/** What the reader may do with a report now; nothing when that is nothing. */
export function ReportSteps({ of, dossier, view }: ReportStepsProps) {
  const { papers } = words.value;
  const steps = permittedSteps(of, dossier, performanceReport);
  if (steps.length === 0) return null;
  return (
    <StepButtons
      of={of}
      dossier={dossier}
      kind={performanceReport}
      primary={LEADING.find((step) => steps.includes(step)) ?? ''}
      wordOf={(step) => papers.report.steps[step] ?? step}
      stateWord={(state) => papers.report.states[state] ?? state}
      missing={(paths) => papers.incomplete([...new Set(paths.map(reportField))].join(', '))}
      take={(step, seen, reason) =>
        step === 'submit' ? submitReport(of, dossier, view.live) : takeStep(of, step, seen, reason)
      }
    />
  );
}
