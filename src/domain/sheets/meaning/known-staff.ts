import type { Person, Position } from '../../person.ts';
import { textHash } from '../text-hash.ts';
import type { Known } from './draft.ts';
import { nameKey } from './name-key.ts';

/** People and posts that are there already, to be recognised in a list. */
export class KnownStaff {
  readonly #byNumber = new Map<string, Person>();
  readonly #byName = new Map<string, Person[]>();
  readonly #posts = new Map<string, Position[]>();

  constructor({ people, positions }: Pick<Known, 'people' | 'positions'>) {
    for (const one of people) {
      if (one.employeeNumber !== undefined) this.#byNumber.set(one.employeeNumber, one);
      collect(this.#byName, nameKey(one.name), one);
    }
    for (const one of positions) collect(this.#posts, `${one.person} ${one.unit}`, one);
  }

  /**
   * Whom a row means: whoever has the number; else those of that name with a post in that unit, as long as no other
   * number tells them apart.
   */
  people(employeeNumber: string | null, name: string, unit: string): readonly Person[] {
    const numbered = employeeNumber === null ? undefined : this.#byNumber.get(employeeNumber);
    if (numbered) return [numbered];
    return (this.#byName.get(nameKey(name)) ?? []).filter(
      (one) =>
        this.#posts.has(`${one.id} ${unit}`) && (employeeNumber === null || one.employeeNumber === undefined),
    );
  }

  /** The person's own posts in a unit: not by delegation, not for one area alone. */
  posts(person: string, unit: string): readonly Position[] {
    return (this.#posts.get(`${person} ${unit}`) ?? []).filter(
      ({ delegatedFrom, area }) => delegatedFrom === null && area === null,
    );
  }

  /** Equal on every device that reads the same list, and without the number in it. */
  newId(text: string): string {
    return `person-${textHash(nameKey(text))}`;
  }
}

function collect<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
