import type { CertificatePaper } from '../domain/papers/certificate-paper.ts';
import { heading, type PaperDocument, paragraph } from './document.ts';
import { verificationUrl, verificationWords } from './qr.ts';
import { RECOGNITION_TITLES } from './recognition-titles.ts';
import { byHand, signatures } from './signatures.ts';
import { APPROVED_HERE, dateText, officeText } from './texts.ts';

/** Certificate of an award, on one page. `site` is the address under which it can be checked; null where none is known. */
export function certificateDocument(paper: CertificatePaper, site: string | null): PaperDocument {
  const { government, unit, name, sort, team, merit, number, decidedOn, decider, code, isAwarded } = paper;
  const url = verificationUrl(site, code);
  return {
    title: `Piagam – ${name}`,
    mark: isAwarded ? null : 'KONSEP',
    footer: code === '' ? 'Piagam' : `${APPROVED_HERE} · ${verificationWords(site, code)}`,
    sections: [
      {
        paper: 'landscape',
        isCentered: true,
        blocks: [
          heading(2, government.toUpperCase()),
          heading(1, 'PIAGAM PENGHARGAAN'),
          paragraph(`Nomor ${number || '–'}`, 'center'),
          paragraph('diberikan kepada', 'center'),
          heading(2, name),
          paragraph(team === '' ? unit : `${team}, ${unit}`, 'center'),
          paragraph(RECOGNITION_TITLES[sort], 'center'),
          paragraph(merit, 'center'),
          signatures(
            null,
            byHand([decidedOn && dateText(decidedOn), decider ? `${officeText(decider)},` : ''], decider),
          ),
          ...(url === null ? [] : [{ is: 'qr' as const, text: url, caption: url }]),
        ],
      },
    ],
  };
}
