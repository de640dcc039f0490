import { words } from '../../words/words.ts';
import { useInSight } from '../table/use-in-sight.ts';
import { Notice } from './notice.tsx';

interface ProblemNoticeProps {
  /** The sentence; nothing is drawn without one. */
  readonly problem: string | null;
  /** In small print, to be copied. */
  readonly code?: string | undefined;
}

/** Why something was not done, spoken at once. */
export function ProblemNotice({ problem, code }: ProblemNoticeProps) {
  const place = useInSight(problem);
  if (!problem) return null;
  return (
    <div role="alert" ref={place}>
      <Notice tone="error" fine={code === undefined ? undefined : words.value.outbox.code(code)}>
        {problem}
      </Notice>
    </div>
  );
}
