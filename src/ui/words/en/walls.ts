import type { Words } from '../dictionary.ts';

export const walls: Words['walls'] = {
  title: 'Wall displays',
  subtitle: 'Screens in meeting rooms that show approved figures',
  notYours: 'Only an administrator pairs screens',
  add: 'Pair a screen',
  name: 'Name of the screen',
  nameHint: 'Where it hangs, such as Meeting room of the Governor',
  nameMissing: 'Give the screen a name.',
  make: 'Make a code',
  codeFor: (name) => `Code for ${name}`,
  codeHow: (address, until) =>
    `Open ${address} in the browser of that screen and type this code before ${until}. The code is shown once and works once.`,
  list: 'Screens in use',
  none: 'No screen yet. Make a code and type it at the screen.',
  seen: (at) => `Last contact ${at}`,
  waits: (until) => `Waits for its code until ${until}`,
  late: 'Its code was not typed in time. Revoke it and make a new one.',
  silent: 'This screen has been silent for long. Check its power and network.',
  revoke: 'Revoke',
  revokeAsk: (name) => `Revoke ${name}?`,
  revokeWhat: 'The screen stops showing figures at once. To use it again, make a new code.',
  keep: 'Cancel',
  revoked: 'The screen was revoked.',
  notAnswered: 'The server has not answered. Try again when connected.',
};
