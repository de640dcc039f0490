import { type Dossier, textOf } from '../dossier/dossier.ts';
import { frozenFigures } from '../report/frozen.ts';
import { type QualityCheck, qualityChecks } from '../report/quality-checks.ts';
import type { ReportFigures } from '../report/report-figures.ts';
import { type DraftedBlocks, type ReportTexts, reportTexts } from '../report/report-texts.ts';
import type { Fault } from './fault.ts';
import type { PaperFacts } from './paper-facts.ts';
import { type Signatory, signatory } from './signatory.ts';

/** A performance report as it stands on paper. */
export interface ReportPaper {
  readonly state: string;
  readonly figures: ReportFigures;
  readonly texts: ReportTexts;
  readonly checks: readonly QualityCheck[];
  /** Data version: digest of the frozen figures and the day they were frozen; null while they follow the data. */
  readonly version: { readonly digest: string; readonly day: string } | null;
  readonly head: Signatory | null;
  /** Statement of the APIP; null before its review. */
  readonly review: {
    readonly by: Signatory | null;
    readonly result: string;
    readonly note: string;
  } | null;
}

/**
 * What the paper of a report shows. A draft follows the data (`live`); what was submitted, reviewed or issued shows the
 * figures it was frozen with, whatever the data say since.
 */
export function reportPaper(
  dossier: Dossier,
  facts: PaperFacts,
  live: ReportFigures,
  drafted: (figures: ReportFigures) => DraftedBlocks,
): ReportPaper {
  const state = dossier.status.value.state;
  const frozen = state === 'draft' ? null : frozenFigures(dossier);
  const figures = frozen ?? live;
  const texts = reportTexts(dossier, figures, drafted(figures));
  const result = textOf(dossier, 'review/result');
  const isReviewed = state === 'reviewed' || state === 'issued';
  return {
    state,
    figures,
    texts,
    checks: qualityChecks(figures, texts),
    version: frozen && { digest: textOf(dossier, 'figures'), day: textOf(dossier, 'frozenOn') },
    head: leader(dossier, facts),
    review: isReviewed
      ? { by: reviewer(dossier, facts), result, note: textOf(dossier, 'review/note') }
      : null,
  };
}

function leader(dossier: Dossier, facts: PaperFacts): Signatory | null {
  const head = [...facts.positions.values()].find(
    ({ role, unit, delegatedFrom }) =>
      ['head', 'governor'].includes(role) && unit === dossier.unit && delegatedFrom === null,
  );
  return head ? signatory(facts, head, dossier, ['issue']) : null;
}

function reviewer(dossier: Dossier, facts: PaperFacts): Signatory | null {
  const act = dossier.trail.findLast(({ command }) => command === 'dossier.step:review');
  const position = act && facts.positions.get(act.as);
  return position ? signatory(facts, position, dossier, ['review']) : null;
}

/**
 * Why the report may not go out; empty when it may. Quality that is missing is said as long as something can be done
 * about it: whoever issued the report has seen it. `digest` is that of the frozen text as it stands. */
export function reportFaults(
  dossier: Dossier,
  { state, figures, checks, version }: ReportPaper,
  digest: string,
): readonly Fault[] {
  const missing: readonly (Fault | false)[] = [
    state !== 'issued' && { code: 'not-issued' },
    dossier.candidates.some(({ open }) => open) && { code: 'conflict-open' },
    figures.indicators.length === 0 && { code: 'no-lines' },
    version !== null && version.digest !== digest && { code: 'not-frozen' },
    ...checks.map(
      ({ outcome, criterion }) =>
        state !== 'issued' && outcome === 'unmet' && ({ code: 'quality-unmet', of: criterion } as const),
    ),
  ];
  return missing.filter((fault) => fault !== false);
}
