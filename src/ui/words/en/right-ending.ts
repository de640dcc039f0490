import type { Words } from '../dictionary.ts';

export const rightEnding: Words['rightEnding'] = {
  title: (unit, day) => `Your right at ${unit} ends on ${day}`,
  sendFirst: (entries, files) => {
    const parts = [
      entries > 0 && `${entries} ${entries === 1 ? 'entry' : 'entries'}`,
      files > 0 && `${files} evidence ${files === 1 ? 'file' : 'files'}`,
    ].filter(Boolean);
    return `First send ${parts.join(' and ')} not sent yet.`;
  },
  nothingHeld: 'All your work on this device has reached the server.',
};
