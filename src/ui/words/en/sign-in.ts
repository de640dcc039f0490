import type { Words } from '../dictionary.ts';

export const signIn: Words['signIn'] = {
  title: 'Sign in',
  intro: 'Sign in once with a signal. After that the app opens anywhere, without a signal too.',
  tenant: 'Government',
  username: 'Account name',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'The account name or the password does not match.',
  tooMany: (wait) => `Too many tries. Try again in ${wait}.`,
  revoked: 'The rights of this device were withdrawn. Ask the administrator.',
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
  wrongPin: (left) => (left === 1 ? 'Wrong PIN. One try left.' : `Wrong PIN. ${left} tries left.`),
  pinRemoved:
    'The PIN no longer works. Sign in with your password to make a new one; your data is still there.',
  forgotten: 'PIN forgotten',
  another: 'Sign in with another account',
  backToUnlock: 'Back',
  opening: 'Unlocking…',
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
