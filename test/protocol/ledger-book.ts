import type { Entry } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import type { CommandArgs, CommandName } from '../../src/domain/workflow/command.ts';
import {
  type Accepted,
  acceptPush,
  type KnownReplica,
  type LedgerLine,
  type Refused,
} from '../../src/protocol/accept.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { GENESIS } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PushRequest, PushResult } from '../../src/protocol/push.ts';
import { amount, keyOf, NOW, TENANT, uuid, worldWith } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';

export const RID = 'A'.repeat(22);
export const OTHER_RID = 'B'.repeat(22);
export const TIMELINE = 'timeline-1';
export const ENTRY = entryId(TENANT, keyOf());

/** A mutation of an officer; numbers and ids are given by the test. */
export function mutation<Name extends CommandName>(
  rseq: number,
  name: Name,
  args: CommandArgs[Name],
  change: Partial<Mutation> = {},
): Mutation {
  return {
    id: uuid(rseq),
    rseq,
    name,
    v: 1,
    e: ENTRY,
    base: {},
    args,
    as: OFFICER.id,
    at: NOW,
    app: 'test',
    ...change,
  };
}

export const setTo = (rseq: number, text: string, change: Partial<Mutation> = {}): Mutation =>
  mutation(
    rseq,
    'realization.set',
    { key: keyOf(), value: amount(text) },
    { base: { value: { v: 0 } }, ...change },
  );

interface Sent {
  readonly person?: string;
  readonly prev?: string;
  readonly timeline?: string;
  readonly now?: number;
}

/** An endpoint's book: what `acceptPush` asks for and what it says is to be written. */
export class LedgerBook {
  readonly lines: (LedgerLine & { readonly seq: number; readonly rid: string })[] = [];
  readonly entries = new Map<string, Entry>();
  readonly replicas = new Map<string, KnownReplica>();
  readonly results = new Map<string, PushResult>();
  readonly #positions: readonly Position[] | undefined;
  failing = new Map<string, string>();
  head = 0;
  now = NOW;
  timeline = TIMELINE;

  constructor(positions?: readonly Position[]) {
    this.#positions = positions;
  }

  /** Decides and writes. */
  push(rid: string, muts: readonly Mutation[], sent: Sent = {}): Refused | Accepted {
    const outcome = this.decide(rid, muts, sent);
    if (outcome.kind === 'accepted') this.#write(rid, outcome);
    return outcome;
  }

  decide(
    rid: string,
    muts: readonly Mutation[],
    {
      person = OFFICER.person,
      prev = this.replicas.get(rid)?.chain ?? GENESIS,
      timeline = TIMELINE,
      now = NOW,
    }: Sent = {},
  ): Refused | Accepted {
    const request: PushRequest = {
      proto: 1,
      rid,
      timeline,
      now,
      prev,
      sig: 'sig',
      pending: 0,
      nextRseq: (muts.at(-1)?.rseq ?? 0) + 1,
      muts: [...muts],
    };
    const { versionMadeBy: _, ...world } = worldWith(this.#positions ? { positions: this.#positions } : {});
    return acceptPush(
      { request, person, now: this.now },
      {
        timeline: this.timeline,
        replica: this.replicas.get(rid) ?? null,
        resultOf: (id) => this.results.get(id) ?? null,
        entity: (id) => this.entries.get(id) ?? null,
        world,
        failedInside: (id) => this.failing.get(id) ?? null,
      },
    );
  }

  #write(rid: string, outcome: Accepted): void {
    for (const line of outcome.lines) {
      const seq = this.head + line.offset;
      if (this.results.has(line.mutation.id))
        throw new Error(`${line.mutation.id} is in the ledger already.`);
      this.results.set(line.mutation.id, { ...line.result, seq });
      this.lines.push({ ...line, seq, rid });
    }
    for (const [id, { after }] of outcome.entities) this.entries.set(id, after as Entry);
    this.replicas.set(rid, outcome.replica);
    this.head += outcome.lines.length;
  }

  get value(): unknown {
    return this.entries.get(ENTRY)?.value.value;
  }
}

/** Numbers and outcomes of a push, or the refusal of the whole. */
export const told = (outcome: Refused | Accepted): unknown =>
  outcome.kind === 'refused'
    ? outcome.refusal
    : outcome.results.map(({ result }) => `${result.rseq} ${result.s}`);
