import type { ComponentChildren } from 'preact';
import { Card } from '../parts/card.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { AreaTable } from './area-table.tsx';
import { AttainmentCard } from './attainment-card.tsx';
import { DutyCard } from './duty-card.tsx';
import { EntryTable } from './entry-table.tsx';
import { FigureHead } from './figure-head.tsx';
import type { IndicatorView } from './indicator-view.ts';
import { KinChart } from './kin-chart.tsx';
import { OtherTargets } from './other-targets.tsx';
import { TrendChart } from './trend-chart.tsx';
import { YearTable } from './year-table.tsx';

interface IndicatorBodyProps {
  readonly view: IndicatorView;
  readonly explainButton: ComponentChildren;
  /** What the header has no room for below 1200 px. */
  readonly narrowTools: ComponentChildren;
  /** What people do about the figure: direct, publish. */
  readonly acts: ComponentChildren;
  /** The panel that explains, or the opened entry; it stands at the right. */
  readonly panel: ComponentChildren;
}

/** One indicator: attainment, trend, years, areas, entries; at the right who answers, or the open panel. */
export function IndicatorBody({ view, explainButton, narrowTools, acts, panel }: IndicatorBodyProps) {
  return (
    <div class={panel ? 'columns columns--explain columns--figure' : 'columns columns--aside'}>
      <div class="stack stack--wide">
        <div class="narrow-tools">{narrowTools}</div>
        {view.attainment && <AttainmentCard view={view.attainment} tools={explainButton} />}
        <OtherTargets targets={view.disputed} disputed />
        <FigureCard view={view} />
        {view.kin.map((kin) => (
          <KinChart key={kin.indicator.code} kin={kin} />
        ))}
        <YearTable years={view.years} />
        <OtherTargets targets={view.unused} disputed={false} />
        <AreaTable code={view.indicator.code} areas={view.areas} />
        <EntryTable rows={view.entries} />
      </div>
      {panel ?? <IndicatorAside view={view} acts={acts} />}
    </div>
  );
}

function FigureCard({ view }: { readonly view: IndicatorView }) {
  const { indicator, head, chart } = view;
  return (
    <Card>
      {head ? (
        <FigureHead head={head} area={view.area} />
      ) : (
        <EmptyState>{words.value.overview.noValueYet(indicator.name)}</EmptyState>
      )}
      {head && <WorkingDetails title={words.value.working.trend} trees={view.trendTrees} />}
      {chart && <TrendChart view={chart} indicator={indicator} />}
    </Card>
  );
}

function IndicatorAside({ view, acts }: Pick<IndicatorBodyProps, 'view' | 'acts'>) {
  const { page } = words.value.overview;
  return (
    <div class="stack stack--wide">
      {view.notice && (
        <Notice tone={view.notice.tone} title={view.notice.title}>
          {view.notice.text}
        </Notice>
      )}
      <DutyCard duties={view.duties} />
      {acts}
      {view.uses.length > 0 && (
        <Card title={page.sameFigure}>
          <ul class="uses">
            {view.uses.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={page.about}>
        <FactList facts={view.about} />
      </Card>
    </div>
  );
}
