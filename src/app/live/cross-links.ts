import { computed } from '@preact/signals';
import { crossLink } from '../../domain/dossier/kinds/cross-link.ts';
import { type CrossLink, linksByNode, refusedByNode } from '../../domain/plan/cross-links.ts';
import { dossiersOf, mayStep } from './dossiers.ts';

const written = dossiersOf(crossLink.name);

/** Standing links across units, by the node that needs them. */
export const crossLinks = computed(() => linksByNode(written.value));

/** Refused links, by the node that needs them. */
export const refusedLinks = computed(() => refusedByNode(written.value));

/** What other units ask of the unit of the position at work, which may answer. */
export const linksAskedOfMe = computed<readonly CrossLink[]>(() =>
  [...crossLinks.value.values()]
    .flat()
    .filter(({ dossier, isAccepted }) => !isAccepted && mayStep(dossier, dossier, 'accept') === 'permitted'),
);
