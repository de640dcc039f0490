import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Sheet, type Working, type WorkingInput, work } from '../working/working.ts';
import { type MinistryPack, RATINGS, type Tier } from './ministry-pack.ts';

/** A number stated elsewhere, or one that was worked out. */
export type Part = Decimal | null | Working;

export interface PersonalQuestion {
  /** Calibrated NHK and NPK. */
  readonly results: Part;
  readonly conduct: Part;
  /** NKO of the unit. */
  readonly organization: Part;
  readonly tier: Tier;
  /** Taken off for the person's own sanction, and for those of direct subordinates. */
  readonly sanction: Part;
  readonly impact: Part;
  /** By the superior, up or down; what goes beyond the limit is cut off. */
  readonly correction: Decimal;
}

export interface PersonalScore {
  readonly first: Working;
  readonly adjusted: Working;
  readonly organizationShare: Working;
  readonly score: Working;
  readonly ratings: { readonly results: Working; readonly conduct: Working };
  readonly predicate: Working;
}

type Input = Sheet['inputs'][number];

/** An input of a step: a number somebody gave, or the step that it came from. */
export const part = (name: string, value: Part): Input =>
  typeof value === 'object' && value !== null ? ([name, value] as const) : given(name, value);

/** Shorthand for steps of one pack rule with the ministry's four digits. */
const step = (
  rule: string,
  operation: Sheet['operation'],
  inputs: readonly (WorkingInput | readonly [string, Working])[],
  pack: Sheet['pack'],
): Working => work({ rule, operation, inputs, digits: 4, pack });

/** NKP and predicate of a person. Every step is a working of its own; nothing is rounded on the way. */
export function personalScore(question: PersonalQuestion, pack: MinistryPack): PersonalScore {
  const { shares } = pack;
  const first = step(
    'first-score',
    'sum-of-products',
    [
      ruled('results-share', shares.results),
      part('results', question.results),
      ruled('conduct-share', shares.conduct),
      part('conduct', question.conduct),
    ],
    stamp(pack, shares),
  );
  const whole = blended(first, question, pack);
  const ratings = {
    results: rated(blended(question.results, question, pack).score, pack),
    conduct: rated(blended(question.conduct, question, pack).score, pack),
  };
  const predicate = work({
    rule: 'predicate',
    operation: 'cell',
    inputs: [
      ['results', ratings.results],
      ['conduct', ratings.conduct],
    ],
    table: pack.predicates.cells.map((cell) => ({
      at: `${cell.results}/${cell.conduct}`,
      gives: cell.label,
    })),
    pack: stamp(pack, pack.predicates),
  });
  return { first, ...whole, ratings, predicate };
}

/** Deductions, correction and the organization's share, applied to one score. */
function blended(
  from: Part,
  question: PersonalQuestion,
  pack: MinistryPack,
): Pick<PersonalScore, 'adjusted' | 'organizationShare' | 'score'> {
  const adjusted = bounded('adjusted', corrected(from, question, pack), pack);
  const rule = stamp(pack, pack.organizationShare);
  const organization = part('organization', question.organization);
  const lead = step('lead-over-organization', 'difference', [['adjusted', adjusted], organization], rule);
  const { byTier, whenBelow } = pack.organizationShare;
  const organizationShare = work({
    rule: 'organization-share',
    operation: 'from',
    inputs: [['lead', lead]],
    table: [
      { at: '0', gives: byTier[question.tier] },
      { at: null, gives: whenBelow },
    ],
    pack: rule,
  });
  const ownShare = step('own-share', 'difference', [ruled('whole', '1'), ['share', organizationShare]], rule);
  const mixed = step(
    'with-organization',
    'sum-of-products',
    [['own-share', ownShare], ['adjusted', adjusted], ['share', organizationShare], organization],
    rule,
  );
  return { adjusted, organizationShare, score: bounded('score', mixed, pack) };
}

function corrected(
  from: Part,
  { sanction, impact, correction }: PersonalQuestion,
  pack: MinistryPack,
): Working {
  const { limit } = pack.correction;
  const rule = stamp(pack, pack.correction);
  const cut = step(
    'correction-cut',
    'smallest',
    [given('correction', correction), ruled('limit', limit)],
    rule,
  );
  const lowest = step('lowest-correction', 'difference', [ruled('zero', '0'), ruled('limit', limit)], rule);
  const allowed = step(
    'correction-allowed',
    'largest',
    [
      ['cut', cut],
      ['lowest', lowest],
    ],
    rule,
  );
  const left = step(
    'after-deductions',
    'difference',
    [part('score', from), part('sanction', sanction), part('impact', impact)],
    stamp(pack, pack.sanctions),
  );
  return step(
    'corrected',
    'sum',
    [
      ['left', left],
      ['correction', allowed],
    ],
    rule,
  );
}

function bounded(rule: string, value: Working, pack: MinistryPack): Working {
  const { floor, cap } = pack.bounds;
  const standing = stamp(pack, pack.bounds);
  const atMost = step('at-most', 'smallest', [['value', value], ruled('cap', cap)], standing);
  return step(rule, 'largest', [['value', atMost], ruled('floor', floor)], standing);
}

/** Above is strict, within is inclusive. */
function rated(score: Working, pack: MinistryPack): Working {
  const { above, within } = pack.ratings;
  const [high, middle, low] = RATINGS;
  return work({
    rule: 'rating',
    operation: 'from',
    inputs: [['score', score]],
    table: [
      { at: above, isOpen: true, gives: high },
      { at: within, gives: middle },
      { at: null, gives: low },
    ],
    pack: stamp(pack, pack.ratings),
  });
}
