import { computed, type ReadonlySignal } from '@preact/signals';
import { type Dossier, type DossierKey, keyOf } from '../../domain/dossier/dossier.ts';
import { planDraft } from '../../domain/dossier/kinds/plan-draft.ts';
import type { Chain } from '../../domain/plan/chain.ts';
import { draftedChain, planOf } from '../../domain/plan/drafted-chain.ts';
import { planYears } from '../../domain/plan/plan-years.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** A plan as it is drafted on this device. */
export interface PlanTree {
  /** What is published. */
  readonly published: Chain;
  /** The same with the draft on top. */
  readonly chain: Chain;
  /** The draft that is being written or waits for publishing; null when there is none yet. */
  readonly draft: Dossier | null;
  /** Key of the draft, or of the one that the first edit makes. */
  readonly key: DossierKey;
}

const ALIVE = ['draft', 'proposed'];
const drafts = computed(() =>
  [...(facts.value?.dossiers.values() ?? [])]
    .map(({ dossier }) => dossier)
    .filter(({ kind }) => kind === planDraft.name),
);
const livingDrafts = computed(() => drafts.value.filter(({ status }) => ALIVE.includes(status.value.state)));

/** Every plan with nodes, published or in a living draft, newest first. */
export const planNames = computed(() => {
  const from = new Map<string, number>();
  for (const draft of livingDrafts.value) from.set(planOf(draft), planYears(planOf(draft))?.from ?? 0);
  for (const node of facts.value?.planNodes.values() ?? []) from.set(node.plan, node.from);
  return [...from].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([plan]) => plan);
});

/** A plan with its newest living draft; null while the device is being opened. */
export const planTree = (plan: string): ReadonlySignal<PlanTree | null> =>
  computed(() => {
    const known = facts.value;
    const as = position.value;
    if (!known || !as) return null;
    const isOfPlan = (one: Dossier): boolean => planOf(one) === plan;
    const draft = livingDrafts.value.filter(isOfPlan).sort(byNumber).at(-1) ?? null;
    const next = Math.max(0, ...drafts.value.filter(isOfPlan).map(numberOf)) + 1;
    const key = draft ?? { kind: planDraft.name, unit: as.unit, year: 0, name: `${plan}~${next}` };
    const { chain: published } = known.world;
    return { published, chain: draft ? draftedChain(published, draft) : published, draft, key: keyOf(key) };
  });

const numberOf = ({ name }: DossierKey): number => Number(name.slice(name.lastIndexOf('~') + 1));
const byNumber = (a: DossierKey, b: DossierKey): number => numberOf(a) - numberOf(b);
