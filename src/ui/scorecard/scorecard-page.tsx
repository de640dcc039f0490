import type { ComponentChildren } from 'preact';
import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { FetchProgress } from '../parts/state/fetch-progress.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';
import { BasisBar, type BasisBarProps } from './basis-bar.tsx';
import { CardSource } from './card-source.tsx';
import { Contributions } from './contributions.tsx';
import { PerspectiveCard } from './perspective-card.tsx';
import { ScoreRows } from './score-rows.tsx';
import type { ScorecardPageView } from './scorecard-model.ts';
import { TotalCard } from './total-card.tsx';

interface ScorecardPageProps
  extends Pick<BasisBarProps, 'unit' | 'units' | 'onUnit' | 'years' | 'onYear' | 'onBasis'> {
  readonly view: ScorecardPageView;
  /** The explain panel, when a number is being explained. */
  readonly panel: ComponentChildren;
  /** The simulation under other rules. */
  readonly whatIf: ComponentChildren;
  /** Other years, estimates, other units, officials, and what is not measured. */
  readonly beside: ComponentChildren;
  /** Directives about the institution. */
  readonly directives: ComponentChildren;
}

/** `/kartu-skor`: total, four perspectives, what is missing, what must be followed up. */
export function ScorecardPage({ view, panel, whatIf, beside, directives, ...bar }: ScorecardPageProps) {
  const { scorecard } = words.value;
  return (
    <Screen
      title={view.title}
      subtitle={scorecard.subtitle(view.unitName, view.year, scorecard.bases[view.basis].toLowerCase())}
      source={<CardSource rules={view.rules} dataAt={view.dataAt} />}
    >
      <div class={panel ? 'columns columns--explain print-landscape' : 'columns print-landscape'}>
        <div class="stack scorecard-main">
          <FetchProgress />
          <BasisBar basis={view.basis} year={view.year} {...bar} />
          {view.isEmpty ? (
            <StateCard icon="circle-dashed" tone="neutral" words={scorecard.empty} />
          ) : (
            <Body view={view} whatIf={whatIf} beside={beside} directives={directives} />
          )}
        </div>
        {panel}
      </div>
    </Screen>
  );
}

type BodyProps = Pick<ScorecardPageProps, 'view' | 'whatIf' | 'beside' | 'directives'>;

function Body({ view, whatIf, beside, directives }: BodyProps) {
  const { scorecard } = words.value;
  return (
    <>
      <TotalCard title={scorecard.total} view={view}>
        <Contributions weightOfEach={view.weightOfEach} perspectives={view.perspectives} />
      </TotalCard>
      <div class="scorecard-grid">
        {view.perspectives.map((block) => (
          <PerspectiveCard key={block.id} block={block} />
        ))}
      </div>
      {view.unplaced.length > 0 && (
        <Card title={scorecard.unplaced}>
          <p class="quiet">{scorecard.unplacedNote}</p>
          <ScoreRows rows={view.unplaced} />
        </Card>
      )}
      {whatIf}
      <div class="scorecard-foot">
        <Red view={view} />
        {directives}
        <Card>
          <p>
            <strong>{scorecard.legend}</strong> {scorecard.legendArrow}
          </p>
          <ul class="coverage">
            {view.coverage.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
        {beside}
      </div>
    </>
  );
}

function Red({ view }: { readonly view: ScorecardPageView }) {
  const { scorecard } = words.value;
  const [first, ...others] = view.red;
  if (!first) return null;
  const title =
    others.length === 0 ? scorecard.redTitle(first.name, first.shown) : scorecard.redMany(view.red.length);
  return (
    <Notice
      tone="error"
      icon="triangle-alert"
      title={title}
      actions={
        others.length === 0 && (
          <ButtonLink href={first.href}>
            {scorecard.redSee}
            <span class="visually-hidden"> {first.name}</span>
          </ButtonLink>
        )
      }
    >
      <p>{scorecard.redBody}</p>
      {others.length > 0 && (
        <ul>
          {view.red.map(({ name, shown, href }) => (
            <li key={href}>
              <a class="red-link" href={href}>
                {name} {shown}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
