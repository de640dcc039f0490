import { randomUUID } from 'node:crypto';
import { periodWindow } from '../../domain/calendar.ts';
import type { Entry, EntryKey } from '../../domain/entry.ts';
import type { Position, Role } from '../../domain/person.ts';
import { packOfEntry } from '../../domain/scoring/kept-pack.ts';
import type { CommandName } from '../../domain/workflow/command.ts';
import { sealsOf } from '../../protocol/accept.ts';
import { entryId } from '../../protocol/entry-id.ts';
import { contentHash, GENESIS } from '../../protocol/hash.ts';
import type { Mutation } from '../../protocol/mutation.ts';
import { COMMAND_VERSION } from '../../protocol/mutation.ts';
import type { PushRequest } from '../../protocol/push.ts';
import type { DemoEntry } from '../demo/demo-entry.ts';
import type { Endpoint } from '../endpoint.ts';
import { entryOf, type TenantWriter } from '../storage/port.ts';
import { takeBatches } from '../take-batches.ts';
import type { Reference } from '../world.ts';
import { actsFor, type DemoAct } from './acts.ts';
import type { ExampleEvidence } from './example-evidence.ts';

interface Replica {
  readonly rid: string;
  last: number;
  chain: string;
}

type Said = { readonly name: CommandName; readonly args: unknown; readonly base?: Mutation['base'] };

const BATCH = 200;

/**
 * Lets the people of the training tenant do what they did: every act is a command decided by the same rules as one
 * that comes over the wire, with the clock of its own day. Only the device signature is missing, since no device
 * exists, and the bytes of the example document are laid down instead of sent.
 * @throws when a command is not accepted: then the training data break the rules.
 */
export class Player {
  readonly #endpoint: Endpoint;
  readonly #tenant: string;
  readonly #timeline: string;
  readonly #reference: Reference;
  readonly #example: ExampleEvidence;
  readonly #replicas = new Map<string, Replica>();
  readonly #seats = new Map<string, Position>();

  constructor(
    endpoint: Endpoint,
    tenant: { readonly id: string; readonly timeline: string },
    reference: Reference,
    example: ExampleEvidence,
  ) {
    this.#endpoint = endpoint;
    this.#tenant = tenant.id;
    this.#timeline = tenant.timeline;
    this.#reference = reference;
    this.#example = example;
    for (const position of reference.positions.values()) {
      this.#seats.set(seatKey(position.unit, position.role), position);
    }
  }

