import { html } from 'hono/html';
import { periodText } from '../../../documents/period-text.ts';
import type { PublicIndicator, PublicState } from '../../../domain/publication/public-state.ts';
import { type Html, href } from './layout.ts';
import { cellText, ofOneLength, seriesOf } from './reading.ts';
import { sparkline } from './trend.ts';

/** Indicators with their newest figure in an area, one row each. */
export function indicatorTable(
  state: PublicState,
  tenant: string,
  area: string,
  indicators: readonly PublicIndicator[],
): Html {
  return html`<table class="figures listed">
<thead><tr><th scope="col">Indikator</th><th scope="col">Nilai terakhir</th><th scope="col">Periode</th><th scope="col">Arah</th></tr></thead>
<tbody>${indicators.map((one) => row(state, tenant, area, one))}</tbody>
</table>`;
}

function row(state: PublicState, tenant: string, area: string, indicator: PublicIndicator): Html {
  const series = seriesOf(state, indicator.code, area);
  const last = series.at(-1);
  const value = last ? cellText(last, indicator) : 'belum ada nilai';
  return html`<tr><th scope="row"><a href="${href(tenant, 'indikator', indicator.code)}">${indicator.name}</a></th><td class="${last?.amount ? 'number' : 'none'}">${value}</td><td>${last ? periodText(last.period) : '–'}</td><td>${sparkline(ofOneLength(series))}</td></tr>`;
}
