import type { Database } from './database.ts';
import type { DraftRecord } from './schema.ts';
import { sealJson, unsealJson } from './sealing.ts';

/** A form that is half filled in. */
export interface FormDraft<T = unknown> {
  readonly formKey: string;
  readonly updatedAt: number;
  readonly body: T;
}

const place = (formKey: string): string => `drafts/${formKey}`;

/** Half-typed forms: they survive the page being killed, e.g. by the camera app. */
export class Drafts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async saveDraft(formKey: string, body: unknown, now: number): Promise<void> {
    const sealed = await sealJson(this.#database.key, place(formKey), body);
    await this.#database.run((dexie) => dexie.drafts.put({ formKey, updatedAt: now, body: sealed }));
  }

  async draft<T>(formKey: string): Promise<FormDraft<T> | null> {
    const record = await this.#database.run((dexie) => dexie.drafts.get(formKey));
    return record ? this.#read<T>(record) : null;
  }

  /** Last touched first. */
  async drafts(): Promise<FormDraft[]> {
    const records = await this.#database.run((dexie) =>
      dexie.drafts.orderBy('updatedAt').reverse().toArray(),
    );
    return Promise.all(records.map((record) => this.#read(record)));
  }

  /** Keys that begin so, without decrypting anything. */
  formKeys(beginning = ''): Promise<string[]> {
    return this.#database.run((dexie) => dexie.drafts.where('formKey').startsWith(beginning).primaryKeys());
  }

  removeDraft(formKey: string): Promise<void> {
    return this.#database.run((dexie) => dexie.drafts.delete(formKey));
  }

  async #read<T>({ formKey, updatedAt, body }: DraftRecord): Promise<FormDraft<T>> {
    return { formKey, updatedAt, body: await unsealJson<T>(this.#database.key, place(formKey), body) };
  }
}
