export interface Login {
  readonly tenant: string;
  readonly username: string;
  readonly password: string;
  readonly position: string;
}

export interface Session {
  /** What the device's store keeps of the session. */
  readonly half: string;
  /** Signs what the device sends. */
  readonly key: CryptoKey;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Signs a new device in. */
export async function signedIn({ tenant, username, password }: Login): Promise<Session> {
  const keys = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const id = crypto.randomUUID();
  const body = JSON.stringify({ tenant, username, password, device: { id, publicKey: { kty, crv, x, y } } });
  const headers = { 'Content-Type': 'application/json', 'X-Kinerja': '1' };
  const answer = await fetch('/v1/sign-in', { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
  const { half } = (await answer.json()) as { half: string };
  return { half, key: keys.privateKey };
}
