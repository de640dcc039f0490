import 'fake-indexeddb/auto';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { EntryKey } from '../../../src/domain/entry.ts';
import { baseSeen } from '../../../src/domain/workflow/facet-check.ts';
import { entryId } from '../../../src/protocol/entry-id.ts';
import type { Draft } from '../../../src/store/replica-store.ts';
import { draftOf } from '../../store/device.ts';
import { amount, keyOf, TENANT } from '../../support/builders.ts';
import type { TestDevice } from '../../support/device.ts';
import { pdf, RealDevice } from '../../support/real-device.ts';

/** What a device was told is saved: the promise of its store resolved. */
export interface Saved {
  readonly id: string;
  readonly name: string;
  readonly args: unknown;
}

/** One officer who goes on working whatever the endpoint does, with the product's own store, sync and uploads. */
export class OfficerAtWork {
  readonly device: RealDevice;
  readonly saved: Saved[] = [];
  /** Files attached. */
  files = 0;
  readonly #number: number;
  readonly #as: string;
  #made = 0;
  #stopped = false;
  #working: Promise<void> | null = null;

  private constructor(device: RealDevice, number: number) {
    this.device = device;
    this.#number = number;
    this.#as = device.signed.signedIn?.positions[0]?.id ?? '';
  }

  static async of(signed: TestDevice, number: number): Promise<OfficerAtWork> {
    return new OfficerAtWork(await RealDevice.of(signed), number);
  }

  start(): void {
    this.#stopped = false;
    this.#working = this.#work();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  /** Sends everything; the endpoint must be alive. */
  async drain(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      await this.#exchange();
      const uploaded = await this.device.uploader().run(new AbortController().signal);
      const items = await this.device.replica.store.outbox();
      if (uploaded === 'done' && items.every((one) => one.state !== 'queued')) return;
    }
    throw new Error(`The queue of officer ${this.#number} does not drain.`);
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      await this.#save();
      await this.#exchange();
      if (this.#made % 4 === 0) {
        const cut = new AbortController();
        setTimeout(() => cut.abort(), 150);
        await this.device.uploader().run(cut.signal);
      }
      await wait(Math.random() * 40);
    }
  }

  async #exchange(): Promise<void> {
    const end = await this.device.round();
    if (end.kind === 'stop') await this.device.signed.enter().catch(() => undefined);
  }

  async #save(): Promise<void> {
    this.#made += 1;
    const isFile = this.#made % 8 === 0;
    const key = keyOf({ indicator: isFile ? 'IK-2' : 'IK-1', period: `${1990 + (this.#made % 30)}-Q1` });
    const e = entryId(TENANT, key);
    const seen = await this.device.replica.view.entryView(e);
    const person = this.device.signed.options.person;
    const base = seen ? { value: baseSeen(seen.entry, 'value', person) } : { value: { v: 0 } };
    const said = { e, as: this.#as, at: this.device.signed.options.now() };
    const value = amount(String(this.#number * 1_000_000 + this.#made));
    const drafts = [draftOf(0, { ...said, id: v7(), base, args: { key, value } })];
    if (isFile) drafts.push(await this.#attachment(said, key));
    await this.device.replica.store.append(drafts, Date.now());
    for (const { id, name, args } of drafts) this.saved.push({ id, name, args });
  }

  async #attachment(said: Pick<Draft, 'e' | 'as' | 'at'>, key: EntryKey): Promise<Draft> {
    const type = 'application/pdf' as const;
    const kept = await this.device.replica.files.saveFile({
      bytes: pdf(60_000),
      type,
      name: 'bukti',
      now: Date.now(),
    });
    if (!kept.ok) throw new Error(kept.code);
    this.files += 1;
    const item = {
      id: v7(),
      sha: kept.sha,
      size: kept.size,
      type,
      name: 'bukti',
      takenAt: null,
      position: null,
    };
    return draftOf(0, {
      ...said,
      id: v7(),
      name: 'evidence.attach',
      base: {},
      args: { key, evidence: item },
    });
  }
}
