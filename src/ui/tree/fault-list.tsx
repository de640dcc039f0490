import type { Chain } from '../../domain/plan/chain.ts';
import type { ChainProblem } from '../../domain/plan/chain-problems.ts';
import { Notice } from '../parts/state/notice.tsx';
import { faultSentence } from './tree-edit.ts';

interface FaultListProps {
  readonly title: string;
  /** What stands there when nothing breaks. */
  readonly none: string;
  readonly faults: readonly ChainProblem[];
  readonly chain: Chain;
}

/** What an edit breaks, each with its place. */
export function FaultList({ title, none, faults, chain }: FaultListProps) {
  if (faults.length === 0) return <Notice tone="done" title={none} />;
  return (
    <Notice tone="warn" title={title}>
      <ul>
        {faults.map((one) => (
          <li key={`${one.fault} ${one.at}`}>{faultSentence(one, chain)}</li>
        ))}
      </ul>
    </Notice>
  );
}
