import { useState } from 'preact/hooks';
import type { EvidenceProblem } from '../../app/commands/attach-evidence.ts';
import { freeSpace } from '../../app/storage-state.ts';
import { Button } from '../parts/control/button.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { useInSight } from '../parts/table/use-in-sight.ts';
import { freedText } from '../words/freed-text.ts';
import { words } from '../words/words.ts';

interface EvidenceTroubleProps {
  readonly problem: EvidenceProblem;
  readonly of: 'photo' | 'file';
  /** The figure that is safe whatever happens to its evidence. */
  readonly typed: string;
}

/** Why a file was not taken, and what can be done about it. */
export function EvidenceTrouble({ problem, of, typed }: EvidenceTroubleProps) {
  const place = useInSight(problem);
  if (problem !== 'quota')
    return <ProblemNotice problem={words.value.entry.evidenceProblems[problem]} code={problem} />;
  return (
    <div role="alert" ref={place}>
      <NoRoom of={of} typed={typed} />
    </div>
  );
}

const ROOM_TO_FREE = 20 * 1024 * 1024;

function NoRoom({ of, typed }: Pick<EvidenceTroubleProps, 'of' | 'typed'>) {
  const [freed, setFreed] = useState<number | null>(null);
  const { states } = words.value;
  const { title, body } = states.full(typed, of);
  const free = async () => setFreed(await freeSpace(ROOM_TO_FREE));
  return (
    <Notice
      tone="error"
      icon="hard-drive"
      title={title}
      actions={
        <Button small onPress={() => void free()}>
          {states.actions.freeSpace}
        </Button>
      }
    >
      {freed === null ? body : freedText(freed)}
    </Notice>
  );
}
