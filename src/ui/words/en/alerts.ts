import { ENGLISH_ALERT_SENTENCES } from '../../../documents/alert-sentences-en.ts';
import type { Words } from '../dictionary.ts';

export const alerts: Words['alerts'] = {
  title: 'Alerts',
  subtitle: 'By rule, from what this device holds',
  none: 'Nothing needs you at the moment.',
  unread: (n) => `${n} new alerts`,
  fresh: 'New',
  for: (who) => `For: ${who}`,
  headOf: (unit) => `Head of ${unit}`,
  kinds: ENGLISH_ALERT_SENTENCES,
  dismiss: 'Set aside',
  dismissed: 'Set aside. The same cause will not be told again.',
  more: (n) => `Show ${n} more`,
  remind: 'Send a reminder',
  reminder: {
    title: 'Reminder',
    label: 'Text, may be changed before it is sent',
    share: 'Share',
    copy: 'Copy',
    copied: 'Reminder copied.',
    notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
    text: (who, ask, why, url) => `Dear ${who},\nplease ${ask}. ${why}\n${url}\nThank you.`,
  },
};
