import type { ComponentChildren } from 'preact';
import { Rhombs } from '../value/rhombs.tsx';

export interface Duty {
  readonly position: ComponentChildren;
  readonly detail: ComponentChildren;
  /** `ditandatangani`, `menunggu`. */
  readonly status?: string | undefined;
  readonly done: boolean;
}

/** Rantai tanggung jawab: who answers to whom, one step in per level, at most five drawn. */
export function DutyChain({ duties }: { readonly duties: readonly Duty[] }) {
  return (
    <ol class="duty-chain">
      {duties.map((duty, index) => (
        <li key={index} class={`duty duty--${Math.min(index, 4)} ${duty.done ? 'duty--done' : 'duty--open'}`}>
          <Rhombs filled={duty.done ? 1 : 0} of={1} />
          <span class="duty__text">
            <span class="duty__position">{duty.position}</span>
            <span class="duty__detail">{duty.detail}</span>
          </span>
          {duty.status && <span class="duty__status">{duty.status}</span>}
        </li>
      ))}
    </ol>
  );
}
