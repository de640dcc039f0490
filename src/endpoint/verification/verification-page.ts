import { html } from 'hono/html';
import { RECOGNITION_TITLES } from '../../documents/recognition-titles.ts';
import { APPROVED_HERE, dateText, dayText, officeText, rupiah, targetText } from '../../documents/texts.ts';
import type { AgreementPaper } from '../../domain/papers/agreement-paper.ts';
import type { Signatory } from '../../domain/papers/signatory.ts';
import type { Verified, VerifiedAgreement, VerifiedCertificate } from './verify.ts';

type Html = ReturnType<typeof html>;

const NONE = html`<p>Tidak ada dokumen dengan kode ini. Periksa kembali kodenya.</p>`;

/** What a paper shows, for whoever holds it: plain, without script, without anything the paper does not show. */
export const verificationPage = (found: readonly Verified[]): Html => html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Verifikasi dokumen</title>
<link rel="stylesheet" href="/verifikasi.css">
</head>
<body>
<header>Kinerja</header>
<main>
<h1>Verifikasi dokumen</h1>
${found.length === 0 ? NONE : found.map(partOf)}
<footer><p>Cocokkan isi halaman ini dengan kertas di tangan Anda. Yang berbeda tidak berasal dari dokumen yang disetujui.</p></footer>
</main>
</body>
</html>`;

const partOf = (one: Verified): Html => (one.is === 'agreement' ? agreementPart(one) : certificatePart(one));

function certificatePart({ paper }: VerifiedCertificate): Html {
  const { government, unit, name, sort, team, merit, number, decidedOn, decider } = paper;
  return html`<article>
<h2>Piagam Penghargaan</h2>
<p>${name}, ${team === '' ? unit : `${team}, ${unit}`}, ${government}</p>
<p class="standing">${APPROVED_HERE}. ${RECOGNITION_TITLES[sort]}.</p>
<p>${merit}</p>
<ul><li>Nomor ${number}, ${dateText(decidedOn)}</li>${decider ? signedLine(decider) : ''}</ul>
</article>`;
}

function agreementPart({ paper, hasSignedFigures, isReplaced }: VerifiedAgreement): Html {
  const { year, unit, government, revision, first, second } = paper;
  return html`<article>
<h2>Perjanjian Kinerja Tahun ${year}${revision === 0 ? '' : ` (perubahan ke-${revision})`}</h2>
<p>${unit}, ${government}</p>
<p class="${isReplaced ? 'replaced' : 'standing'}">${APPROVED_HERE}. ${isReplaced ? 'Tidak berlaku lagi: sudah diubah.' : 'Masih berlaku.'}</p>
<ul>${[first, second].filter((one) => one !== null).map(signedLine)}</ul>
${hasSignedFigures ? figures(paper) : CHANGED}
</article>`;
}

const CHANGED = html`<p>Target atau pagu dalam data sudah berubah sejak ditandatangani, sehingga tidak ditampilkan. Yang disepakati ialah angka pada kertas.</p>`;

const signedLine = (one: Signatory): Html =>
  html`<li>${one.name}, ${officeText(one)}${one.at ? `, ${dayText(one.at)}` : ''}</li>`;

const figures = ({ lines, programmes }: AgreementPaper): Html => html`<table>
<thead><tr><th scope="col">Indikator</th><th scope="col">Target</th></tr></thead>
<tbody>${lines.map(
  ({ indicator, target }) =>
    html`<tr><td>${indicator.name}</td><td>${targetText(target, indicator)}</td></tr>`,
)}</tbody>
</table>
<ul>${programmes.map(({ name, ceiling }) => html`<li>${name}: ${rupiah(ceiling)}</li>`)}</ul>`;
