import { CULTURE_PACK, type CulturePack } from '../../improvement/culture-pack.ts';
import { stamp } from '../../rule-pack/frame.ts';
import { given, percentOf, unworked, type Working, work } from '../../working/working.ts';

/** What a share is called in its working: its rules begin with `rule`; then the part, the whole and why it is not told. */
export interface ShareNames {
  readonly rule: string;
  readonly part: string;
  readonly whole: string;
  readonly tooFew: string;
}

/** Percent of a whole; not told of a whole smaller than may be told of. */
export function toldShare(
  names: ShareNames,
  part: number,
  whole: number,
  pack: CulturePack = CULTURE_PACK,
): Working {
  const told = stamp(pack, pack.told);
  const rule = `${names.rule}-share`;
  if (whole < pack.told.least) return unworked(rule, names.tooFew, [], told);
  const share = work({
    rule,
    operation: 'quotient',
    inputs: [given(names.part, String(part)), given(names.whole, String(whole))],
    pack: told,
  });
  return percentOf(`${names.rule}-percent`, [rule, share], 0, told);
}
