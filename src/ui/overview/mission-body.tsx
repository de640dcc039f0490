import { Card } from '../parts/card.tsx';
import { ChainStrip } from '../parts/chain-strip.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { DirectiveCard } from '../parts/duty/directive-card.tsx';
import type { IconName } from '../parts/icons.ts';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import { DutyCard } from './duty-card.tsx';
import { FigureHead } from './figure-head.tsx';
import { KinChart } from './kin-chart.tsx';
import { MissionChoices } from './mission-choices.tsx';
import type { ChainLinkView, MissionView } from './mission-view.ts';
import { ProgrammeTable } from './programme-table.tsx';
import { TrendChart } from './trend-chart.tsx';

const ICONS: Readonly<Record<ChainLinkView['step'], IconName>> = {
  mission: 'flag',
  goal: 'signpost',
  objective: 'goal',
  indicator: 'target',
  programme: 'folder-kanban',
  unit: 'building-2',
  official: 'user-check',
};

/** A mission from its goal down to the official, with the trend of the chosen indicator. */
export function MissionBody({ view }: { readonly view: MissionView }) {
  const { missionPage } = words.value.overview;
  return (
    <>
      <ChainStrip
        label={missionPage.chain}
        links={view.chain.map((link) => ({
          kind: (
            <>
              {link.kind} {link.example && <ExampleTag />}
            </>
          ),
          name: link.name,
          icon: ICONS[link.step],
          href: link.href ?? undefined,
          current: link.step === currentStep(view),
        }))}
      />
      <div class="columns columns--aside">
        <div class="stack stack--wide">
          <MissionFigure view={view} />
          {view.kin.map((kin) => (
            <KinChart key={kin.indicator.code} kin={kin} />
          ))}
          <ProgrammeTable programmes={view.programmes} />
        </div>
        <div class="stack stack--wide">
          {view.notice && (
            <Notice tone={view.notice.tone} title={view.notice.title}>
              {view.notice.text}
            </Notice>
          )}
          <MissionChoices choices={view.choices} />
          {view.duties.length > 0 && <DutyCard duties={view.duties} />}
          {view.indicator && (
            <DirectiveCard
              about={{ about: 'figure', indicator: view.indicator.code, area: view.area ?? '' }}
              unit={view.unit}
              year={view.year}
            />
          )}
        </div>
      </div>
    </>
  );
}

const currentStep = ({ chain }: MissionView): ChainLinkView['step'] =>
  chain.find(({ step }) => step === 'objective')?.href ? 'objective' : 'goal';

function MissionFigure({ view }: { readonly view: MissionView }) {
  const { missionPage, noSource, notCounted, noValueYet } = words.value.overview;
  const { indicator, head, chart } = view;
  if (!indicator) {
    return (
      <Card>
        <EmptyState title={noSource}>{notCounted}</EmptyState>
      </Card>
    );
  }
  const open = (
    <ButtonLink
      href={`/indikator/${encodeURIComponent(indicator.code)}`}
      kind="secondary"
      small
      icon="target"
    >
      {missionPage.open}
    </ButtonLink>
  );
  return (
    <Card>
      {head ? (
        <FigureHead head={head} tools={open} />
      ) : (
        <EmptyState actions={open}>{noValueYet(indicator.name)}</EmptyState>
      )}
      {chart && <TrendChart view={chart} indicator={indicator} />}
    </Card>
  );
}
