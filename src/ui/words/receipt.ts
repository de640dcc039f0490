/** Number of a receipt: the sequence number the endpoint gave, six digits or more so that it can be read out. */
export const receiptNumber = (seq: number): string => `KN-${String(seq).padStart(6, '0')}`;
