import { civilDay, type TimeZone } from '../../domain/calendar.ts';
import { isQuiet, USUAL_QUIET } from '../../domain/notices/quiet-hours.ts';
import type { NoticeChoice, PushSubscription } from '../storage/notice-port.ts';
import type { TenantReader } from '../storage/port.ts';
import { mayMail } from './notice-config.ts';

/** A person who may be told of something now. */
export interface Recipient {
  readonly choice: NoticeChoice;
  readonly subscriptions: readonly PushSubscription[];
  /** Where today's mail may still go; null = nowhere. */
  readonly mail: string | null;
}

/** What holds for a person who chose nothing. */
export const usualChoice = (person: string): NoticeChoice => ({
  person,
  ...USUAL_QUIET,
  mail: null,
  language: 'id',
});

/** Everyone who wants to be told and has no quiet time at a moment. A site that sends no mail names no domain. */
export async function recipientsAt(
  view: TenantReader,
  at: number,
  mailDomains: readonly string[],
): Promise<readonly Recipient[]> {
  const { timeZone } = await view.tenant();
  const subscriptions = await view.pushSubscriptions();
  const choices = new Map((await view.noticeChoices()).map((choice) => [choice.person, choice]));
  for (const { person } of subscriptions) {
    if (!choices.has(person)) choices.set(person, usualChoice(person));
  }
  const awake = [...choices.values()].filter((choice) => !isQuiet(at, choice, timeZone));
  const found: Recipient[] = [];
  for (const choice of awake) {
    const own = subscriptions.filter(({ person }) => person === choice.person);
    const isMailed = choice.mail !== null && mayMail(choice.mail, mailDomains);
    const mail = isMailed && !(await isMailedToday(view, choice.person, at, timeZone)) ? choice.mail : null;
    if (own.length > 0 || mail !== null) found.push({ choice, subscriptions: own, mail });
  }
  return found;
}

async function isMailedToday(
  view: TenantReader,
  person: string,
  at: number,
  zone: TimeZone,
): Promise<boolean> {
  const last = await view.lastTold(person, 'mail');
  return last !== null && civilDay(last, zone) === civilDay(at, zone);
}
