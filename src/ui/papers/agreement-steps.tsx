import { signFirst, signSecond } from '../../app/commands/sign-agreement.ts';
import { takeStep } from '../../app/commands/write-dossier.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { agreement } from '../../domain/dossier/kinds/agreement.ts';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { words } from '../words/words.ts';
import { agreementField, agreementState } from './agreement-words.ts';

interface StepsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  /** False when other figures are shown than were signed first: then nobody signs them second. */
  readonly hasOfferedFigures: boolean;
}

const SIGNING = ['declare', 'agree', 'offer'] as const;

/** What the reader may do with an agreement now; nothing when that is nothing. */
export function AgreementSteps({ of, dossier, hasOfferedFigures }: StepsProps) {
  const { papers } = words.value;
  const steps = agreementSteps(of, dossier, hasOfferedFigures);
  if (steps.length === 0) return null;
  const names = (paths: readonly string[]) => [...new Set(paths.map(agreementField))].join(', ');
  return (
    <StepButtons
      of={of}
      dossier={dossier}
      kind={agreement}
      steps={steps}
      primary={SIGNING.find((step) => steps.includes(step)) ?? ''}
      wordOf={(step) => papers.agreement.steps[step] ?? step}
      stateWord={agreementState}
      missing={(paths) => papers.incomplete(names(paths))}
      take={(step, seen, reason) => {
        if (step === 'agree') return signSecond(of, dossier);
        if (step === 'offer' || step === 'declare') return signFirst(of, dossier, step);
        return takeStep(of, step, seen, reason);
      }}
    />
  );
}

/** A revision replaces an agreement by itself (`signSecond`), so that step has no button of its own. */
export const agreementSteps = (
  of: DossierKey,
  dossier: Dossier,
  hasOfferedFigures: boolean,
): readonly string[] =>
  permittedSteps(of, dossier, agreement)
    .filter((step) => step !== 'revise' && (step !== 'agree' || hasOfferedFigures))
    // Signing leads; giving back stands beside it.
    .sort((a, b) => Number(a === 'giveBack') - Number(b === 'giveBack'));
