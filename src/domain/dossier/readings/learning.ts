import { fromInteger, sum, toDecimal } from '../../decimal.ts';
import { CULTURE_PACK, type CulturePack } from '../../improvement/culture-pack.ts';
import type { Decimal } from '../../indicator.ts';
import { stamp } from '../../rule-pack/frame.ts';
import { given, numberOf, ruled, unworked, type Working, work } from '../../working/working.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { COMPETENCE_FIELDS, type CompetenceField, untoldReason } from '../kinds/competence.ts';

/** What a unit learned in a year against what it owes; none of a unit so small that it would tell of single persons. */
export interface Learning {
  /** Lesson hours times those who took part, in all and by field. */
  readonly hours: Working;
  readonly byField: Readonly<Record<CompetenceField, Working>>;
  /** Hours that the people of the unit owe together. */
  readonly owed: Working;
  /** Owed less learned; not below zero. */
  readonly gap: Working;
  readonly perPerson: Working;
}

/**
 * Learning of a unit and year; `people-unknown` and `too-few-people` are the reasons for what is not told. All of it is
 * left out together: hours beside the hours owed would say what is short, and how many people there are.
 */
export function learningOf(competence: Dossier, pack: CulturePack = CULTURE_PACK): Learning {
  const people = textOf(competence, 'people');
  const untold = untoldReason(competence, pack);
  const told = (rule: string, tree: () => Working): Working =>
    untold === null ? tree() : unworked(rule, untold, [], stamp(pack, pack.told));
  const hours = told('learned-hours', () => hoursOf(competence, rowIds(competence, 'training'), pack));
  const owed = told('owed-hours', () =>
    work({
      rule: 'owed-hours',
      operation: 'product',
      inputs: [given('people', people), ruled('yearly-hours', pack.learning.hours)],
      digits: 0,
      pack: stamp(pack, pack.learning),
    }),
  );
  return {
    hours,
    byField: Object.fromEntries(
      COMPETENCE_FIELDS.map((field) => [
        field,
        told('learned-hours', () => hoursOf(competence, ofField(competence, field), pack)),
      ]),
    ) as Record<CompetenceField, Working>,
    owed,
    gap: told('learning-gap', () => gapOf(['owed-hours', owed], ['learned-hours', hours], 0, pack)),
    perPerson: perPerson(people, untold, hours, pack),
  };
}

type Hours = Parameters<typeof work>[0]['inputs'][number];

/** Hours owed less those learned; not below zero. */
export function gapOf(owed: Hours, learned: Hours, digits: number, pack: CulturePack): Working {
  const rule = stamp(pack, pack.learning);
  const short = work({ rule: 'short-hours', operation: 'difference', inputs: [owed, learned], pack: rule });
  return work({
    rule: 'learning-gap',
    operation: 'largest',
    inputs: [['short-hours', short], ruled('least', '0')],
    digits,
    pack: rule,
  });
}

const ofField = (competence: Dossier, field: CompetenceField): readonly string[] =>
  rowIds(competence, 'training').filter((id) => textOf(competence, `training/${id}/field`) === field);

/** A training whose hours or people nobody has written counts nothing yet. */
function hoursOf(competence: Dossier, rows: readonly string[], pack: CulturePack): Working {
  const inputs = rows.flatMap((id) => {
    const [hours, people] = ['hours', 'people'].map((part) => textOf(competence, `training/${id}/${part}`));
    return hours && people ? [given('hours', hours), given('people', people)] : [];
  });
  return work({
    rule: 'learned-hours',
    operation: 'sum-of-products',
    inputs: inputs.length > 0 ? inputs : [given('hours', '0'), given('people', '0')],
    digits: 0,
    pack: stamp(pack, pack.learning),
  });
}

function perPerson(people: string, untold: string | null, hours: Working, pack: CulturePack): Working {
  const told = stamp(pack, pack.told);
  if (untold !== null) return unworked('hours-per-person', untold, [], told);
  return work({
    rule: 'hours-per-person',
    operation: 'quotient',
    inputs: [['learned-hours', hours], given('people', people)],
    digits: 1,
    pack: told,
  });
}

/**
 * People and hours of every unit together; what single units are short of is not ranked. Units of which nothing is told
 * are left out: else they could be found by taking the others away.
 */
export function learningOfAll(
  competences: readonly Dossier[],
  pack: CulturePack = CULTURE_PACK,
): { readonly units: number; readonly people: Decimal; readonly perPerson: Working } {
  const known = competences.filter((one) => textOf(one, 'people') !== '');
  const add = (numbers: readonly Working[]): Decimal =>
    toDecimal(sum(numbers.map((one) => numberOf(one) ?? fromInteger(0))));
  const counted = known.filter((one) => untoldReason(one, pack) === null);
  const hours = counted.map((one) => learningOf(one, pack).hours);
  const people = String(counted.reduce((all, one) => all + Number(textOf(one, 'people')), 0));
  const all = work({
    rule: 'learned-hours',
    operation: 'same',
    inputs: [given('hours', add(hours))],
    digits: 0,
    pack: stamp(pack, pack.learning),
  });
  const untold = counted.length > 0 ? null : known.length > 0 ? 'too-few-people' : 'people-unknown';
  return { units: known.length, people, perPerson: perPerson(people, untold, all, pack) };
}
