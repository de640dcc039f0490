import { publicationKey } from '../../../domain/dossier/kinds/publication.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { type DemoDossier, type DossierAct, type DossierDoing, stepping } from '../demo-dossier.ts';
import { unitCode } from './unit-list.ts';

const planner = (daysAgo: number, doing: DossierDoing): DossierAct => ({
  role: 'planner',
  at: unitCode('BAPPEDA'),
  daysAgo,
  doing,
});

const PUBLISHED = planner(40, stepping('publish'));
const TAKEN_BACK = planner(12, stepping('withdraw', 'Cara menghitungnya sedang diperiksa.'));

/** The planner has made the key indicators public; the first was taken back while its figures are looked at. */
export const publicationDossiers = (indicators: readonly Indicator[]): readonly DemoDossier[] =>
  indicators
    .filter(({ key }) => key)
    .map(({ code, owner }, i) => ({
      key: publicationKey(owner, code),
      acts: i === 0 ? [PUBLISHED, TAKEN_BACK] : [PUBLISHED],
    }));
