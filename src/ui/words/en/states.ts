import type { Words } from '../dictionary.ts';

const items = (n: number): string => (n === 1 ? '1 item' : `${n} items`);

export const states: Words['states'] = {
  empty: (date) => ({
    title: 'No task is waiting',
    body: `You have filled in every figure of this quarter.${date ? ` The next tasks open on ${date}.` : ''}`,
  }),
  loading: {
    title: 'Opening what is on this device…',
    body: 'Not waiting for a signal. Newer figures follow once connected.',
  },
  waitingFor: {
    people: {
      title: 'Waiting for the browser’s storage',
      body: 'The browser has not opened the list of people on this device yet. Close other tabs or windows of Kinerja; this screen goes on by itself. Your work is untouched.',
    },
    program: {
      title: 'Waiting for files of the program',
      body: 'The part of the program for this screen has not loaded yet. On a slow network the first download takes some minutes; afterwards nothing waits for the network. Your work is untouched.',
    },
    key: {
      title: 'Checking the PIN',
      body: 'Opening the encryption takes some seconds on a simple phone. Not waiting for a signal.',
    },
    store: {
      title: 'Waiting for your data to open',
      body: 'The PIN is right; the browser is opening what is on this device. If nothing changes, close other tabs or windows of Kinerja. Your work is untouched.',
    },
    rows: {
      title: 'Reading what is on this device',
      body: 'Your data is open and being read. Not waiting for a signal.',
    },
  },
  offline: (since, n) => ({
    title: `No signal since ${since}`,
    body:
      n === 0
        ? 'You can go on filling in.'
        : `You can go on filling in. ${items(n)} will leave once there is a signal.`,
  }),
  serverSilent: (retryAt) => ({
    title: 'The server has not answered yet',
    body: `Your work is safe on this device. Next try at ${retryAt}.`,
  }),
  serverBusy: (turnAt) => ({
    title: 'The server is crowded',
    body: `Your turn is at ${turnAt}. The time you filled it in counts, not the time it arrives.`,
  }),
  rejected: (n, reason) => ({
    title: `The server refused ${items(n)}`,
    body: `${reason} What you filled in is still on this device.`,
  }),
  almostFull: (left, photos) => ({
    title: `${left} of space left`,
    body: `Enough for about ${photos} photos.`,
  }),
  full: (value, what) => ({
    title: what === 'photo' ? 'This photo is not saved yet' : 'This file is not saved yet',
    body: `The device is full. ${value === '' ? '' : `The figure ${value} is safe. `}Free some space, then ${what === 'photo' ? 'take the photo' : 'choose the file'} again.`,
  }),
  unprotected: {
    title: 'The device does not protect this data yet',
    body: 'Install the app so that the browser cannot remove work that has not been sent.',
  },
  clockOff: (device, server) => ({
    title: 'The date of this device is wrong',
    body: `This device shows ${device}; the server last noted ${server}. Tasks and deadlines on the screen follow the date of the device, so set its date and time right first, in the settings of the device. What is saved stays safe.`,
  }),
  sessionOver: (n) => ({
    title: 'Sign in again to send',
    body: `${n === 0 ? '' : `${items(n)} stay saved under your name. `}You can go on filling in without signing in.`,
  }),
  signOut: (n) => ({
    title: `${items(n)} have not reached the server`,
    body: 'If you sign out now, they stay locked on this device until you sign in again.',
  }),
  tooFewPoints: (n) => ({
    title: 'The direction cannot be read yet',
    body: `Only ${n} points. It takes at least 6 before ups and downs mean anything.`,
  }),
  noTarget: (year) => ({
    title: `The ${year} target is not locked yet`,
    body: 'The realization shows; attainment is not computed.',
  }),
  approvalVoid: (value, at) => ({
    title: 'The value changed after you approved it',
    body: `It became ${value}, ${at}. Please look and decide again.`,
  }),
  lateArrival: (filledAt, receivedAt) => ({
    title: 'Filled in on time, arrived late',
    body: `Recorded ${filledAt}; arrived ${receivedAt}. The agency head decides whether it is accepted.`,
  }),
  rightEnded: (unit, n) => ({
    title: `You no longer fill in for ${unit}`,
    body: `The last ${items(n)} will still be sent, then the data of the unit is removed from this device.`,
  }),
  update: {
    title: 'A new version is ready',
    body: 'It installs the next time the app is opened. Your work is not affected.',
  },
  fieldReady: (tasks, manuals, size, at) => ({
    title: 'Ready to go offline',
    body: `${tasks} tasks, ${manuals} indicator manuals, ${size} saved today at ${at}.`,
  }),
  actions: {
    askReopening: 'Ask to reopen the period',
    freeSpace: 'Free space',
    later: 'Later',
    install: 'Install',
    signIn: 'Sign in',
    sendFirst: 'Send first',
    signOutAnyway: 'Sign out anyway',
    explain: 'Explain',
    understood: 'Understood',
    installNow: 'Install now',
  },
};
