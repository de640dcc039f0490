import { CULTURE_PACK, type CulturePack } from '../../improvement/culture-pack.ts';
import type { Working } from '../../working/working.ts';
import type { Dossier } from '../dossier.ts';
import { dialogue } from '../kinds/personal/dialogue.ts';
import { subjectOf } from '../personal.ts';
import { type ShareNames, toldShare } from './told-share.ts';

const NAMES: ShareNames = {
  rule: 'dialogue',
  part: 'confirmed',
  whole: 'people',
  tooFew: 'too-few-people',
};

/** How many people had a dialogue that both sides confirmed. */
export interface DialogueCoverage {
  readonly people: number;
  readonly held: number;
  /** Percent; none of fewer people than may be told of. */
  readonly share: Working;
}

/** Coverage of a year among people whose records the reader may read. */
export function dialogueCoverage(
  people: Iterable<string>,
  dossiers: Iterable<Dossier>,
  year: number,
  pack: CulturePack = CULTURE_PACK,
): DialogueCoverage {
  const all = new Set(people);
  const held = new Set(
    [...dossiers]
      .filter((one) => one.kind === dialogue.name && one.year === year)
      .filter(({ status }) => status.value.state === 'confirmed')
      .map(subjectOf)
      .filter((person) => all.has(person)),
  ).size;
  return { people: all.size, held, share: toldShare(NAMES, held, all.size, pack) };
}
