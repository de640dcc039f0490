import type { NoticeChoice, NoticeState } from '../protocol/notices.ts';
import { inSession } from '../sync/http-request.ts';
import { NoticeTransport } from '../sync/notice-transport.ts';
import { openReplicaNow } from './opened.ts';
import { type PushState, pushStateOf } from './push-state.ts';

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
  const { isOn, language, ...settings } = answer.reply;
  if (isOn && language !== screen) await pushIn(screen);
  return { ...settings, push: await pushState(isOn) };
}

async function pushState(isKnown: boolean): Promise<PushState> {
  const push = await pushManager();
  if (!push) return 'unsupported';
  const isHeld = (await push.getSubscription()) !== null;
  return pushStateOf({ permission: Notification.permission, isKnown, isHeld });
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

/** Messages to this browser, if there are any, come in a language; without a connection, once settings are opened. */
export async function pushIn(language: NoticeLanguage): Promise<void> {
  const made = await (await pushManager())?.getSubscription();
  if (made) await tellSubscription(made, language);
}

/** Ends the messages to this device; false when the endpoint was not reached, which then finds the browser gone. */
export async function turnPushOff(): Promise<boolean> {
  await (await (await pushManager())?.getSubscription())?.unsubscribe();
  return (await transport().unsubscribe()).kind === 'reply';
}

export const chooseNotices = async (choice: NoticeChoice): Promise<boolean> =>
  (await transport().choose(choice)).kind === 'reply';
