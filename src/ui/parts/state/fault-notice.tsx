import { words } from '../../words/words.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Neither right nor wrong: storage or a file of the program did not open. */
export function FaultNotice({ fault }: { readonly fault: string | null }) {
  return <ProblemNotice problem={fault && words.value.signIn.fault} code={fault ?? undefined} />;
}
