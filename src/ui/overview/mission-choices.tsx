import { Card } from '../parts/card.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import type { ChoiceView } from './mission-view.ts';

/** Goals and objectives of a mission with their indicators: where to go on from here. */
export function MissionChoices({ choices }: { readonly choices: readonly ChoiceView[] }) {
  const { choose, noIndicators, none } = words.value.overview.missionPage;
  return (
    <Card title={choose}>
      <ul class="plan-tree">
        {choices.map((choice) => (
          <li
            key={choice.id}
            class={choice.current ? 'plan-tree__node plan-tree__node--current' : 'plan-tree__node'}
          >
            <span class="small quiet">
              {choice.kind} {choice.example && <ExampleTag />}
            </span>
            <a class="plan-tree__text" href={choice.href} aria-current={choice.current ? 'true' : undefined}>
              {choice.text}
            </a>
            {choice.indicators.length === 0 ? (
              <span class="small quiet">{noIndicators}</span>
            ) : (
              <ul class="plan-tree__indicators">
                {choice.indicators.map((indicator) => (
                  <li key={indicator.code}>
                    <a href={indicator.href} aria-current={indicator.current ? 'page' : undefined}>
                      {indicator.name}
                    </a>
                    <span class="plan-tree__value">{indicator.value ?? none}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
