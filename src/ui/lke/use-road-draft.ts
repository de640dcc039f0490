import { useMemo } from 'preact/hooks';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { NO_DRAFT, type RoadDraft } from '../../domain/dossier/readings/lke-road.ts';
import { useReason } from '../parts/paper/use-reason.ts';

/** The simulation of a person: what is wanted, and what was changed in the road to it. */
export interface RoadWish {
  /** A predicate, or `total` for a total of one's own. */
  readonly target: string;
  /** That total, as it was typed. */
  readonly typed: string;
  readonly draft: RoadDraft;
}

const FIRST: RoadWish = { target: 'A', typed: '85', draft: NO_DRAFT };

export const wishText = ({ draft, ...rest }: RoadWish): string =>
  JSON.stringify({ ...rest, draft: { ...draft, chosen: draft.chosen && [...draft.chosen] } });

export function wishIn(text: string): RoadWish {
  if (text === '') return FIRST;
  const { draft, ...rest } = JSON.parse(text) as RoadWish & {
    readonly draft: Omit<RoadDraft, 'chosen'> & { readonly chosen: readonly string[] | null };
  };
  return { ...rest, draft: { ...draft, chosen: draft.chosen && new Set(draft.chosen) } };
}

/** Kept on the device until the plan is accepted: choosing who does what by when is an hour's work. */
export function useRoadDraft({ unit, year }: DossierKey) {
  const kept = useReason(`road:${unit}:${year}`, true);
  const text = kept.reason.value;
  const wish = useMemo(() => wishIn(text), [text]);
  const now = (): RoadWish => wishIn(kept.reason.peek());
  return {
    ...wish,
    want: (part: Partial<Pick<RoadWish, 'target' | 'typed'>>): void =>
      kept.change(wishText({ ...now(), ...part })),
    change: (part: Partial<RoadDraft>): void => {
      const before = now();
      kept.change(wishText({ ...before, draft: { ...before.draft, ...part } }));
    },
    accepted: (): void => kept.change(wishText({ ...now(), draft: NO_DRAFT })),
  };
}
