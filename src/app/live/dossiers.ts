import { computed, type ReadonlySignal } from '@preact/signals';
import { blankDossier, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import { fieldRule, type Kind } from '../../domain/dossier/kind.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { mayOnDossier, mayTakeStep, mayWriteField } from '../../domain/dossier/permission.ts';
import type { Position } from '../../domain/person.ts';
import type { Verdict } from '../../domain/workflow/rule.ts';
import type { ReferenceWorld } from '../../store/reference-world.ts';
import type { SeenDossier } from '../facts/facts.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** Dossiers of a kind on this device; empty while it is being opened. */
export const dossiersOf = (kind: string): ReadonlySignal<readonly SeenDossier[]> =>
  computed(() => [...(facts.value?.dossiers.values() ?? [])].filter(({ dossier }) => dossier.kind === kind));

/** One dossier; null as long as nobody has touched it. */
export const dossierAt = (key: () => DossierKey): ReadonlySignal<SeenDossier | null> =>
  computed(() => {
    const known = facts.value;
    return known?.dossiers.get(known.world.dossierId(key())) ?? null;
  });

/** A dossier as it stands here; null as long as nobody has begun it. */
export function dossierHere(key: DossierKey): Dossier | null {
  const known = facts.value;
  return known?.dossiers.get(known.world.dossierId(key))?.dossier ?? null;
}

/** What the kind's rules say to the position at work about a step; `null` while the device is being opened. */
export const mayStep = (key: DossierKey, dossier: Dossier | null, step: string): Verdict | null =>
  asked(key, dossier, (as, here, kind, world) => {
    const rule = kind.steps[step];
    return rule ? mayTakeStep(rule, as, here, kind, world, present.value) : 'forbidden';
  });

export const mayWrite = (key: DossierKey, dossier: Dossier | null, path: string): Verdict | null =>
  asked(key, dossier, (as, here, kind, world) =>
    mayWriteField(fieldRule(kind, path), as, here, kind, world, present.value),
  );

export const mayAttachTo = (key: DossierKey, dossier: Dossier | null): Verdict | null =>
  asked(key, dossier, (as, here, kind, world) =>
    mayOnDossier(kind.attach, as, here, kind, world, present.value),
  );

type Asking = (as: Position, dossier: Dossier, kind: Kind, world: ReferenceWorld) => Verdict;

function asked(key: DossierKey, dossier: Dossier | null, asking: Asking): Verdict | null {
  const [known, as, kind] = [facts.value, position.value, kindOf(key.kind)];
  if (!known || !as || !kind) return null;
  return asking(as, dossier ?? blankDossier(key, kind.states[0]), kind, known.world);
}
