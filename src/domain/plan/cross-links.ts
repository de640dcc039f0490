import { type Dossier, textOf } from '../dossier/dossier.ts';
import { crossLink } from '../dossier/kinds/cross-link.ts';

/** What a node of the plan needs from another unit; it counts once that unit's head has accepted it. */
export interface CrossLink {
  /** Identity of its dossier. */
  readonly id: string;
  /** Node that needs it. */
  readonly from: string;
  /** Unit that is asked. */
  readonly to: string;
  readonly contribution: string;
  readonly isAccepted: boolean;
  readonly dossier: Dossier;
}

/** A link that the other unit's head refused. */
export interface RefusedLink {
  readonly id: string;
  readonly to: string;
  readonly contribution: string;
  readonly reason: string;
}

const STANDING = ['asked', 'accepted'];

/** Links that are asked for or accepted, by the node that needs them; refused and withdrawn ones are history. */
export function linksByNode(
  dossiers: Iterable<{ readonly id: string; readonly dossier: Dossier }>,
): ReadonlyMap<string, readonly CrossLink[]> {
  const links = new Map<string, CrossLink[]>();
  for (const { id, dossier } of dossiers) {
    const { state } = dossier.status.value;
    if (dossier.kind !== crossLink.name || !STANDING.includes(state)) continue;
    const [from, to, contribution] = [
      textOf(dossier, 'from'),
      textOf(dossier, 'to'),
      textOf(dossier, 'contribution'),
    ];
    const link = { id, from, to, contribution, isAccepted: state === 'accepted', dossier };
    links.set(from, [...(links.get(from) ?? []), link]);
  }
  return links;
}

/** What was refused, by the node that needs it: whoever asked reads why, until the same unit has been asked again. */
export function refusedByNode(
  dossiers: readonly { readonly id: string; readonly dossier: Dossier }[],
): ReadonlyMap<string, readonly RefusedLink[]> {
  const standing = linksByNode(dossiers);
  const refused = new Map<string, RefusedLink[]>();
  for (const { id, dossier } of dossiers) {
    const { state, reason } = dossier.status.value;
    if (dossier.kind !== crossLink.name || state !== 'refused') continue;
    const [from, to] = [textOf(dossier, 'from'), textOf(dossier, 'to')];
    if (standing.get(from)?.some((link) => link.to === to)) continue;
    const one = { id, to, contribution: textOf(dossier, 'contribution'), reason: reason ?? '' };
    refused.set(from, [...(refused.get(from) ?? []), one]);
  }
  return refused;
}
