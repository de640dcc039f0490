import type { Hono } from 'hono';
import { revokeRequestSchema } from '../../protocol/devices.ts';
import { escrowRequestSchema, passwordRequestSchema, signInRequestSchema } from '../../protocol/session.ts';
import { PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Desk, type Env, refuse, signedIn, withBody } from '../http/http-answer.ts';
import { parse } from '../http/parse.ts';
import type { Events } from '../watch/events.ts';
import { browserDevices, browserDevicesCookie } from './browser-devices.ts';
import { devicesOfUnit, endDevice, heldBackIn, listDevices } from './devices.ts';
import { me, SignIn } from './sign-in.ts';
import { endedCookie, sessionCookie } from './who.ts';

/** The door, and the devices people came in with. */
export function accountRoutes(app: Hono<Env>, desk: Desk, events: Events): void {
  doorRoutes(app, desk, events);
  deviceRoutes(app, desk.endpoint);
}

function doorRoutes(app: Hono<Env>, { endpoint, callerOf }: Desk, events: Events): void {
  const door = new SignIn(endpoint);
  app.get('/v1/health', () => Response.json({ ok: true, proto: PROTOCOL_VERSION }));
  app.get('/v1/tenants', async () => {
    const tenants = await endpoint.storage.tenants();
    return Response.json(tenants.map(({ id, name, example }) => ({ id, name, example })));
  });
  app.post('/v1/sign-in', (ask) =>
    withBody(ask, async (body) => {
      const request = parse(signInRequestSchema, body);
      if (!request) return refuse({ code: 'bad-envelope' });
      const before = browserDevices(ask.req.header('cookie'));
      const answer = await door.open(request, callerOf(ask), before);
      if (!answer.ok) return refuse(answer.refusal);
      const headers = new Headers({ 'set-cookie': sessionCookie(answer.cookie) });
      headers.append('set-cookie', browserDevicesCookie(before, request.device.id));
      return Response.json(answer.reply, { headers });
    }),
  );
  app.post('/v1/sign-out', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      await endpoint.storage.write(who.tenant, async (transaction) => {
        await transaction.endSession(who.session);
        await transaction.removeSubscription(who.person, who.device);
      });
      events.closeSession(who.session);
      return Response.json({}, { headers: { 'set-cookie': endedCookie } });
    }),
  );
  app.put('/v1/password', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const request = parse(passwordRequestSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const answer = await door.changePassword(who, request);
        if (!answer.ok) return refuse(answer.refusal);
        for (const session of answer.ended) events.closeSession(session);
        return Response.json({});
      }),
    ),
  );
  app.get('/v1/me', (ask) => signedIn(endpoint, ask, async (who) => Response.json(await me(endpoint, who))));
  app.put('/v1/escrow', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const request = parse(escrowRequestSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const isKept = await endpoint.storage.write(who.tenant, (transaction) =>
          transaction.keepEscrow(who.person, who.device, request.escrow),
        );
        return isKept ? Response.json({}) : refuse({ code: 'escrow-kept' });
      }),
    ),
  );
}

function deviceRoutes(app: Hono<Env>, endpoint: Endpoint): void {
  app.get('/v1/devices', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const devices = await listDevices(endpoint, who, ask.req.query('person') ?? who.person);
      return devices ? Response.json(devices) : refuse({ code: 'forbidden' });
    }),
  );
  app.get('/v1/devices/unit', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const devices = await devicesOfUnit(endpoint, who);
      return devices ? Response.json(devices) : refuse({ code: 'forbidden' });
    }),
  );
  app.get('/v1/devices/held-back', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const held = await heldBackIn(endpoint, who, ask.req.query('unit') ?? '');
      return held ? Response.json(held) : refuse({ code: 'forbidden' });
    }),
  );
  app.post('/v1/devices/revoke', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const request = parse(revokeRequestSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const ended = await endDevice(endpoint, who, request);
        return ended === 'done' ? Response.json({}) : refuse({ code: ended });
      }),
    ),
  );
}
