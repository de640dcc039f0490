import { randomUUID } from 'node:crypto';
import { periodWindow } from '../../domain/calendar.ts';
import type { Entry, EntryKey } from '../../domain/entry.ts';
import type { Position, Role } from '../../domain/person.ts';
import { invariant } from '../../domain/result.ts';
import { packOfEntry } from '../../domain/scoring/kept-pack.ts';
import type { EntryCommandName } from '../../domain/workflow/command.ts';
import { entryId } from '../../protocol/entry-id.ts';
import { contentHash } from '../../protocol/hash.ts';
import type { DemoEntry } from '../demo/demo-entry.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Arriving } from '../push/take-batches.ts';
import type { Reference } from '../rows/world.ts';
import type { EvidenceBlob } from '../storage/evidence-port.ts';
import { entryOf, type Row, type TenantWriter } from '../storage/port.ts';
import { actsFor, type DemoAct } from './acts.ts';
import type { DemoDevices, Saying } from './demo-devices.ts';
import type { ExampleEvidence } from './example-evidence.ts';

type Said = Pick<Saying, 'args' | 'base'> & { readonly name: EntryCommandName };

const BATCH = 200;
/** Batches decided and written at once. */
const TOGETHER = 100;
/** Acts after which the tables are large enough to be worth counting, and small enough to have cost little uncounted. */
const COUNTED_AT = 1000;

/** What the people of the training tenant play on. */
export interface Stage {
  readonly endpoint: Endpoint;
  readonly tenant: string;
  readonly devices: DemoDevices;
  readonly reference: Reference;
  readonly example: ExampleEvidence;
}

/**
 * Lets the people of the training tenant do what they did: every act is a command decided by the same rules as one
 * that comes over the wire, with the clock of its own day. The bytes of the example document are laid down instead
 * of sent.
 * @throws when a command is not accepted: then the training data break the rules.
 */
export class Player {
  readonly #endpoint: Endpoint;
  readonly #tenant: string;
  readonly #devices: DemoDevices;
  readonly #reference: Reference;
  readonly #example: ExampleEvidence;
  readonly #seats = new Map<string, Position>();

  constructor({ endpoint, tenant, devices, reference, example }: Stage) {
    this.#endpoint = endpoint;
    this.#tenant = tenant;
    this.#devices = devices;
    this.#reference = reference;
    this.#example = example;
    for (const position of reference.positions.values()) {
      const seat = seatKey(position.unit, position.role);
      // Whoever was seated first speaks for the role; colleagues follow.
      if (!this.#seats.has(seat)) this.#seats.set(seat, position);
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
    let played = 0;
    for (const group of this.#groups([...batches.values()])) {
      await this.#send(transaction, group);
      const before = played;
      played += group.flat().length;
      if (before < COUNTED_AT && played >= COUNTED_AT) await transaction.countRows();
    }
  }

  /** Batches in their order, as many together as touch no entry twice: what is said rests on what was decided before. */
  *#groups(batches: readonly DemoAct[][]): Iterable<readonly DemoAct[][]> {
    let group: DemoAct[][] = [];
    const touched = new Set<string>();
    const pieces = batches.flatMap((batch) =>
      Array.from({ length: Math.ceil(batch.length / BATCH) }, (_, i) =>
        batch.slice(i * BATCH, (i + 1) * BATCH),
      ),
    );
    for (const piece of pieces) {
      const ids = piece.map((act) => this.#idOf(act));
      if (group.length >= TOGETHER || ids.some((id) => touched.has(id))) {
        yield group;
        group = [];
        touched.clear();
      }
      group.push(piece);
      for (const id of ids) touched.add(id);
    }
    if (group.length > 0) yield group;
  }

  #idOf({ entry }: DemoAct): string {
    return entryId(this.#tenant, keyOf(entry));
  }

  #closesAt({ indicator, period }: DemoEntry): number {
    const frequency = this.#reference.indicators.get(indicator)?.frequency;
    const rule = frequency && this.#reference.calendars.get(frequency);
    return (rule && periodWindow(period, rule)?.closesAt) ?? this.#endpoint.now();
  }

  async #send(transaction: TenantWriter, group: readonly DemoAct[][]): Promise<void> {
    const rows = await transaction.rows([...new Set(group.flat().map((act) => this.#idOf(act)))]);
    const batches = group.map((acts) => this.#batch(acts, rows));
    await this.#devices.take(transaction, batches);
    const attached = group.flat().filter(({ doing }) => doing.kind === 'attach');
    await transaction.addEvidenceBlobs(attached.map((act) => this.#delivered(act)));
  }

  /** What the acts of one person on one device at one moment look like when they arrive. */
  #batch(acts: readonly DemoAct[], rows: ReadonlyMap<string, Row>): Arriving {
    const [first] = acts;
    const position = first && this.#seats.get(seatKey(first.entry.unit, first.role));
    invariant(first && position, 'Every unit of the training tenant has its people.');
    const second = acts.some(({ doing }) => doing.kind === 'set' && doing.device === 'second');
    const said = acts.map((act): Saying => {
      const e = this.#idOf(act);
      return { e, at: act.authoredAt, ...this.#say(act, entryOf(rows.get(e))) };
    });
    return this.#devices.batch({ position, device: second ? 2 : 1, receivedAt: first.receivedAt }, said);
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

  #delivered(act: DemoAct): EvidenceBlob {
    const { sha, size, type } = this.#example;
    const person = this.#seats.get(seatKey(act.entry.unit, act.role))?.person ?? '';
    return { entity: this.#idOf(act), sha, place: 'shared', size, type, person, storedAt: act.receivedAt };
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
