import { formatDecimal } from '../../domain/number-input.ts';
import type { StrategyMap, TestedLink } from '../../domain/strategy-map/strategy-map.ts';
import { Card } from '../parts/card.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import { BANDS } from './map-layout.ts';
import { linkId, nodeName, nodeValue, rulesOf, testText } from './map-names.ts';

interface MapListProps {
  readonly map: StrategyMap;
  readonly nodeHref: (id: string) => string;
  readonly linkHref: (link: TestedLink) => string;
}

/** The same map as a nested list, perspective by perspective, and its links as a table. */
export function MapList({ map, nodeHref, linkHref }: MapListProps) {
  const { strategyMap: say, status } = words.value;
  return (
    <div class="stack stack--wide">
      <Card>
        <ul class="map-list">
          {BANDS.map((band) => (
            <li key={band}>
              <strong>{status.perspectives[band]}</strong>{' '}
              <span class="quiet small">{say.bandNote[band]}</span>
              <ul>
                {map.nodes
                  .filter(({ perspective }) => perspective === band)
                  .map((node) => (
                    <li key={node.id}>
                      <a href={nodeHref(node.id)}>{nodeName(map, node.id)}</a> {nodeValue(node)}{' '}
                      <ClassChip threads={threadsOf(node.classId)} plain />{' '}
                      {rulesOf([node]).length > 0 && <RuleTag />}
                      <ul>
                        {map.links
                          .filter(({ from }) => from === node.id)
                          .map((link) => (
                            <li key={linkId(link)}>
                              <a href={linkHref(link)}>
                                {say.outcomes.toLowerCase()} {nodeName(map, link.to)}
                              </a>
                              : {testText(link)}
                            </li>
                          ))}
                      </ul>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </Card>
      <LinkTable map={map} />
    </div>
  );
}

function LinkTable({ map }: Pick<MapListProps, 'map'>) {
  const say = words.value.strategyMap;
  const columns: readonly Column<TestedLink>[] = [
    { key: 'from', header: say.columns.from, cell: ({ from }) => nodeName(map, from), rowHeader: true },
    { key: 'to', header: say.columns.to, cell: ({ to }) => nodeName(map, to) },
    { key: 'sign', header: say.columns.sign, cell: ({ sign }) => say.signs[sign] },
    { key: 'lag', header: say.columns.lag, cell: ({ lag, step }) => say.lagWords(lag, say.step[step]) },
    {
      key: 'n',
      header: say.columns.n,
      cell: ({ test }) => test.n,
      numeric: true,
      text: ({ test }) => String(test.n),
    },
    {
      key: 'rho',
      header: say.columns.rho,
      cell: ({ test }) => (test.rho === null ? '–' : formatDecimal(test.rho, 2)),
      numeric: true,
    },
    { key: 'answer', header: say.columns.answer, cell: ({ test }) => say.answer[test.answer] },
  ];
  return (
    <DataTable
      caption={say.linkTable}
      columns={columns}
      rows={map.links}
      rowKey={linkId}
      empty={<p class="quiet">{say.noLinks}</p>}
      exported={{ note: say.notCause }}
      counted
    />
  );
}
