/** Stands for the device's key: the endpoint refuses a batch that this device did not sign as it is. */
export const signatureOf = (device: string, rid: string, chain: string): string =>
  `${device} signed ${rid}\n${chain}`;

export const signWith = (device: string, text: string): string => `${device} signed ${text}`;
