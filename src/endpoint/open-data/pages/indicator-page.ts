import { html } from 'hono/html';
import { periodText } from '../../../documents/period-text.ts';
import { dayText, targetText } from '../../../documents/texts.ts';
import { UNWRITTEN_SOURCE } from '../../../domain/indicator.ts';
import { comparePeriods } from '../../../domain/period.ts';
import type { PublicFigure, PublicIndicator, PublicState } from '../../../domain/publication/public-state.ts';
import { placeTiles } from '../../../domain/tile-map.ts';
import { type Html, href, page, type Sheet } from './layout.ts';
import { cellText, ofOneLength, seriesOf, wholeArea } from './reading.ts';
import { tileMap } from './tiles.ts';
import { trend } from './trend.ts';

/** One indicator: its trend for the whole government, every value with target and source, and its newest map. */
export function indicatorPage(sheet: Sheet, indicator: PublicIndicator): Html {
  const { state, tenant } = sheet.edition;
  const area = wholeArea(state);
  const series = seriesOf(state, indicator.code, area);
  return page(
    sheet,
    indicator.name,
    html`<dl><dt>Satuan</dt><dd>${indicator.measureUnit}</dd>${indicator.definition ? html`<dt>Definisi</dt><dd>${indicator.definition}</dd>` : ''}<dt>Pengampu</dt><dd>${indicator.ownerName}</dd></dl>
${trend(ofOneLength(series), `Perkembangan ${indicator.name}`)}
${series.length === 0 ? html`<p>Belum ada nilai untuk ${nameOf(state, area)}.</p>` : valueTable(sheet, indicator, area, series)}
${mapPart(sheet, indicator, area)}
<p>Unduh: <a href="/data/${tenant.id}/figures.csv">CSV</a>, <a href="/data/${tenant.id}/figures.json">JSON</a></p>`,
  );
}

const nameOf = ({ areas }: PublicState, code: string): string =>
  areas.find((one) => one.code === code)?.name ?? code;

function valueTable(
  { edition: { state } }: Sheet,
  indicator: PublicIndicator,
  area: string,
  series: readonly PublicFigure[],
): Html {
  const targets = new Map(
    state.targets
      .filter((one) => one.indicator === indicator.code && one.area === area)
      .map((one) => [one.period, one]),
  );
  const target = (period: string): Html | '' =>
    targets.size > 0 ? html`<td>${targetText(targets.get(period) ?? null, indicator)}</td>` : '';
  const rows = series.toReversed().map((one) => {
    const doubt = [one.verified ? '' : 'belum diperiksa', one.disputed ? 'sumber lain berbeda' : '']
      .filter(Boolean)
      .join('; ');
    return html`<tr><th scope="row">${periodText(one.period)}</th><td class="${one.amount ? 'number' : 'none'}">${cellText(one, indicator)}</td>${target(one.period)}<td>${sourceText(one)}${doubt && html` <em>(${doubt})</em>`}</td></tr>`;
  });
  return html`<table class="figures"><caption>${nameOf(state, area)}</caption>
<thead><tr><th scope="col">Periode</th><th scope="col">Nilai</th>${targets.size > 0 ? html`<th scope="col">Target</th>` : ''}<th scope="col">Sumber</th></tr></thead><tbody>${rows}</tbody></table>`;
}

const isAddress = (source: string): boolean => /^https?:\/\/\S+$/.test(source) && URL.canParse(source);

function sourceText({ source, approvedAt }: PublicFigure): Html | string {
  if (source === null) return `disetujui ${dayText(approvedAt)}`;
  return isAddress(source)
    ? html`<a rel="nofollow noreferrer" href="${source}">${new URL(source).host}</a>`
    : source === UNWRITTEN_SOURCE
      ? 'tanpa sumber tertulis'
      : source;
}

/** The newest period with values of two areas or more, as a map and as its table. */
function mapPart(
  { edition: { state, tenant } }: Sheet,
  indicator: PublicIndicator,
  whole: string,
): Html | '' {
  const parts = state.areas.filter(({ parent }) => parent === whole);
  const inParts = state.figures.filter(
    (one) =>
      one.indicator === indicator.code &&
      one.disaggregation === '' &&
      parts.some(({ code }) => code === one.area),
  );
  const periods = [...new Set(inParts.map(({ period }) => period))].sort(comparePeriods);
  const of = (period: string) => inParts.filter((one) => one.period === period);
  const period = periods.findLast((one) => of(one).length > 1);
  if (!period) return '';
  const figures = new Map(of(period).map((one) => [one.area, one]));
  const map = { tiles: placeTiles(parts), nameOf: (code: string) => nameOf(state, code), figures, indicator };
  return html`<h2>Menurut kabupaten/kota, ${periodText(period)}</h2>
${tileMap(map, `${indicator.name} menurut kabupaten/kota, ${periodText(period)}; nilainya ada di tabel di bawah`)}
<table class="figures"><thead><tr><th scope="col">Wilayah</th><th scope="col">Nilai</th></tr></thead><tbody>${parts.map(
    ({ code, name }) => {
      const figure = figures.get(code);
      return html`<tr><th scope="row"><a href="${href(tenant.id, 'wilayah', code)}">${name}</a></th><td class="${figure?.amount ? 'number' : 'none'}">${figure ? cellText(figure, indicator) : 'belum ada nilai'}</td></tr>`;
    },
  )}</tbody></table>`;
}
