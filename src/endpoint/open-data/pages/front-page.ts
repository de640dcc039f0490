import { html } from 'hono/html';
import type {
  PublicArea,
  PublicIndicator,
  PublicMission,
  PublicState,
} from '../../../domain/publication/public-state.ts';
import { indicatorTable } from './indicator-table.ts';
import { type Html, href, page, type Sheet } from './layout.ts';
import { wholeArea } from './reading.ts';

/** Indicators of a mission on the first page; the rest is one step away, so that the page stays small. */
const FEW = 6;
/** Indicators of no mission on the first page. */
const OTHERS = 20;

const named = (state: PublicState, codes: readonly string[]): readonly PublicIndicator[] =>
  codes.flatMap((wanted) => state.indicators.find(({ code }) => code === wanted) ?? []);

/** Missions of the plan that began last. */
const newestMissions = ({ missions }: PublicState): readonly PublicMission[] =>
  missions.filter(({ plan }) => plan === missions[0]?.plan);

export function frontPage(sheet: Sheet): Html {
  const { state, tenant } = sheet.edition;
  const missions = newestMissions(state);
  const covered = new Set(missions.flatMap(({ indicators }) => indicators));
  const others = state.indicators.filter(({ code }) => !covered.has(code)).slice(0, OTHERS);
  const counts = html`<p>${state.indicators.length} indikator dan ${state.figures.length} nilai dipublikasikan. <a href="${href(tenant.id, 'data')}">Unduh semuanya</a>.</p>`;
  const none = html`<p>Belum ada yang dipublikasikan.</p>`;
  return page(
    sheet,
    'Angka kinerja',
    html`${state.indicators.length === 0 ? none : counts}
${missions.map((mission) => missionPart(sheet, mission, FEW))}
${others.length === 0 ? '' : html`<section><h2>Indikator lain</h2>${indicatorTable(state, tenant.id, wholeArea(state), others)}<p><a href="${href(tenant.id, 'indikator')}">Semua indikator</a></p></section>`}`,
  );
}

const UNMEASURED = html`<p>Belum ada angka misi ini yang dipublikasikan.</p>`;

function missionPart({ edition }: Sheet, { id, code, text, indicators }: PublicMission, most: number): Html {
  const { state, tenant } = edition;
  const rest = indicators.length - most;
  const address = href(tenant.id, 'misi', id);
  if (indicators.length === 0) return html`<section><h2>${code} · ${text}</h2>${UNMEASURED}</section>`;
  return html`<section><h2><a href="${address}">${code} · ${text}</a></h2>${indicatorTable(state, tenant.id, wholeArea(state), named(state, indicators.slice(0, most)))}${rest > 0 ? html`<p><a href="${address}">${rest} indikator lagi dari misi ini</a></p>` : ''}</section>`;
}

export function missionPage(sheet: Sheet, { code, text, from, to, indicators }: PublicMission): Html {
  const { state, tenant } = sheet.edition;
  const figures =
    indicators.length === 0
      ? UNMEASURED
      : indicatorTable(state, tenant.id, wholeArea(state), named(state, indicators));
  return page(sheet, text, html`<p>Misi ${code}, ${from}–${to}</p>${figures}`);
}

/** What an address without a page leads to. */
export const missingPage = (sheet: Sheet): Html =>
  page(
    sheet,
    'Halaman tidak ditemukan',
    html`<p>Tidak ada angka yang dipublikasikan di alamat ini; mungkin sudah ditarik. <a href="${href(sheet.edition.tenant.id)}">Lihat semua angka</a>.</p>`,
  );

export function indicatorsPage(sheet: Sheet): Html {
  const { state, tenant } = sheet.edition;
  return page(sheet, 'Indikator', indicatorTable(state, tenant.id, wholeArea(state), state.indicators));
}

export function areasPage(sheet: Sheet): Html {
  const { state, tenant } = sheet.edition;
  const list = state.areas.map(
    ({ code, name }) => html`<li><a href="${href(tenant.id, 'wilayah', code)}">${name}</a></li>`,
  );
  return page(sheet, 'Wilayah', html`<ul>${list}</ul>`);
}

export function areaPage(sheet: Sheet, area: PublicArea): Html {
  const { state, tenant } = sheet.edition;
  const codes = new Set(state.figures.filter((one) => one.area === area.code).map((one) => one.indicator));
  const indicators = state.indicators.filter(({ code }) => codes.has(code));
  return page(sheet, area.name, indicatorTable(state, tenant.id, area.code, indicators));
}
