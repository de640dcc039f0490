import * as v from 'valibot';

/** A device of an account, as `GET /v1/devices` tells of it. */
export interface KnownDevice {
  readonly id: string;
  /** Ms since 1970 UTC, as all moments here. */
  readonly registeredAt: number;
  /** Last contact. */
  readonly seenAt: number;
  /** Commands without an answer, as the device last said with a push or a pull; null when it never said. */
  readonly pending: number | null;
  /** When the oldest of them was made, by the endpoint's clock; null when none waits or nobody knows. */
  readonly since: number | null;
  readonly revokedAt: number | null;
}

/** A device of a person who works in a unit of the asker, as `GET /v1/devices/unit` tells of it. */
export interface UnitDevice extends Omit<KnownDevice, 'revokedAt'> {
  readonly person: string;
}

/** What the devices of a unit hold back, without whose they are, as `GET /v1/devices/held-back` tells of it. */
export interface HeldBack {
  readonly devices: number;
  /** Commands without an answer. */
  readonly commands: number;
  /** When the oldest of them was made; null when none waits or nobody knows. */
  readonly oldest: number | null;
  /** Last contact of the device that has been silent longest; null without a device. */
  readonly silentSince: number | null;
}

export const revokeRequestSchema = v.strictObject({
  person: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  device: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
});

/** Somebody opened a file or a record, or a record reached a device, as `GET /v1/readings` tells whose it is. */
export interface Reading {
  readonly at: number;
  /** Who opened it. */
  readonly person: string;
  /** Entry or dossier it is or hangs on. */
  readonly entity: string;
  /** Empty for a record. */
  readonly sha: string;
  readonly what: 'file' | 'record' | 'delivery';
}
