import { html } from 'hono/html';
import { dayText } from '../../../documents/texts.ts';
import type { KeptEdition } from '../../storage/open-port.ts';
import { FORMATS, OPEN_TABLES } from '../tables.ts';
import { type Html, page, type Sheet } from './layout.ts';

const files = (base: string): Html =>
  html`${OPEN_TABLES.map(({ name, title, description }) => html`<dt>${title}</dt><dd>${description} ${FORMATS.map((format) => html`<a href="${base}/${name}.${format}">${format.toUpperCase()}</a> `)}</dd>`)}`;

/** What may be taken away: every table, the catalogue, and the editions before this one. */
export function dataPage(sheet: Sheet, editions: readonly Omit<KeptEdition, 'body'>[]): Html {
  const base = `/data/${sheet.edition.tenant.id}`;
  return page(
    sheet,
    'Data terbuka',
    html`<p>Katalog DCAT: <a href="/data/catalog.jsonld">catalog.jsonld</a>. Uraian antarmuka: <a href="/api/openapi.json">openapi.json</a>. Angka bebas dipakai dengan menyebut sumbernya (CC BY 4.0); daftar wilayah ODbL 1.0.</p>
<dl>${files(base)}</dl>
<h2>Edisi</h2>
<ul>${editions.map(({ version, at }) => html`<li>${dayText(at)}: <a href="${base}/${version}/figures.csv"><code>${version.slice(0, 8)}</code> CSV</a>, <a href="${base}/${version}/figures.json">JSON</a></li>`)}</ul>`,
  );
}
