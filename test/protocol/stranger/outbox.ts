import { randomBytes } from 'node:crypto';
import { canonical, sha, uuid7 } from './names.ts';
import type { Session } from './session.ts';

export interface Work {
  readonly name: string;
  readonly e: string;
  readonly base: Readonly<Record<string, { m: string } | { v: number }>>;
  readonly args: unknown;
  readonly as: string;
  readonly at: number;
}

export interface Mutation extends Work {
  readonly id: string;
  readonly rseq: number;
  readonly v: 1;
  readonly app: string;
}

export interface Result {
  readonly rseq: number;
  readonly id: string;
  readonly h: string;
  readonly s: 'ok' | 'conflict' | 'rejected' | 'quarantined';
  readonly seq: number;
  readonly ver?: Readonly<Record<string, number>>;
  readonly cand?: string;
  readonly problem?: unknown;
}

export interface Batch {
  readonly prev: string;
  readonly muts: readonly Mutation[];
}

function fingerprint({ rseq: _, ...mutation }: Mutation): string {
  return sha(canonical(mutation)).slice(0, 24);
}

/** "Mutations" and "Push": numbers and chains what one replica did, and believes only results of its own. */
export class Outbox {
  readonly rid: string;
  private readonly session: Session;
  private readonly timeline: string;
  private chain = '';
  private next = 1;

  constructor(session: Session, timeline: string, rid = randomBytes(16).toString('base64url')) {
    this.session = session;
    this.timeline = timeline;
    this.rid = rid;
  }

  batch(work: readonly Work[]): Batch {
    const prev = this.chain;
    const muts = work.map(
      (one): Mutation => ({ id: uuid7(one.at), rseq: this.next++, v: 1, app: 'stranger-1', ...one }),
    );
    this.chain = chainAfter({ prev, muts });
    return { prev, muts };
  }

  async push(batch: Batch, now: number): Promise<readonly Result[]> {
    const { results } = await this.session.post('/v1/push', {
      proto: 1,
      rid: this.rid,
      timeline: this.timeline,
      now,
      ...batch,
      sig: this.session.signature(`${this.rid}\n${chainAfter(batch)}`),
      pending: 0,
      nextRseq: this.next,
    });
    const foreign = (result: Result, i: number) => {
      const own = batch.muts[i];
      return !own || result.id !== own.id || result.h !== fingerprint(own);
    };
    if (results.some(foreign)) throw new Error('A result is not that of the mutation that was sent.');
    return results;
  }
}

const chainAfter = ({ prev, muts }: Batch): string =>
  muts.reduce((chain, mutation) => sha(`${chain}\n${canonical(mutation)}`), prev);
