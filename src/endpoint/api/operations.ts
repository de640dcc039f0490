import { revokeRequestSchema } from '../../protocol/devices.ts';
import { digestRequestSchema } from '../../protocol/digest.ts';
import { noticeChoiceSchema, subscribeRequestSchema } from '../../protocol/notices.ts';
import { pullRequestSchema } from '../../protocol/pull.ts';
import { escrowRequestSchema, passwordRequestSchema, signInRequestSchema } from '../../protocol/session.ts';
import { sheetUndoSchema } from '../../protocol/sheet.ts';
import { anyPushSchema } from '../../protocol/short-push.ts';
import { endWallSchema, newWallSchema, pairRequestSchema } from '../../protocol/wall.ts';

/** Who may ask: anybody, whoever is signed in at a registered device, a program with a key, a paired screen. */
export type Access = 'anybody' | 'session' | 'key' | 'wall';

export type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';

export interface Operation {
  readonly method: Method;
  /** As the route table writes it: `/v1/packs/:sha`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** Schema the body is read with, or the media type of bytes. */
  readonly body?: object | string;
  /** Media type of the answer when all goes well. */
  readonly answer: string;
  /** Status then; 200 unless said. */
  readonly status?: number;
  readonly query?: readonly string[];
}

const JSON_TYPE = 'application/json';
const HTML = 'text/html';

const asked =
  (access: Access) =>
  (method: Method, path: string, summary: string, more: Partial<Operation> = {}): Operation => ({
    method,
    path,
    summary,
    access,
    answer: JSON_TYPE,
    ...more,
  });

const [open, session, key, wall] = (['anybody', 'session', 'key', 'wall'] as const).map(asked) as [
  ReturnType<typeof asked>,
  ReturnType<typeof asked>,
  ReturnType<typeof asked>,
  ReturnType<typeof asked>,
];

const FILTERS = ['indicator', 'area', 'period', 'unit'] as const;

/** Every route of the endpoint but the files of the app; a test compares it with the route table, both ways. */
export const OPERATIONS: readonly Operation[] = [
  open('get', '/v1/health', 'Whether the endpoint answers, and its protocol version'),
  open('get', '/v1/tenants', 'Governments of this site'),
  open('post', '/v1/sign-in', 'Opens a session at a device', { body: signInRequestSchema }),
  session('post', '/v1/sign-out', 'Ends the session'),
  session('get', '/v1/me', 'The person signed in, positions and devices'),
  session('put', '/v1/escrow', 'Keeps the share of the spare key', { body: escrowRequestSchema }),
  session('put', '/v1/password', 'Gives the asker another password and ends the other sessions', {
    body: passwordRequestSchema,
  }),
  session('get', '/v1/devices', 'Devices of a person', { query: ['person'] }),
  session('get', '/v1/devices/unit', 'Devices of everybody the asker looks after'),
  session('get', '/v1/devices/held-back', 'Work that devices of a unit still hold back', {
    query: ['unit'],
  }),
  session('post', '/v1/devices/revoke', 'Ends a device for good', { body: revokeRequestSchema }),
  session('get', '/v1/notices', 'Whether and when the asker is told of alerts outside the app'),
  session('put', '/v1/notices', 'Chooses quiet hours and the address of the daily mail', {
    body: noticeChoiceSchema,
  }),
  session('put', '/v1/notices/device', 'Sends messages to the device that asks (Web Push)', {
    body: subscribeRequestSchema,
  }),
  session('delete', '/v1/notices/device', 'Ends the messages to the device that asks'),
  session('get', '/v1/readings', 'Who has read the evidence of the asker'),
  session('post', '/v1/push', 'Hands in signed commands, in order', { body: anyPushSchema }),
  session('post', '/v1/pull', 'Rows that changed after a cursor', { body: pullRequestSchema }),
  session('get', '/v1/events', 'Stream of numbers: something has changed', { answer: 'text/event-stream' }),
  session('get', '/v1/manifest', 'Packs of closed years the asker may take', {
    query: ['timeline', 'mark'],
  }),
  session('get', '/v1/packs/:sha', 'A pack, also in parts', { answer: 'application/octet-stream' }),
  session('post', '/v1/digest', 'Whether device and endpoint hold the same', { body: digestRequestSchema }),
  session('post', '/v1/evidence', 'Begins an upload of evidence (tus 1.0)', {
    answer: 'text/plain',
    status: 201,
  }),
  session('patch', '/v1/evidence/:id', 'Continues an upload (tus 1.0)', {
    body: 'application/offset+octet-stream',
    answer: 'text/plain',
    status: 204,
  }),
  session('delete', '/v1/evidence/:id', 'Gives an upload up (tus 1.0)', {
    answer: 'text/plain',
    status: 204,
  }),
  session('head', '/v1/evidence/:id', 'How far an upload has come (tus 1.0)', { answer: 'text/plain' }),
  session('get', '/v1/evidence/:entity/:sha', 'A file of evidence', { answer: 'image/jpeg' }),
  session('get', '/v1/sheets', 'Spreadsheets that were imported'),
  session('post', '/v1/sheets', 'Imports a spreadsheet, all or nothing', {
    body: 'application/octet-stream',
  }),
  session('post', '/v1/sheets/undo', 'Takes an import back', { body: sheetUndoSchema }),
  open('post', '/v1/wall/pair', 'Pairs a screen by the code its administrator was shown', {
    body: pairRequestSchema,
  }),
  wall('get', '/v1/wall/board', 'What a screen on a wall shows: approved aggregates'),
  wall('get', '/v1/wall/events', 'Stream of numbers for a screen: something has changed', {
    answer: 'text/event-stream',
  }),
  session('get', '/v1/walls', 'Screens on walls, and codes not typed yet'),
  session('post', '/v1/walls', 'Makes a code that pairs a screen', { body: newWallSchema }),
  session('post', '/v1/walls/revoke', 'Takes a screen back', { body: endWallSchema }),
  open('get', '/layar', 'The page of a screen on a wall', { answer: HTML }),
  open('get', '/verifikasi/:code', 'What a signed paper shows, by its code', { answer: HTML }),
  open('get', '/publik', 'What is published: the first page', { answer: HTML }),
  open('get', '/publik/:tenant', 'What a government has published', { answer: HTML }),
  open('get', '/publik/:tenant/indikator', 'Published indicators', { answer: HTML }),
  open('get', '/publik/:tenant/indikator/:code', 'One published indicator', { answer: HTML }),
  open('get', '/publik/:tenant/wilayah', 'Areas with published figures', { answer: HTML }),
  open('get', '/publik/:tenant/wilayah/:code', 'Published figures of one area', { answer: HTML }),
  open('get', '/publik/:tenant/misi/:code', 'Published indicators of one mission', { answer: HTML }),
  open('get', '/publik/:tenant/data', 'Files and editions to take away', { answer: HTML }),
  open('get', '/data/catalog.jsonld', 'Catalogue of open data (DCAT 3)', { answer: 'application/ld+json' }),
  open('get', '/data/:tenant/:file', 'A table of what is published now, `.csv` or `.json`'),
  open('get', '/data/:tenant/:version/:file', 'The same table of an earlier edition'),
  open('get', '/api/openapi.json', 'This description'),
  key('get', '/api/v1/:table', 'Rows of a published table, by filters', {
    query: [...FILTERS, 'after', 'limit'],
  }),
];
