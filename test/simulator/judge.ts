import type { ProfileState } from '../support/mem-replica-store.ts';
import type { HistoryLine } from './committed.ts';
import { deviceFaults, feedFaults, freshReader } from './convergence.ts';
import type { Device } from './device.ts';
import { disordered, HistoryCheck, unshowable } from './history-check.ts';
import type { MemServer } from './mem-server.ts';
import { doubled, lostWork, unresolvable } from './promises.ts';
import type { SavedWork } from './saved-work.ts';
import type { EvidenceShelf } from './uploads.ts';
import { Watch } from './watch.ts';

interface Backup {
  readonly server: MemServer;
  readonly lines: readonly HistoryLine[];
}

/** Looks on, and speaks when an invariant is broken. */
export class Judge {
  readonly #saved: SavedWork;
  readonly #shelf: EvidenceShelf;
  readonly #servers: readonly MemServer[];
  readonly #histories: readonly HistoryCheck[];
  readonly #found = new Set<string>();
  #restoredFrom: Backup[] = [];
  readonly watch: Watch;

  /** `packLeft` is told of each pack that a device let go of with its scope. */
  constructor(servers: readonly MemServer[], shelf: EvidenceShelf, saved: SavedWork, packLeft: () => void) {
    this.watch = new Watch(packLeft);
    this.#saved = saved;
    this.#shelf = shelf;
    this.#servers = servers;
    this.#histories = servers.map((server) => new HistoryCheck(server, shelf, saved));
  }

  get found(): readonly string[] {
    return [...this.#found];
  }

  readonly tell = (violation: string): void => {
    this.#found.add(violation);
  };

  tellAll(violations: readonly string[]): void {
    for (const violation of violations) this.tell(violation);
  }

  /** After every step. */
  look(devices: readonly Device[]): void {
    for (const history of this.#histories) this.tellAll(history.look());
    for (const device of devices) this.tellAll(this.watch.look(device));
  }

  /** The endpoint has come back from a backup; what was in it must be there in the end. */
  restored(server: MemServer): void {
    const { history: lines } = server.committed;
    const earlier = this.#restoredFrom.filter(
      (one) => one.server !== server || one.lines.length <= lines.length,
    );
    this.#restoredFrom = [...earlier, { server, lines }];
  }

  /** When everything works again and has come to rest. */
  async conclude(devices: readonly Device[], now: number): Promise<void> {
    this.look(devices);
    this.tellAll(lostWork(this.#servers, this.#saved));
    for (const server of this.#servers) {
      this.tellAll(disordered(server.committed));
      this.tellAll(unresolvable(server, now));
      this.tellAll(doubled(server));
      this.tellAll(unshowable(server, this.#shelf));
    }
    this.tellAll(this.#restoredFrom.flatMap(forgotten));
    const readers = new Map<string, ProfileState>();
    for (const device of devices) {
      const { model, person } = device;
      const name = `${model.tenant}/${person}`;
      const reader = readers.get(name) ?? (await freshReader(model, person, now));
      if (!readers.has(name)) this.tellAll(feedFaults(model, person, reader, now));
      readers.set(name, reader);
      this.tellAll(deviceFaults(device, reader));
    }
  }
}

/** I14: what stood in the backup still stands, at its place. */
function forgotten({ server, lines }: Backup): string[] {
  const { history } = server.committed;
  const last = lines.length - 1;
  return last < 0 || history[last] === lines[last]
    ? []
    : [`I14 ${server.tenant} has lost what was backed up`];
}
