import type { NoticeChoice, NoticeState } from '../protocol/notices.ts';
import { profiles } from '../store/device-profiles.ts';
import { inSession } from '../sync/http-request.ts';
import { NoticeTransport } from '../sync/notice-transport.ts';
import { openReplicaNow } from './opened.ts';
import { isReplaced, type PushState, pushStateOf } from './push-state.ts';

export type { NoticeChoice };

type NoticeLanguage = NoticeChoice['language'];

export interface NoticeSettings extends Pick<NoticeState, 'key' | 'choice' | 'mailDomains'> {
  readonly push: PushState;
}

const transport = () => new NoticeTransport(inSession(openReplicaNow().replica.session));

/**
 * What is chosen, and what this browser says; null without an answer of the endpoint. Messages that come in another
 * language than that of the screen come in this one from now on.
 */
export async function noticeSettings(screen: NoticeLanguage): Promise<NoticeSettings | null> {
  const answer = await transport().state();
  if (answer.kind !== 'reply') return null;
  const { address, language, ...settings } = answer.reply;
  const held = await heldHere();
  const known = await brought({ address, language }, held, screen);
  return { ...settings, push: await pushState(known, held) };
}

async function pushState(known: string | null, held: PushSubscription | null): Promise<PushState> {
  if (!(await pushManager())) return 'unsupported';
  return pushStateOf({ permission: Notification.permission, known, held: held?.endpoint ?? null });
}

const heldHere = async (): Promise<PushSubscription | null> =>
  (await (await pushManager())?.getSubscription()) ?? null;

/** Has the endpoint send to the subscription held here, in the language of the screen; the address it sends to now. */
async function brought(
  { address: known, language }: Pick<NoticeState, 'address' | 'language'>,
  made: PushSubscription | null,
  screen: NoticeLanguage,
): Promise<string | null> {
  if (!made) return known;
  const held = made.endpoint;
  const isBehind =
    known === held ? language !== screen : isReplaced({ known, held }, (await profiles()).length);
  return isBehind && (await tellSubscription(made, screen)) ? held : known;
}

const isAble = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const pushManager = async (): Promise<PushManager | null> =>
  isAble() ? ((await navigator.serviceWorker.getRegistration())?.pushManager ?? null) : null;

/** Asks the person by way of the browser, and has messages sent here. False when one of them would not. */
export async function turnPushOn(key: string, language: NoticeLanguage): Promise<boolean> {
  const push = await pushManager();
  if (!push || (await Notification.requestPermission()) !== 'granted') return false;
  try {
    // One that was made for another key, or for another person, is no use.
    await (await push.getSubscription())?.unsubscribe();
    return await tellSubscription(
      await push.subscribe({ userVisibleOnly: true, applicationServerKey: key }),
      language,
    );
  } catch (error) {
    // Its push service is out of reach, or the browser has none.
    console.error(error);
    return false;
  }
}

async function tellSubscription(made: PushSubscription, language: NoticeLanguage): Promise<boolean> {
  const { endpoint: address = '', keys = {} } = made.toJSON();
  const { p256dh = '', auth = '' } = keys;
  return (await transport().subscribe({ address, p256dh, auth, language })).kind === 'reply';
}

/**
 * Messages to this browser, if there are any, go on after it has replaced its subscription by itself, and come in the
 * language of the screen; without a connection, once the app is opened again. Call whenever it is opened.
 */
export async function keepPush(screen: NoticeLanguage): Promise<void> {
  const held = await heldHere();
  if (!held) return;
  const answer = await transport().state();
  if (answer.kind === 'reply') await brought(answer.reply, held, screen);
}

/** Ends the messages to this device; false when the endpoint was not reached, which then finds the browser gone. */
export async function turnPushOff(): Promise<boolean> {
  await (await heldHere())?.unsubscribe();
  return (await transport().unsubscribe()).kind === 'reply';
}

export const chooseNotices = async (choice: NoticeChoice): Promise<boolean> =>
  (await transport().choose(choice)).kind === 'reply';
