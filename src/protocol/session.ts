import * as v from 'valibot';
import type { TimeZone } from '../domain/calendar.ts';
import type { Position } from '../domain/person.ts';

const coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** Public half of a device key: ECDSA P-256 as a JSON Web Key. Other members are dropped. */
export const devicePublicKeySchema = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: coordinate,
  y: coordinate,
});
export type DevicePublicKey = v.InferOutput<typeof devicePublicKeySchema>;

export const signInRequestSchema = v.strictObject({
  tenant: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  // No name has a NUL, and PostgreSQL cannot even be asked for one.
  username: v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[^\0]*$/)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  device: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
    publicKey: devicePublicKeySchema,
  }),
  /** What a browser remembers to have been unsent, when its store is gone. */
  unsent: v.optional(
    v.strictObject({
      count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      since: v.pipe(v.number(), v.safeInteger()),
    }),
  ),
});
export type SignInRequest = v.InferOutput<typeof signInRequestSchema>;

/** Share of the store's key that the endpoint keeps for a forgotten PIN; opaque, base64url. */
export const escrowRequestSchema = v.strictObject({
  escrow: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,2000}$/)),
});

/** Fewest characters of a password that a person chooses: at a new device nothing stands beside it (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_LEAST = 15;

/** Another password for the person signed in, who proves to know the one before. */
export const passwordRequestSchema = v.pipe(
  v.strictObject({
    old: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    next: v.pipe(v.string(), v.minLength(PASSWORD_LEAST), v.maxLength(1000)),
  }),
  v.check(({ old, next }) => old !== next),
);
export type PasswordRequest = v.InferOutput<typeof passwordRequestSchema>;

/** What a screen may know before anyone has signed in. */
export interface OfferedTenant {
  readonly id: string;
  readonly name: string;
  /** Invented for training. */
  readonly example: boolean;
}

/** Who is signed in, as `GET /v1/me` answers. */
export interface SignedIn {
  readonly person: { readonly id: string; readonly name: string };
  readonly tenant: OfferedTenant & { readonly timeZone: TimeZone; readonly timeline: string };
  /** Positions in force now, and those that come or have ended. */
  readonly positions: readonly Position[];
  readonly device: { readonly id: string };
  /** Endpoint clock, ms since 1970 UTC. */
  readonly now: number;
  /** What rescue files are encrypted to: ECDH P-256. Absent from an endpoint that knows none. */
  readonly rescueKey?: DevicePublicKey;
}

/**
 * Carries the half of a session that the open store holds. The other half is a cookie, which lies in the browser
 * whether a store is open or not; neither half opens anything alone.
 */
export const SESSION_HEADER = 'X-Kinerja-Session';

/** Answer to a sign-in; the escrow share travels only after a full password check. */
export interface SignInReply extends SignedIn {
  /** The store's half of the new session, 43 characters of base64url. */
  readonly half: string;
  readonly escrow: string | null;
}

/** `wrong-credentials`: it is not the one before. */
export type PasswordRefusal = Extract<
  SignInRefusal,
  { readonly code: 'wrong-credentials' | 'too-many-tries' }
>;

export type SignInRefusal =
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'too-many-tries'; readonly retryAfter: number }
  | { readonly code: 'device-key-changed' }
  | { readonly code: 'device-revoked' }
  | { readonly code: 'too-many-devices'; readonly most: number };
