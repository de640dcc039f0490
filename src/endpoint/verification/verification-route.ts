import type { Hono } from 'hono';
import { type Desk, type Env, refuse } from '../http/http-answer.ts';
import { Throttle } from '../http/throttle.ts';
import { verificationPage } from './verification-page.ts';
import { Verifier } from './verify.ts';

/** Tries a caller has in an hour: an office behind one address checks many papers, a guesser needs 2^128. */
const VERIFICATIONS = 60;

/** What a paper shows, for anybody who holds its code. */
export function verificationRoute(app: Hono<Env>, { endpoint, callerOf }: Desk): void {
  const throttle = new Throttle(VERIFICATIONS);
  const verifier = new Verifier(endpoint);
  app.get('/verifikasi/:code', async (ask) => {
    const [caller, now] = [callerOf(ask), endpoint.now()];
    const waiting = throttle.waiting(caller, now);
    if (waiting > 0) return refuse({ code: 'too-many-tries', retryAfter: Math.ceil(waiting / 1000) });
    throttle.charge(caller, now);
    const found = await verifier.verify(ask.req.param('code'));
    ask.header('cache-control', 'no-store');
    return ask.html(verificationPage(found), found.length === 0 ? 404 : 200);
  });
}
