import { useEffect, useMemo } from 'preact/hooks';
import type { Facts } from '../../app/facts/facts.ts';
import { whatIfPacks } from '../../app/facts/what-if-packs.ts';
import { unitWhatIf } from '../../app/live/what-if.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { WhatIfCard, type WhatIfCardProps } from './what-if-card.tsx';
import { whatIfView } from './what-if-view.ts';

interface WhatIfProps {
  readonly card: Scorecard;
  readonly basis: Basis;
  readonly known: Facts;
  /** Pack named in the address. */
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

/** The card under the pack that the address names. */
export function WhatIf({ card, basis, known, chosen, onChoose }: WhatIfProps) {
  const packs = whatIfPacks(known, card);
  const pack = packs.find((one) => packName(one) === chosen);
  const choice = {
    packs: packs.map((one) => ({ name: packName(one), title: one.title, version: one.version })),
    onChoose,
  };
  if (!pack) return <WhatIfCard {...choice} chosen={null} view={null} />;
  return <Tried key={packName(pack)} {...choice} pack={pack} card={card} basis={basis} />;
}

interface TriedProps extends Pick<WhatIfCardProps, 'packs' | 'onChoose'> {
  readonly pack: RulePack;
  readonly card: Scorecard;
  readonly basis: Basis;
}

function Tried({ pack, card: { unit, year }, basis, ...choice }: TriedProps) {
  const name = packName(pack);
  // By name: what a pack says never changes, and a new object of the same pack asks nothing new.
  const asked = useMemo(() => unitWhatIf(unit, year, pack), [unit, year, name]);
  useEffect(() => asked.stop, [asked]);
  const { value } = asked.answer.value;
  return <WhatIfCard {...choice} chosen={name} view={value && whatIfView(value, basis)} />;
}
