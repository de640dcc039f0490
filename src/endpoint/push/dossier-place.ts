import type { Dossier } from '../../domain/dossier/dossier.ts';
import { classOf } from '../../domain/dossier/kind.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { circleOf } from '../../domain/dossier/personal.ts';
import { personalScope } from '../rows/personal-scope.ts';
import type { Scope } from '../storage/port.ts';

/** The scope in which a dossier travels as it stands: by what it is, whose it is, and where its kind says so by what stands in it. */
export function placeOf(dossier: Dossier): Pick<Scope, 'unit' | 'class'> {
  const kind = kindOf(dossier.kind);
  if (kind === null) return { unit: dossier.unit, class: 'data' };
  const of = classOf(kind, dossier);
  if (of === 'personal') return { unit: personalScope(circleOf(dossier, kind)), class: of };
  return { unit: of === 'plan' ? '' : dossier.unit, class: of };
}
