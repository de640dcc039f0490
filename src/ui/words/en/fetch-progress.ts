import { formatDecimal } from '../../../domain/number-input.ts';
import type { Words } from '../dictionary.ts';
import { sizeText } from '../number.ts';

const countText = (n: number): string => formatDecimal(String(n));

export const fetchProgress: Words['fetchProgress'] = {
  title: 'Downloading data to this device',
  repairing: 'Downloading the data that differed again',
  asking: 'Asking the server what there is to download.',
  packs: (here, all) =>
    `${countText(here.rows)} of ${countText(all.rows)} figures of past years, ${sizeText(here.bytes)} of ${sizeText(all.bytes)}. If it is cut off, it goes on from here.`,
  rows: (n) => `${countText(n)} rows have arrived. Figures of the current year are on their way.`,
  repaired: {
    title: 'The data on this device matches the server again',
    body: 'The daily check found a difference, and the data was downloaded again. What you sent is unchanged.',
  },
};