  /** Plays everything within the caller's transaction, in the order of the days. */
  async play(transaction: TenantWriter, entries: readonly DemoEntry[]): Promise<void> {
    const now = this.#endpoint.now();
    const acts = entries.flatMap((entry) => actsFor(entry, now, this.#closesAt(entry)));
    acts.sort((a, b) => a.receivedAt - b.receivedAt || a.step - b.step);
    const batches = new Map<string, DemoAct[]>();
    for (const act of acts) {
      const { entry, role, step, receivedAt, authoredAt, doing } = act;
      const device = doing.kind === 'set' ? doing.device : 'own';
      const key = [receivedAt, step, entry.unit, role, device, receivedAt - authoredAt].join(' ');
      const batch = batches.get(key);
      if (batch) batch.push(act);
      else batches.set(key, [act]);
    }
    for (const batch of batches.values()) {
      for (let from = 0; from < batch.length; from += BATCH) {
        await this.#send(transaction, batch.slice(from, from + BATCH));
      }
    }
  }

  #closesAt({ indicator, period }: DemoEntry): number {
    const frequency = this.#reference.indicators.get(indicator)?.frequency;
    const rule = frequency && this.#reference.calendars.get(frequency);
    return (rule && periodWindow(period, rule)?.closesAt) ?? this.#endpoint.now();
  }

  async #send(transaction: TenantWriter, acts: readonly DemoAct[]): Promise<void> {
    const [first] = acts;
    const position = first && this.#seats.get(seatKey(first.entry.unit, first.role));
    if (!first || !position) return;
    const ids = acts.map(({ entry }) => entryId(this.#tenant, keyOf(entry)));
    const rows = await transaction.rows(ids);
    const second = acts.some(({ doing }) => doing.kind === 'set' && doing.device === 'second');
    const replica = this.#replica(`${position.person}/${second ? 2 : 1}`);
    const muts = acts.map((act, i): Mutation => {
      const e = ids[i] as string;
      const said = this.#say(act, entryOf(rows.get(e)));
      const rseq = replica.last + 1 + i;
      const frame = { id: randomUUID(), rseq, v: COMMAND_VERSION, e, as: position.id, app: 'latihan' };
      return { base: {}, ...frame, ...said, at: act.authoredAt };
    });
    await this.#record(transaction, position.person, replica, muts, first.receivedAt);
    for (const [i, act] of acts.entries()) {
      if (act.doing.kind === 'attach') await this.#deliver(transaction, ids[i] as string, position, act);
    }
  }

  async #record(
    transaction: TenantWriter,
    person: string,
    replica: Replica,
    muts: Mutation[],
    receivedAt: number,
  ): Promise<void> {
    const nextRseq = replica.last + muts.length + 1;
    const request: PushRequest = {
      proto: 1,
      rid: replica.rid,
      timeline: this.#timeline,
      now: receivedAt,
      prev: replica.chain,
      sig: '',
      pending: 0,
      nextRseq,
      muts,
    };
    const seals = sealsOf(request.prev, muts);
    const batch = { request, seals, person, device: 'latihan', receivedAt, failedInside: null };
    const [answer] = await takeBatches(transaction, this.#endpoint, [batch]);
    const failed = answer?.ok
      ? answer.reply.results.find(({ problem }) => problem)?.problem
      : answer?.refusal;
    if (failed) throw new Error(`The training data break a rule: ${JSON.stringify([muts[0], failed])}`);
    replica.last = nextRseq - 1;
    replica.chain = seals.at(-1)?.chain ?? replica.chain;
  }

  #replica(key: string): Replica {
    const known = this.#replicas.get(key);
    if (known) return known;
    const rid = Buffer.from(this.#endpoint.randomBytes(16)).toString('base64url');
    const made = { rid, last: 0, chain: GENESIS };
    this.#replicas.set(key, made);
    return made;
  }

  #say({ entry, doing }: DemoAct, state: Entry | null): Said {
    const key = keyOf(entry);
    switch (doing.kind) {
      case 'set': {
        // The second device has not seen what the first one sent.
        const v = doing.device === 'second' ? 0 : (state?.value.v ?? 0);
        return { name: 'realization.set', args: { key, value: doing.value }, base: { value: { v } } };
      }
      case 'note':
        return { name: 'realization.note', args: { key, note: doing.note }, base: { note: { v: 0 } } };
      case 'attach': {
        const evidence = { id: randomUUID(), ...this.#example, takenAt: null, position: null };
        return { name: 'evidence.attach', args: { key, evidence } };
      }
      case 'submit':
        return { name: 'submission.submit', args: {} };
      case 'verify':
        return { name: 'submission.verify', args: { seen: this.#seen(state) } };
      case 'approve':
        return { name: 'submission.approve', args: { seen: this.#seen(state) } };
      case 'return':
        return { name: 'submission.return', args: { seen: this.#seen(state), reason: doing.reason } };
      case 'request-reopening':
        return { name: 'reopening.request', args: { key, reason: doing.reason } };
      case 'grant-reopening':
        return { name: 'reopening.grant', args: { until: doing.until, reason: doing.reason } };
      case 'accept-late':
        return acceptLate(state, entry.reason ?? '');
    }
  }

  #seen(state: Entry | null): string {
    if (!state) return '';
    const { indicators, packs } = this.#reference;
    return contentHash(state, indicators.get(state.indicator) ?? null, packOfEntry(state, packs));
  }

  async #deliver(
    transaction: TenantWriter,
    entity: string,
    { person }: Position,
    act: DemoAct,
  ): Promise<void> {
    const { sha, size, type } = this.#example;
    await transaction.addEvidenceBlob({ entity, sha, size, type, person, storedAt: act.receivedAt });
  }
}

const keyOf = ({ indicator, unit, area, period }: DemoEntry): EntryKey => ({
  indicator,
  unit,
  area,
  period,
  disaggregation: '',
});

const seatKey = (unit: string, role: Role): string => `${unit} ${role}`;

function acceptLate(state: Entry | null, reason: string): Said {
  const waiting = state?.candidates.find((one) => one.open);
  const candidate = waiting?.id ?? '';
  return {
    name: 'conflict.resolve',
    args: { facet: 'value', closes: [candidate], take: { candidate }, reason },
    base: { value: { v: state?.value.v ?? 0 } },
  };
}
