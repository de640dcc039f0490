import type { Refusal } from './facts.ts';

/** What one press handed in and the endpoint did not take. */
export interface RefusedAct {
  readonly lead: Refusal;
  /** Handing in of the same entry, refused for the same reason: it has nothing to say of its own. */
  readonly also: readonly Refusal[];
}

/** Refusals as a person thinks of them: a value and its handing in are one, not two cards. */
export function refusedActs(refusals: readonly Refusal[]): readonly RefusedAct[] {
  const isAlso = ({ mutation, problem }: Refusal): boolean =>
    mutation.name === 'submission.submit' &&
    refusals.some(
      (other) => other.mutation.name !== 'submission.submit' && isOf(other, mutation.e, problem.code),
    );
  const isOf = ({ mutation, problem }: Refusal, entity: string, code: string): boolean =>
    mutation.e === entity && problem.code === code;
  const led = new Set<string>();
  return refusals
    .filter((one) => !isAlso(one))
    .map((lead) => {
      const act = `${lead.mutation.e} ${lead.problem.code}`;
      const also = led.has(act)
        ? []
        : refusals.filter((one) => isAlso(one) && isOf(one, lead.mutation.e, lead.problem.code));
      led.add(act);
      return { lead, also };
    });
}
