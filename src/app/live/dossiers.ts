import { computed, type ReadonlySignal } from '@preact/signals';
import { blankDossier, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import { fieldRule } from '../../domain/dossier/kind.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { mayOnDossier } from '../../domain/dossier/permission.ts';
import type { Verdict } from '../../domain/workflow/rule.ts';
import type { DossierView } from '../../store/view.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** Dossiers of a kind on this device; empty while it is being opened. */
export const dossiersOf = (kind: string): ReadonlySignal<readonly DossierView[]> =>
  computed(() => [...(facts.value?.dossiers.values() ?? [])].filter(({ dossier }) => dossier.kind === kind));

/** One dossier; null as long as nobody has touched it. */
export const dossierAt = (key: () => DossierKey): ReadonlySignal<DossierView | null> =>
  computed(() => {
    const known = facts.value;
    return known?.dossiers.get(known.world.dossierId(key())) ?? null;
  });

/** What the kind's rules say to the position at work about a step; `null` while the device is being opened. */
export const mayStep = (key: DossierKey, dossier: Dossier | null, step: string): Verdict | null =>
  may(key, dossier, (kind) => kind.steps[step]?.rules ?? []);

export const mayWrite = (key: DossierKey, dossier: Dossier | null, path: string): Verdict | null =>
  may(key, dossier, (kind) => fieldRule(kind, path)?.write ?? []);

export const mayAttachTo = (key: DossierKey, dossier: Dossier | null): Verdict | null =>
  may(key, dossier, (kind) => kind.attach);

type RulesOf = (kind: NonNullable<ReturnType<typeof kindOf>>) => Parameters<typeof mayOnDossier>[0];

function may(key: DossierKey, dossier: Dossier | null, rulesOf: RulesOf): Verdict | null {
  const [known, as, kind] = [facts.value, position.value, kindOf(key.kind)];
  if (!known || !as || !kind) return null;
  return mayOnDossier(rulesOf(kind), as, dossier ?? blankDossier(key, kind.states[0]), kind, known.world);
}
