import { useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { figuresDigest } from '../../app/facts/figures-digest.ts';
import { dossierAt } from '../../app/live/dossiers.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { agreementDocument } from '../../documents/agreement-document.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { agreement, agreementOf } from '../../domain/dossier/kinds/agreement.ts';
import { agreementFaults, agreementPaper } from '../../domain/papers/agreement-paper.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { PaperCard } from '../parts/paper/paper-card.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { officialText } from '../parts/value/office.ts';
import { words } from '../words/words.ts';
import { AgreementCopies } from './agreement-copies.tsx';
import { AgreementEditor } from './agreement-editor.tsx';
import { AgreementRevisions } from './agreement-revisions.tsx';
import { AgreementSteps, agreementSteps } from './agreement-steps.tsx';
import { agreementField, agreementState } from './agreement-words.ts';
import { FaultLines } from './fault-lines.tsx';

/** `/perjanjian/:unit/:year/:name`: one agreement: what may be done, what is written, and the paper itself. */
export function AgreementScreen() {
  const { params } = useRoute();
  const { unit = '', year = '', name = '' } = params;
  const key = useMemo(
    (): DossierKey => ({ kind: agreement.name, unit, year: Number(year), name }),
    [unit, year, name],
  );
  const found = useMemo(() => dossierAt(() => key), [key]).value;
  const shown = paperFacts.value;
  const text = words.value.papers.agreement;
  if (shown === null || !found)
    return (
      <Screen title={text.titleOf(key.year)} back="/perjanjian">
        {shown === null ? <LoadingLine /> : <EmptyState>{words.value.papers.faults['not-there']}</EmptyState>}
      </Screen>
    );
  return <Agreement of={key} dossier={found.dossier} shown={shown} />;
}

interface AgreementProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly shown: PaperFacts;
}

function Agreement({ of, dossier, shown }: AgreementProps) {
  const text = words.value.papers.agreement;
  const digest = figuresDigest(dossier, shown);
  const paper = agreementPaper(dossier, shown);
  const faults = agreementFaults(dossier, paper, digest);
  const hasFigures = textOf(dossier, 'figures') === digest;
  const { first, revision } = agreementOf(of.name);
  const canStep = agreementSteps(of, dossier, hasFigures).length > 0;
  return (
    <Screen
      title={text.titleOf(of.year)}
      subtitle={`${officialText(first)} · ${text.revision(revision)} · ${agreementState(dossier.status.value.state)}`}
      back="/perjanjian"
      actions={canStep && <AgreementSteps of={of} dossier={dossier} hasOfferedFigures={hasFigures} />}
    >
      <StandingNotices />
      <div class="stack">
        <Standing dossier={dossier} hasFigures={hasFigures} />
        <FieldConflicts of={of} dossier={dossier} labelOf={agreementField} />
        <AgreementEditor of={of} dossier={dossier} />
        <FaultLines faults={faults} />
        <PaperCard
          document={agreementDocument(paper, faults.length > 0, location.origin)}
          fileName={`perjanjian-kinerja-${of.unit}-${of.year}-${of.name}`}
        />
        <AgreementCopies of={of} dossier={dossier} />
        <AgreementRevisions of={of} />
      </div>
    </Screen>
  );
}

interface StandingProps {
  readonly dossier: Dossier;
  readonly hasFigures: boolean;
}

/** What a signature here is worth, and whether the figures are still those that were signed. */
function Standing({ dossier, hasFigures }: StandingProps) {
  const text = words.value.papers.agreement;
  const { state, reason } = dossier.status.value;
  const isSigned = state === 'agreed' || state === 'revised';
  return (
    <>
      {state === 'draft' && reason && <Notice tone="warn">{reason}</Notice>}
      {state === 'offered' && (
        <Notice tone={hasFigures ? 'info' : 'warn'} icon={hasFigures ? 'fingerprint' : undefined}>
          {hasFigures ? text.bound : text.changed}
        </Notice>
      )}
      {isSigned && !hasFigures && <Notice tone="warn">{text.changedSigned}</Notice>}
      <Notice tone="neutral" icon="fingerprint" title={text.internal}>
        {text.internalWhy}
      </Notice>
    </>
  );
}
