import type { DossierKey } from '../../domain/dossier/dossier.ts';
import type { Role } from '../../domain/person.ts';

/** What somebody does to a dossier of the training tenant. */
export type DossierDoing =
  | { readonly kind: 'set'; readonly fields: Readonly<Record<string, string>> }
  /** Hangs the example document on it. */
  | { readonly kind: 'attach' }
  /** Freezes the figures of a report as they stand in the data. */
  | { readonly kind: 'freeze' }
  | { readonly kind: 'step'; readonly step: string; readonly reason?: string };

export interface DossierAct {
  readonly role: Role;
  /** Unit of the position that acts. */
  readonly at: string;
  /** Who holds it, where several do; else whoever was seated first. */
  readonly person?: string;
  readonly daysAgo: number;
  readonly doing: DossierDoing;
}

/** A dossier and what people did to it, oldest act first. */
export interface DemoDossier {
  readonly key: DossierKey;
  readonly acts: readonly DossierAct[];
}

export const setting = (fields: Readonly<Record<string, string>>): DossierDoing => ({ kind: 'set', fields });
export const stepping = (step: string, reason = ''): DossierDoing => ({ kind: 'step', step, reason });
export const ATTACHING: DossierDoing = { kind: 'attach' };
export const FREEZING: DossierDoing = { kind: 'freeze' };
