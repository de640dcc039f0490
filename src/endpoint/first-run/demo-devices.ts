import { randomUUID } from 'node:crypto';
import type { Position } from '../../domain/person.ts';
import { sealsOf } from '../../protocol/accept.ts';
import { GENESIS } from '../../protocol/hash.ts';
import { COMMAND_VERSION, type Mutation } from '../../protocol/mutation.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Arriving, takeBatches } from '../push/take-batches.ts';
import { sha256Here } from '../sha256.ts';
import type { TenantWriter } from '../storage/port.ts';

/** A command as somebody says it, before the device numbers it. */
export type Saying = Pick<Mutation, 'e' | 'at' | 'name' | 'args'> & { readonly base?: Mutation['base'] };

interface Speaker {
  readonly position: Position;
  /** Which of the person's devices. */
  readonly device: number;
  readonly receivedAt: number;
}

interface Replica {
  readonly rid: string;
  last: number;
  chain: string;
}

/**
 * The devices of the people of the training tenant: they number and chain what is said, as real ones do. Only the
 * signature is missing, since no device exists.
 */
export class DemoDevices {
  readonly #endpoint: Endpoint;
  readonly #timeline: string;
  readonly #replicas = new Map<string, Replica>();

  constructor(endpoint: Endpoint, timeline: string) {
    this.#endpoint = endpoint;
    this.#timeline = timeline;
  }

  /** What one person says on one device at one moment, as it arrives. */
  batch({ position, device, receivedAt }: Speaker, said: readonly Saying[]): Arriving {
    const { person } = position;
    const replica = this.#replica(`${person}/${device}`);
    const { rid, last, chain: prev } = replica;
    const muts = said.map((one, i): Mutation => {
      const frame = { id: randomUUID(), rseq: last + 1 + i, v: COMMAND_VERSION, as: position.id };
      return { base: {}, ...frame, app: 'latihan', ...one };
    });
    replica.last += muts.length;
    const seals = sealsOf(prev, muts, sha256Here);
    replica.chain = seals.at(-1)?.chain ?? prev;
    const sent = {
      rid,
      timeline: this.#timeline,
      prev,
      sig: '',
      pending: 0,
      nextRseq: replica.last + 1,
      muts,
    };
    const request = { proto: 1 as const, now: receivedAt, ...sent };
    return { request, seals, person, device: 'latihan', receivedAt, failedInside: null };
  }

  /** @throws when a command is not accepted: then the training data break the rules. */
  async take(transaction: TenantWriter, batches: readonly Arriving[]): Promise<void> {
    const answers = await takeBatches(transaction, this.#endpoint, batches);
    for (const [i, answer] of answers.entries()) {
      const failed = answer.ok
        ? answer.reply.results.find(({ problem }) => problem)?.problem
        : answer.refusal;
      const first = batches[i]?.request.muts[0];
      if (failed) throw new Error(`The training data break a rule: ${JSON.stringify([first, failed])}`);
    }
  }

  #replica(key: string): Replica {
    const known = this.#replicas.get(key);
    if (known) return known;
    const rid = Buffer.from(this.#endpoint.randomBytes(16)).toString('base64url');
    const made = { rid, last: 0, chain: GENESIS };
    this.#replicas.set(key, made);
    return made;
  }
}
