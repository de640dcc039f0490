import { type DossierDecision, decideDossier } from '../../src/domain/dossier/decide.ts';
import type { Dossier, DossierKey } from '../../src/domain/dossier/dossier.ts';
import { fieldVersions } from '../../src/domain/dossier/write.ts';
import type { Position } from '../../src/domain/person.ts';
import type { Bases, DossierCommand } from '../../src/domain/workflow/command.ts';
import type { World } from '../../src/domain/workflow/decide.ts';
import { dossierHash } from '../../src/protocol/dossier-hash.ts';

import { NOW, uuid, type WorldParts, worldWith } from './builders.ts';

type ArgsOf<Name extends DossierCommand['name']> = Extract<DossierCommand, { name: Name }>['args'];

/** One dossier on a desk: people act on it one after the other, and each act is decided at once. */
export class DossierDesk {
  readonly key: DossierKey;
  readonly world: World;
  dossier: Dossier | null = null;
  readonly #made = new Map<string, Readonly<Record<string, number>> | undefined>();
  #acts = 0;

  constructor(key: DossierKey, parts: WorldParts = {}) {
    this.key = key;
    this.world = worldWith({ versionMadeBy: (id, facet) => this.#made.get(id)?.[facet] ?? null, ...parts });
  }

  get state(): string | undefined {
    return this.dossier?.status.value.state;
  }

  get hash(): string {
    if (!this.dossier) throw new Error('Nobody has touched it.');
    return dossierHash(this.dossier);
  }

  /** Hands in a command without the key, which is the desk's; keeps what it makes. */
  act<Name extends DossierCommand['name']>(
    as: Position,
    name: Name,
    args: Omit<ArgsOf<Name>, 'key'>,
    base: Bases = {},
  ): DossierDecision {
    this.#acts += 1;
    const command = {
      id: uuid(this.#acts),
      name,
      entity: this.world.dossierId(this.key),
      base,
      args: { key: this.key, ...args },
      as: as.id,
    } as unknown as DossierCommand;
    const moment = { person: as.person, authoredAt: NOW + this.#acts, receivedAt: NOW + this.#acts };
    const decision = decideDossier(this.world, moment, this.dossier, command);
    if (decision.outcome !== 'rejected') {
      this.dossier = decision.after;
      this.#made.set(command.id, fieldVersions(decision.after, command));
    }
    return decision;
  }

  set(as: Position, fields: Readonly<Record<string, string>>, base: Bases = {}): DossierDecision {
    return this.act(as, 'dossier.set', { fields }, base);
  }

  step(as: Position, step: string, seen: string | null = null, reason = ''): DossierDecision {
    return this.act(as, 'dossier.step', { step, seen, reason });
  }
}
