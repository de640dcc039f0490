import type { Words } from '../dictionary.ts';

export const signIn: Words['signIn'] = {
  title: 'Sign in',
  intro: 'Sign in once with a signal. After that the app opens anywhere, without a signal too.',
  introForgotten: (name: string) =>
    `Sign in as ${name} with the password, then choose a new PIN. This needs a signal. The entries on this device stay.`,
  tenant: 'Government',
  username: 'Account name',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'The account name or the password does not match.',
  wrongRenewal: 'The password does not match. If the administrator has changed it, type the new one.',
  tooMany: (wait) => `Too many tries. Try again in ${wait}.`,
  revoked: 'The rights of this device were withdrawn. Ask the administrator.',
  tooManyDevices: (most: number) =>
    `This account is in use on ${most} devices. Revoke those no longer used on the Me screen of another device, or ask the administrator.`,
  keyChanged: 'This device is known by another key. Ask the administrator.',
  offline: 'The server cannot be reached. The first sign-in needs a signal.',
  failed: 'The server could not process this. Try again in a moment.',
  tenantsUnknown: 'The list of governments is not loaded yet. Connect to a network, then try again.',
  otherPerson:
    'This account belongs to somebody else. Work on this screen can only be sent under its owner’s name.',
  choosePin: 'Make a PIN for this device',
  choosePinWhy:
    'The data on this device is encrypted. A PIN of 6 to 12 digits opens it without a signal. If you forget it, sign in with your password; nothing is lost.',
  pin: 'PIN',
  pinAgain: 'PIN again',
  pinRule: '6 to 12 digits.',
  pinDifferent: 'The two PINs differ.',
  pinWeak: 'A PIN in sequence or of one digit is easy to guess. Choose another.',
  savePin: 'Save the PIN',
  unlock: 'Unlock',
  whoAreYou: 'Who is at work?',
  unlockAs: (name) => `PIN of ${name}`,
  wrongPin: (left) =>
    `Wrong PIN. ${left === 1 ? 'One try' : `${left} tries`} left.${
      left > 3
        ? ''
        : ' After that the PIN is removed, and opening again needs the password and a signal. Your entries stay saved.'
    }`,
  pinRemoved:
    'The PIN no longer works. Sign in with your password to make a new one; your data is still there.',
  pinRemovedTitle: (name: string) => `The PIN of ${name} was removed`,
  pinRemovedWhy:
    'A wrong PIN was entered 10 times. When there is a signal, sign in with the password, then choose a new PIN.',
  withPassword: 'Sign in with the password',
  behindLock: (entries: number, files: number) =>
    entries === 0 && files === 0
      ? 'Nothing waits to be sent from this device.'
      : `${entries} entries are not sent yet${files > 0 ? `, with ${files} evidence files` : ''}. All of them stay on this device.`,
  behindLockUnknown: 'What is not sent yet stays on this device.',
  escrowChanged: 'The spare key at the server has changed',
  escrowChangedWhy:
    'Your password is right, but the server no longer keeps the spare key of this device. The data on this device is whole and stays locked.',
  renewWithPin: 'Connect again with the PIN',
  renewWhy: 'The PIN opens this data and ties it to the new spare key. Nothing else changes.',
  renew: 'Open and connect',
  beginAnew: 'The PIN is forgotten',
  beginAnewWhy:
    'You can begin with empty storage. What the server has received is downloaded again. The old data is not deleted: it stays locked on this device.',
  beginAnewDo: 'Begin with empty storage',
  beginAnewAsk: 'Begin without what is not sent yet?',
  beginAnewStays: 'It is not deleted, but without the old PIN it cannot be opened and is not sent.',
  forgotten: 'PIN forgotten',
  another: 'Sign in with another account',
  backToUnlock: 'Back',
  opening: 'Unlocking…',
  fault:
    'The browser’s storage or a file of the program did not open. Your data is untouched. Try again; if it stays so, reload.',
  stopped: {
    'newer-store': {
      title: 'Update the app',
      body: 'The data on this device was written by a newer version, so this one does not open it. Your data is safe.',
    },
    unavailable: {
      title: 'The storage does not open',
      body: 'The browser gives no storage. Leave the private window or free some space, then reload. It does not mean that your data is lost.',
    },
    'taken-over': {
      title: 'A new version is open in another window',
      body: 'This window has closed its data so that the new version can work. Everything is saved. Reload to use the new version here too.',
    },
    blocked: {
      title: 'Close the other Kinerja windows',
      body: 'An old version is still open in another window or tab and holds the update of the data up. Close it; this screen goes on by itself.',
    },
  },
  update: 'Update the app',
  repair: 'Repair the app',
  repairWhy:
    'Deletes the program on this device and downloads it again. Entries, photos and unsent work are not touched. Do not use “clear site data”: that deletes what has not been sent.',
  reload: 'Reload',
  crashed: 'This screen stopped working',
  crashedBody: 'What you filled in is safe on this device. Reload to go on.',
  notFound: 'There is no such page',
  notFoundBody: 'Its address may have changed. Your data is not affected.',
  home: 'To the front page',
};
