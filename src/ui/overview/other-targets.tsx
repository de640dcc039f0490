import { Card } from '../parts/card.tsx';
import { SourceName } from '../parts/value/source-name.tsx';
import { words } from '../words/words.ts';
import type { OtherTargetView } from './year-rows.ts';

interface OtherTargetsProps {
  readonly targets: readonly OtherTargetView[];
  /** Both stand with equal right; otherwise they gave way to the one in use. */
  readonly disputed: boolean;
}

/** Targets that were not scored against, each with the outcome it would have given. */
export function OtherTargets({ targets, disputed }: OtherTargetsProps) {
  const { page } = words.value.overview;
  if (targets.length === 0) return null;
  return (
    <Card title={disputed ? page.disputedTitle : page.unusedTitle} tone={disputed ? 'warn' : 'plain'}>
      {disputed && <p>{page.disputedText}</p>}
      <ul class="other-targets">
        {targets.map((target) => (
          <li key={target.id}>
            <strong>{target.target}</strong>
            <span>{page.wouldGive(target.gives)}</span>
            <span class="quiet small">
              {target.why} · <SourceName source={target.source} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
