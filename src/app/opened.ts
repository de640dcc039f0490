import { signal } from '@preact/signals';
import type { Replica } from '../store/replica.ts';
import type { Owner } from './facts/read-facts.ts';

/** The unlocked store of the person at work. */
export interface OpenedReplica {
  readonly profileId: string;
  /** Id by which the endpoint knows this person's device. */
  readonly device: string;
  readonly owner: Owner;
  readonly username: string;
  readonly personName: string;
  readonly tenantName: string;
  readonly replica: Replica;
}

/** Null while locked. */
export const opened = signal<OpenedReplica | null>(null);

/** The open store; throws when locked, which no screen behind the gate can be. */
export function openReplicaNow(): OpenedReplica {
  const current = opened.peek();
  if (!current) throw new Error('The store is locked.');
  return current;
}
