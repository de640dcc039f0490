/** Who assesses, in the order in which they do. The evaluator's column is the one that counts. */
export const LKE_COLUMNS = ['self', 'verifier', 'evaluator'] as const;
export type LkeColumn = (typeof LKE_COLUMNS)[number];
