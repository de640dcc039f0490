import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { words } from '../words/words.ts';
import type { KinView } from './mission-view.ts';
import { TrendChart } from './trend-chart.tsx';

/** A series by another method beside the one in use, in its own drawing so that nobody joins them. */
export function KinChart({ kin }: { readonly kin: KinView }) {
  const { otherMethodNote, open } = words.value.overview.missionPage;
  return (
    <Card
      title={kin.title}
      tools={
        <ButtonLink href={`/indikator/${encodeURIComponent(kin.indicator.code)}`} kind="quiet" small>
          {open}
        </ButtonLink>
      }
    >
      <p class="quiet small">{otherMethodNote}</p>
      <TrendChart view={kin.chart} indicator={kin.indicator} height={180} />
    </Card>
  );
}
