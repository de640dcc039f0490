import { isInForce, type Position } from '../../domain/person.ts';
import { officialIndicators, personOfCard } from '../../domain/scorecard/official-card.ts';
import {
  cardQuestion,
  scorecardQuestion,
  scoredYears,
} from '../../domain/scoring/questions/card-question.ts';
import type { ScorecardQuestion } from '../../domain/scoring/scorecard.ts';
import type { Facts } from './facts.ts';

/** Positions a person holds now, definitive ones first. */
export function positionsHeld(known: Facts, person: string, at: number): readonly Position[] {
  const find = (id: string): Position | null => known.positions.get(id) ?? null;
  const rank = ({ capacity }: Position): number => Number(capacity !== 'definitive');
  return [...known.positions.values()]
    .filter((one) => one.person === person && isInForce(one, at, find))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Who has a card in a unit: everybody with indicators of his or her own. */
export function officialsOf(known: Facts, unit: string, year: number, at: number): readonly string[] {
  const persons = [...known.positions.values()]
    .filter((one) => one.unit === unit)
    .map(({ person }) => person);
  return [...new Set(persons)].filter((person) => ownIndicators(known, person, year, at).length > 0).sort();
}

const ownIndicators = (known: Facts, person: string, year: number, at: number) =>
  officialIndicators(
    positionsHeld(known, person, at),
    [...known.dossiers.values()].map(({ dossier }) => dossier),
    known.indicators,
    year,
  );

/** Whether anybody is known who could have the card: the unit, or the official. */
export function isCardOwner(known: Facts, owner: string): boolean {
  const person = personOfCard(owner);
  return person === null ? known.units.has(owner) : known.persons.has(person);
}

/** The card of a unit, or of an official by `officialOwner`; null while a rule pack of the year is not at hand. */
export function cardOf(known: Facts, owner: string, year: number, at: number): ScorecardQuestion | null {
  const person = personOfCard(owner);
  return person === null
    ? scorecardQuestion(known, owner, year, at)
    : cardQuestion(known, owner, ownIndicators(known, person, year, at), year, at);
}

/** Years with values of what an owner answers for, newest first. */
export function yearsOfCard(known: Facts, owner: string, at: number): readonly number[] {
  const person = personOfCard(owner);
  const units = person === null ? [owner] : positionsHeld(known, person, at).map(({ unit }) => unit);
  return scoredYears(known, units, at);
}
