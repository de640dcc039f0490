import { hashText } from '../../src/protocol/hash.ts';

/** Stands for the device key: the endpoint refuses a batch that was not signed over exactly what it holds. */
export const signatureOf = (rid: string, chain: string): string => hashText(`device key\n${rid}\n${chain}`);

export const sign = (text: string): Promise<string> => Promise.resolve(hashText(`device key\n${text}`));
