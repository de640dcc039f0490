import type { Fault } from '../../domain/papers/fault.ts';
import { CheckList } from '../parts/check-list.tsx';
import { words } from '../words/words.ts';

/** Why a paper may not be issued yet; nothing when it may. */
export function FaultLines({ faults }: { readonly faults: readonly Fault[] }) {
  const text = words.value.papers;
  if (faults.length === 0) return null;
  return (
    <div class="stack">
      <p class="small quiet">{text.missing}</p>
      <CheckList
        results={faults.map(({ code, of }, i) => ({
          key: `${code}${i}`,
          outcome: 'doubt',
          text: of === undefined ? text.faults[code] : text.fault(text.faults[code], of),
        }))}
      />
    </div>
  );
}
