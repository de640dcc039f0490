import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import type { Freshness } from '../../domain/scoring/freshness.ts';
import { Card } from '../parts/card.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';

export interface AgeView {
  readonly code: string;
  readonly name: string;
  readonly period: string;
  readonly freshness: Freshness;
  /** Days and lengths of the period it was read from: `45 hari · 1,45 panjang periode`. */
  readonly worked: string;
  readonly rule: PackStamp;
}

/** How old the figures are, in a word and not by colour alone. */
export function AgeList({ ages }: { readonly ages: readonly AgeView[] }) {
  const { ageOfFigures, freshness, ageRule, list } = words.value.overview;
  const unread = ages.find(({ rule }) => !rule.verified)?.rule;
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
              <th scope="row">
                {age.name}
                <span class="quiet small ages__worked">{age.worked}</span>
              </th>
              <td>{age.period}</td>
              <td>
                <span class={`age age--${age.freshness}`}>{freshness[age.freshness]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">{ageRule}</p>
      <RuleMark rules={unread ? [unread] : []} />
    </Card>
  );
}
