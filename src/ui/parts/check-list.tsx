import type { ComponentChildren } from 'preact';
import { words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface CheckResult {
  readonly key: string;
  readonly outcome: 'pass' | 'doubt' | 'fail' | 'note';
  readonly text: ComponentChildren;
}

const ICON: Readonly<Record<CheckResult['outcome'], IconName>> = {
  pass: 'circle-check',
  doubt: 'triangle-alert',
  fail: 'octagon-x',
  note: 'info',
};

/** What the application compared for the reviewer. */
export function CheckList({ results }: { readonly results: readonly CheckResult[] }) {
  return (
    <ul class="check-list">
      {results.map(({ key, outcome, text }) => (
        <li key={key} class={`check-list__item check-list__item--${outcome}`}>
          <Icon name={ICON[outcome]} />
          <span>
            <VisuallyHidden>{words.value.parts.checkOutcomes[outcome]}: </VisuallyHidden>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
