import { LINK_ANSWERS } from '../../domain/strategy-map/link-test.ts';
import type { StrategyMap } from '../../domain/strategy-map/strategy-map.ts';
import { Card } from '../parts/card.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import { RuleMark, RuleTag } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import { nodeName, nodeValue, rulesOf } from './map-names.ts';

/** What the data say about the arrows, outcomes that do not follow, and how to read it. */
export function MapResults({ map }: { readonly map: StrategyMap }) {
  const say = words.value.strategyMap;
  return (
    <>
      <Card title={say.results} gold>
        {map.links.length === 0 ? (
          <p>{say.noLinks}</p>
        ) : (
          <ul class="map-legend">
            {LINK_ANSWERS.map((answer) => (
              <li key={answer}>
                <svg width="44" height="8" aria-hidden="true">
                  <path class={`map-line map-line--${answer}`} d="M0 4H44" />
                </svg>
                {say.counted(
                  map.links.filter(({ test }) => test.answer === answer).length,
                  say.answer[answer],
                )}
              </li>
            ))}
          </ul>
        )}
        <p class="quiet small">
          {say.notCause} {say.method}
        </p>
        <RuleMark rules={rulesOf(map.nodes)} />
      </Card>
      {map.flags.map(({ outcome, drivers }) => (
        <Card key={outcome} title={say.flag} tone="warn">
          <p>{say.flagBody(nodeName(map, outcome), drivers.length)}</p>
          <ul class="map-list">
            {[...drivers, outcome].map((id) => {
              const node = map.nodes.find((one) => one.id === id);
              return (
                node && (
                  <li key={id}>
                    {nodeName(map, id)}: {nodeValue(node)}{' '}
                    <ClassChip threads={threadsOf(node.classId)} plain />{' '}
                    {rulesOf([node]).length > 0 && <RuleTag />}
                  </li>
                )
              );
            })}
          </ul>
          <p>{say.flagAsk}</p>
        </Card>
      ))}
      <Card title={say.reading}>
        <p>{say.readingBody}</p>
      </Card>
    </>
  );
}
