import { html } from 'hono/html';
import { dayText } from '../../../documents/texts.ts';
import type { Edition } from '../editions.ts';
import { ageText } from './reading.ts';

export type Html = ReturnType<typeof html>;

/** What every page of the public site stands in. */
export interface Sheet {
  readonly edition: Edition;
  /** Ms; ages are counted from it. */
  readonly now: number;
}

export const href = (tenant: string, ...parts: readonly string[]): string =>
  ['/publik', tenant, ...parts.map(encodeURIComponent)].join('/');

const EXAMPLE = html`<p class="example" role="note"><strong>Contoh.</strong> Semua angka di situs ini dibuat untuk latihan.</p>`;

/** A page with its title; without script, readable on paper. */
export function page({ edition, now }: Sheet, title: string, content: unknown): Html {
  const { tenant, at, version } = edition;
  const home = href(tenant.id);
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Angka kinerja yang dipublikasikan ${tenant.name}">
${tenant.example ? html`<meta name="robots" content="noindex">` : ''}
<title>${title} · ${tenant.name}</title>
<link rel="stylesheet" href="/publik.css">
<link rel="icon" href="/favicon.svg">
</head>
<body>
<a class="skip" href="#isi">Langsung ke isi</a>
<header><a href="${home}">Kinerja ${tenant.name}</a>
<nav aria-label="Bagian"><a href="${home}">Misi</a><a href="${href(tenant.id, 'indikator')}">Indikator</a><a href="${href(tenant.id, 'wilayah')}">Wilayah</a><a href="${href(tenant.id, 'data')}">Data terbuka</a></nav></header>
<main id="isi">
${tenant.example ? EXAMPLE : ''}
<h1>${title}</h1>
${content}
</main>
<footer><p>Edisi ${dayText(at)} (${ageText(at, now)}), <a href="/data/${tenant.id}/${version}/figures.json"><code>${version.slice(0, 8)}</code></a>. Hanya nilai yang sudah disetujui. Nilai yang ditahan melindungi orang: jumlah di bawah 5 tidak dipublikasikan, begitu pula nilai yang akan membukanya.</p></footer>
</body>
</html>`;
}
