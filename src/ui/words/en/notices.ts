import type { notices as indonesian } from '../id/notices.ts';

export const notices: typeof indonesian = {
  title: 'Messages outside the app',
  needsNetwork: 'These settings need a connection.',
  what: 'When there is a new alert for you, this device tells you why and what to do. Each alert is sent once. It shows on a locked screen; personnel matters are never sent.',
  night: (from, until, zone) => `${from}–${until} ${zone}`,
  quiet: (night, weekends) => {
    const times = [night, weekends ? 'Saturdays, Sundays and holidays' : null].filter((one) => one !== null);
    return times.length === 0
      ? 'No quiet time: messages may come at any hour.'
      : `Quiet time: ${times.join(', and ')}. What waits comes afterwards as one message.`;
  },
  states: {
    unsupported:
      'This browser cannot receive messages. On iPhone and iPad, first add the app to the home screen.',
    denied:
      'The browser refuses messages from this site. Allow them in the site settings of the browser, then open this page again.',
    off: 'Messages are off at this device.',
    lost: 'Messages were once turned on in this browser, but none reach you now. Turn them on again if you still want them.',
    on: 'Messages are on at this device.',
  },
  turnOn: 'Turn on at this device',
  turnOff: 'Turn off at this device',
  turnedOn: 'Messages are on at this device.',
  turnedOff: 'Messages are off at this device.',
  failed: 'It did not work. Check the connection and the permission of the browser, then try again.',
  change: (withMail) => (withMail ? 'Change quiet time and mail' : 'Change quiet time'),
  from: 'Quiet from',
  until: 'until',
  sameIsNever: 'If both are the same, there is no daily quiet time.',
  weekends: 'Saturdays, Sundays, national holidays and joint leave too',
  mail: 'Daily mail',
  mailDomains: (domains) => `only ${domains.map((domain) => `@${domain}`).join(', ')}`,
  mailElsewhere: 'Mail goes to addresses of the government only.',
  mailTo: (address) => `A summary goes to ${address}, once a day at most.`,
  save: 'Save',
  saved: 'Settings saved.',
  cancel: 'Cancel',
};
