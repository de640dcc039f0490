import type { Hono } from 'hono';
import { type NoticeState, noticeChoiceSchema, subscribeRequestSchema } from '../../protocol/notices.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { type Env, refuse, signedIn, withBody } from '../http/http-answer.ts';
import { parse } from '../http/parse.ts';
import { mayMail } from './notice-config.ts';
import { applicationServerKey } from './push-key.ts';
import { usualChoice } from './recipients.ts';
import type { Ways } from './tell.ts';

/** Whether and when whoever is signed in is told of alerts, at the device that asks; nobody chooses for another. */
export function noticeRoutes(app: Hono<Env>, endpoint: Endpoint, ways: Ways): void {
  app.get('/v1/notices', (ask) =>
    signedIn(endpoint, ask, async (who) => Response.json(await stateOf(endpoint, ways, who))),
  );
  app.put('/v1/notices', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const choice = parse(noticeChoiceSchema, body);
        const domains = ways.mailer?.domains ?? [];
        if (!choice || (choice.mail !== null && !mayMail(choice.mail, domains)))
          return refuse({ code: 'bad-envelope' });
        await endpoint.storage.write(who.tenant, (transaction) =>
          transaction.saveNoticeChoice({ person: who.person, ...choice }),
        );
        return Response.json({});
      }),
    ),
  );
  app.put('/v1/notices/device', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const request = parse(subscribeRequestSchema, body);
        if (!request || !ways.post.isService(request.address)) return refuse({ code: 'bad-envelope' });
        const { person, device } = who;
        const subscription = { person, device, madeAt: endpoint.now(), ...request };
        await endpoint.storage.write(who.tenant, (transaction) => transaction.saveSubscription(subscription));
        return Response.json({});
      }),
    ),
  );
  app.delete('/v1/notices/device', (ask) =>
    signedIn(endpoint, ask, async ({ tenant, person, device }) => {
      await endpoint.storage.write(tenant, (transaction) => transaction.removeSubscription(person, device));
      return Response.json({});
    }),
  );
}

const stateOf = (
  endpoint: Endpoint,
  { post, mailer }: Ways,
  { tenant, person, device }: Who,
): Promise<NoticeState> =>
  endpoint.storage.read(tenant, async (view) => {
    const subscriptions = await view.pushSubscriptions();
    const { person: _, ...choice } = (await view.noticeChoice(person)) ?? usualChoice(person);
    const here = subscriptions.find((one) => one.person === person && one.device === device);
    const language = here?.language ?? choice.language;
    return {
      key: applicationServerKey(post.key),
      address: here?.address ?? null,
      language,
      choice,
      mailDomains: mailer?.domains ?? [],
    };
  });
