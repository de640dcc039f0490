/** What was public at some time, kept so that it stays addressable. */
export interface KeptEdition {
  /** Hash of what it holds: equal data are one edition. */
  readonly version: string;
  /** When it became the public one for the first time, ms. */
  readonly at: number;
  /** The public state as JSON, compressed with gzip. */
  readonly body: Uint8Array;
}

/** A program that reads the interface, or a screen on a wall. */
export type KeyKind = 'api' | 'wall';

/** A key without a person: what it opens is no person's right, and it is taken back alone. */
export interface AccessKey {
  readonly id: string;
  readonly kind: KeyKind;
  /** What the administrator calls it. */
  readonly name: string;
  /** What it opens, words divided by blanks. */
  readonly scopes: string;
  /** SHA-256 of the secret, hex. The secret itself is nowhere. */
  readonly secret: string;
  readonly madeAt: number;
  /** Until when it must have been used to pair a screen, ms; null once it was, and for programs. */
  readonly pairBefore: number | null;
  /** Last use, ms; of a program to a day, of a screen to five minutes. */
  readonly seenAt: number | null;
  readonly revokedAt: number | null;
}

export interface OpenReads {
  /** Newest first. */
  editions(limit: number): Promise<readonly Omit<KeptEdition, 'body'>[]>;
  /** When the first one became public, ms; null before it. */
  firstEdition(): Promise<number | null>;
  edition(version: string): Promise<KeptEdition | null>;
  accessKeys(kind: KeyKind): Promise<readonly AccessKey[]>;
  /** By the hash of its secret; a revoked one too. */
  accessKey(secret: string): Promise<AccessKey | null>;
}

export interface OpenWrites {
  /** Does nothing when the version is known. */
  addEdition(edition: KeptEdition): Promise<void>;
  /** Makes it, or replaces what stands under its id. */
  saveAccessKey(key: AccessKey): Promise<void>;
}
