import type { ComponentChildren } from 'preact';
import { Card } from '../parts/card.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { words } from '../words/words.ts';
import { BasisBar, type BasisBarProps } from './basis-bar.tsx';
import { CardSource } from './card-source.tsx';
import type { GovernmentPageView } from './government-view.ts';
import { ScoreRows } from './score-rows.tsx';
import { TotalCard } from './total-card.tsx';

interface GovernmentPageProps
  extends Pick<BasisBarProps, 'units' | 'onUnit' | 'years' | 'onYear' | 'onBasis'> {
  readonly view: GovernmentPageView;
  /** The explain panel, when the total is being explained. */
  readonly panel: ComponentChildren;
}

/** `/kartu-skor` of a person who holds every unit: the whole government, and each unit's part in it. */
export function GovernmentPage({ view, panel, ...bar }: GovernmentPageProps) {
  const { scorecard } = words.value;
  const { government, bases } = scorecard;
  const isEmpty = view.scored.length + view.without.length === 0;
  return (
    <Screen
      title={view.title}
      subtitle={scorecard.subtitle(government.everyUnit, view.year, bases[view.basis].toLowerCase())}
      source={<CardSource rules={view.rules} dataAt={view.dataAt} />}
    >
      <div class={panel ? 'columns columns--explain print-landscape' : 'columns print-landscape'}>
        <div class="stack scorecard-main">
          <BasisBar unit="" basis={view.basis} year={view.year} {...bar} />
          {isEmpty ? (
            <StateCard icon="circle-dashed" tone="neutral" words={government.empty} />
          ) : (
            <Body view={view} />
          )}
        </div>
        {panel}
      </div>
    </Screen>
  );
}

function Body({ view }: { readonly view: GovernmentPageView }) {
  const { government, legend } = words.value.scorecard;
  return (
    <>
      <TotalCard title={government.total} view={view}>
        <Classes view={view} />
      </TotalCard>
      {view.scored.length > 0 && (
        <Card title={government.units}>
          <div class="unit-scores">
            <ScoreRows rows={view.scored} leadsTo={government.open} />
          </div>
          {view.renormalized && <p class="perspective__missing">{view.renormalized}</p>}
        </Card>
      )}
      {view.without.length > 0 && (
        <Card title={government.without(view.without.length)}>
          <p class="quiet">{government.withoutNote}</p>
          <div class="unit-scores">
            <ScoreRows rows={view.without} leadsTo={government.open} />
          </div>
        </Card>
      )}
      <Card>
        <p>
          <strong>{legend}</strong>
        </p>
        <ul class="coverage">
          {view.coverage.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}

/** How many units are in each class: word and number beside the threads. */
function Classes({ view }: { readonly view: GovernmentPageView }) {
  const { scorecard, status } = words.value;
  const { scored, without, classes } = view;
  return (
    <>
      <p class="quiet small">{scorecard.government.classes(scored.length, scored.length + without.length)}</p>
      <ul class="cluster">
        {classes.map(({ threads, units }) => (
          <li key={threads}>
            <ClassChip threads={threads}>
              {status.classes[threads]} <strong>{units}</strong>
            </ClassChip>
          </li>
        ))}
      </ul>
    </>
  );
}
