/** Tells whoever watches a tenant that its number has risen. Carries nothing else. */
export interface Bus {
  publish(tenant: string, seq: number): void;
  /** Answers the function that ends the watching. */
  watch(tenant: string, told: (seq: number) => void): () => void;
  close?(): Promise<void>;
}

/** For an endpoint that is one process. */
export class LocalBus implements Bus {
  readonly #watchers = new Map<string, Set<(seq: number) => void>>();

  publish(tenant: string, seq: number): void {
    for (const told of this.#watchers.get(tenant) ?? []) told(seq);
  }

  watch(tenant: string, told: (seq: number) => void): () => void {
    const watchers = this.#watchers.get(tenant) ?? new Set();
    this.#watchers.set(tenant, watchers.add(told));
    return () => watchers.delete(told);
  }
}
