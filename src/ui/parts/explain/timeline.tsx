import type { ComponentChildren } from 'preact';
import { Rhombs } from '../value/rhombs.tsx';

export interface TimelineStep {
  readonly key: string;
  readonly what: ComponentChildren;
  /** Name, position and capacity. */
  readonly who?: ComponentChildren;
  readonly when?: ComponentChildren;
  /** Reason or remark, in the person's own words. */
  readonly reason?: ComponentChildren;
  readonly state: 'done' | 'stuck' | 'open';
}

/** Who did what and when, oldest first. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <ol class="timeline">
      {steps.map((step) => (
        <li key={step.key} class={`timeline__step timeline__step--${step.state}`}>
          <Rhombs filled={step.state === 'open' ? 0 : 1} of={1} stuck={step.state === 'stuck'} />
          <div>
            <p class="timeline__what">{step.what}</p>
            {(step.who || step.when) && (
              <p class="timeline__who">
                {step.who}
                {step.who && step.when && ' · '}
                {step.when}
              </p>
            )}
            {step.reason && <blockquote class="timeline__reason">{step.reason}</blockquote>}
          </div>
        </li>
      ))}
    </ol>
  );
}
