import type { Words } from '../dictionary.ts';

export const viewer: Words['viewer'] = {
  label: 'Evidence',
  none: 'There is no evidence with this figure yet.',
  of: (n, total) => `${n} of ${total} files`,
  previous: 'Previous file',
  next: 'Next file',
  opening: 'Opening the file…',
  open: 'Open',
  openPdf: 'Open PDF',
  download: 'Download',
  enlarge: (name) => `Enlarge ${name}`,
  alt: (name) => `Evidence photo: ${name}`,
  notStored: 'The evidence has not reached the server. The figure has; the photo follows by itself.',
  offline: 'This evidence was never opened on this device. It opens once there is a signal.',
  failed: 'The evidence cannot be opened.',
  again: 'Try again',
  openAll: (n) => (n === 1 ? 'See 1 file' : `See ${n} files`),
};
