import type { Hono } from 'hono';
import { SHEET_BYTES, sheetUndoSchema } from '../../protocol/sheet.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Env, refuse, sendJson, signedIn, withBody } from '../http/http-answer.ts';
import { parse } from '../http/parse.ts';
import { takeBytes } from '../http/request-body.ts';
import { Sheets } from './sheets.ts';

/** Spreadsheets that were read on a device: what was taken, taking one, and undoing it. */
export function sheetRoutes(app: Hono<Env>, endpoint: Endpoint): void {
  const sheets = new Sheets(endpoint);
  app.get('/v1/sheets', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const list = await sheets.list(who);
      return list ? Response.json(list) : refuse({ code: 'forbidden' });
    }),
  );
  app.post('/v1/sheets', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const bytes = await takeBytes(ask.env.incoming, SHEET_BYTES);
      if (bytes === 'too-large') return refuse({ code: 'too-large' });
      const answer = bytes && (await sheets.apply(who, bytes));
      if (!answer) return refuse({ code: 'bad-envelope' });
      if (answer.state === 'busy') return refuse({ code: 'busy', retryAfter: 10 });
      return answer.state === 'forbidden' ? refuse({ code: 'forbidden' }) : sendJson(ask, answer);
    }),
  );
  app.post('/v1/sheets/undo', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const request = parse(sheetUndoSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const answer = await sheets.undo(who, request.id);
        return answer.state === 'forbidden' ? refuse({ code: 'forbidden' }) : Response.json(answer);
      }),
    ),
  );
}
