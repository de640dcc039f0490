import type { takeStep } from '../../app/commands/write-dossier.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import type { Kind } from '../../domain/dossier/kind.ts';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { words } from '../words/words.ts';
import { fieldWord } from './field-word.ts';

interface RecordStepsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly kind: Kind;
  readonly take?: (step: string, seen: string | null, reason: string) => ReturnType<typeof takeStep>;
}

const FORWARD = ['begin', 'adopt', 'put-in-force', 'try', 'apply', 'check'];

/** What the position at work may do with a record as it stands. */
export function RecordSteps({ of, dossier, kind, take }: RecordStepsProps) {
  const text = words.value.improvement;
  const primary = Object.keys(kind.steps).find(
    (step) =>
      FORWARD.includes(step) &&
      kind.steps[step]?.rules.some(({ states }) => states.includes(dossier.status.value.state)),
  );
  return (
    <StepButtons
      of={of}
      dossier={dossier}
      kind={kind}
      primary={primary ?? ''}
      wordOf={(step) => text.steps[step] ?? step}
      stateWord={(state) => text.states[state] ?? state}
      missing={(paths) => text.cycle.missing([...new Set(paths.map(fieldWord))].join(', '))}
      {...(take ? { take } : {})}
    />
  );
}
