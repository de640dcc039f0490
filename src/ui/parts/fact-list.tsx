import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
  /** Warning colour, for what does not fit. */
  readonly tone?: 'plain' | 'warn' | 'quiet' | undefined;
}

/** Label left, value right, hairlines between. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value, tone = 'plain' }) => (
        <div key={label} class={`facts__row facts__row--${tone}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
