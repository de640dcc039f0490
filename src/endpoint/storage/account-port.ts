export interface Account {
  readonly person: string;
  readonly username: string;
  /** Argon2id in PHC form. */
  readonly password: string;
}

/** What a device said with a pull is unsent. */
export interface ToldUnsent {
  readonly count: number;
  /** When the oldest of it was made, by the endpoint's clock, ms; null when there is none. */
  readonly since: number | null;
  /** When it said so, ms. */
  readonly at: number;
}

export interface Device {
  readonly person: string;
  readonly device: string;
  /** JSON Web Key as text. */
  readonly publicKey: string;
  readonly escrow: string | null;
  readonly registeredAt: number;
  readonly revokedAt: number | null;
  /** Null when it never said. */
  readonly unsent: ToldUnsent | null;
}

export interface Session {
  /** SHA-256 of both halves, hex. The halves themselves are nowhere. */
  readonly token: string;
  readonly person: string;
  readonly device: string;
  readonly startedAt: number;
  readonly seenAt: number;
}

/** A session at a device that is not revoked. */
export interface OpenSession extends Session {
  /** Key of the device, JSON Web Key as text. */
  readonly publicKey: string;
}

export interface Access {
  readonly id: string;
  readonly at: number;
  readonly person: string;
  /** A file was opened; a record was opened, or delivered to a device; a position was ended by force. */
  readonly act: 'evidence.read' | 'record.open' | 'record.deliver' | 'position.end-forced';
  readonly subject: string;
  /** Whose record it is. */
  readonly owner: string;
}

export interface AccountReads {
  accounts(): Promise<readonly Account[]>;
  accountOf(username: string): Promise<Account | null>;
  device(person: string, device: string): Promise<Device | null>;
  devicesOf(person: string): Promise<readonly Device[]>;
  sessionsOf(person: string): Promise<readonly Session[]>;
  /** Accesses of these kinds to a person's records, newest first. */
  accessesTo(owner: string, acts: readonly Access['act'][], limit: number): Promise<readonly Access[]>;
  session(token: string): Promise<OpenSession | null>;
}

export interface AccountWrites {
  saveAccount(account: Account): Promise<void>;
  addDevice(device: Omit<Device, 'unsent'>): Promise<void>;
  tellUnsent(person: string, device: string, told: ToldUnsent): Promise<void>;
  /** Keeps the share when none is kept yet. False when another one is. */
  keepEscrow(person: string, device: string, escrow: string): Promise<boolean>;
  revokeDevice(person: string, device: string, at: number): Promise<void>;
  addSession(session: Session): Promise<void>;
  touchSession(token: string, at: number): Promise<void>;
  endSession(token: string): Promise<void>;
  /** All sessions of a person, or those of one device. */
  endSessionsOf(person: string, device?: string): Promise<void>;
  /** An access whose id is known is not written again. */
  addAccesses(accesses: readonly Access[]): Promise<void>;
}
