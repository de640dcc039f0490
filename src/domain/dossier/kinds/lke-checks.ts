import type { Act } from '../../entry.ts';
import type { Problem } from '../../problem.ts';
import { type EvaluationPack, subComponentsOf } from '../../sakip/evaluation-pack.ts';
import type { LkeColumn } from '../../sakip/lke-columns.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { incomplete, type Requirement } from '../kind.ts';

/** Both days belong to the window; what is left open has no bound. The day is that of the author's act. */
export const withinWindow =
  (column: LkeColumn): Requirement =>
  (dossier, around, { at }) => {
    const day = around.civilDay(at);
    const [from, to] = ['from', 'to'].map((end) => textOf(dossier, `window/${column}/${end}`)) as [
      string,
      string,
    ];
    const isInside = (from === '' || from <= day) && (to === '' || day <= to);
    return isInside ? null : { code: 'outside-window', from, to };
  };

/** A grade given outright answers for its criteria; elsewhere every criterion has an answer. */
export const columnComplete =
  (column: LkeColumn, pack: EvaluationPack): Requirement =>
  (dossier) =>
    incomplete(
      dossier,
      subComponentsOf(pack)
        .filter(({ id }) => textOf(dossier, `grade/${id}/${column}`) === '')
        .flatMap(({ criteria }) => criteria.map(({ id }) => `answer/${id}/${column}`)),
    );

/** Nobody checks what he or she assessed for the unit, in whichever position. */
export const ownColumnFree: Requirement = (dossier, _, { by }) =>
  wroteSelf(dossier, by) ? { code: 'own-work', command: 'dossier.step' } : null;

const wroteSelf = ({ fields }: Dossier, person: Act['by']): boolean =>
  Object.entries(fields).some(([path, facet]) => path.endsWith('/self') && facet.by === person);

/** Criteria the unit does not accept, in the order in which they were first disputed. */
export const disputedCriteria = (dossier: Dossier): readonly string[] =>
  Object.keys(dossier.fields).flatMap((path) => {
    const [family, id] = path.split('/');
    return family === 'dispute' && id !== undefined && textOf(dossier, path) !== '' ? [id] : [];
  });

/** Disputed criteria nobody has agreed on yet. */
export const openDisputes = (dossier: Dossier): readonly string[] =>
  disputedCriteria(dossier).filter((id) => textOf(dossier, `agreed/${id}`) === '');

/** A dispute names at least one criterion that has not been settled. */
export const disputesRaised: Requirement = (dossier): Problem | null =>
  openDisputes(dossier).length > 0 ? null : { code: 'incomplete', kind: dossier.kind, fields: ['dispute/*'] };

export const disputesAnswered: Requirement = (dossier) =>
  incomplete(
    dossier,
    disputedCriteria(dossier).map((id) => `agreed/${id}`),
  );
