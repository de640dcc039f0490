import type { Words } from '../dictionary.ts';

export const brief: Words['brief'] = {
  title: 'Ten-minute brief',
  open: 'Brief',
  subtitle: (tenant, day) => `${tenant} · ${day}`,
  print: 'Print or save as PDF',
  dataAt: (at) => `Data on this device as of ${at}`,
  missions: 'Missions and their main figures',
  changes: (day) => `What changed since ${day}`,
  noChange: 'No new figure has been approved since then.',
  more: (n) => `and ${n} more in the overview`,
  sources: (n) => `From ${n} documents; every figure on the screen opens to its evidence.`,
  signedOnly: 'Only figures that heads have approved.',
};
