import type { Freshness } from '../../domain/scoring/freshness.ts';
import { Card } from '../parts/card.tsx';
import { words } from '../words/words.ts';

export interface AgeView {
  readonly code: string;
  readonly name: string;
  readonly period: string;
  readonly freshness: Freshness;
}

/** How old the figures are, in a word and not by colour alone. */
export function AgeList({ ages }: { readonly ages: readonly AgeView[] }) {
  const { ageOfFigures, freshness, ageRule, list } = words.value.overview;
  return (
    <Card title={ageOfFigures}>
      <table class="ages">
        <caption class="visually-hidden">{ageOfFigures}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{list.name}</th>
            <th scope="col">{list.period}</th>
            <th scope="col">{list.age}</th>
          </tr>
        </thead>
        <tbody>
          {ages.map((age) => (
            <tr key={age.code}>
              <th scope="row">{age.name}</th>
              <td>{age.period}</td>
              <td class={`age age--${age.freshness}`}>{freshness[age.freshness]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">{ageRule}</p>
    </Card>
  );
}
