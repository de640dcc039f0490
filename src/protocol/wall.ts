import * as v from 'valibot';

/** What the page of a screen sends once, with the code its administrator was shown. */
export const pairRequestSchema = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) });
export type PairRequest = v.InferOutput<typeof pairRequestSchema>;

export interface PairReply {
  /** What the screen shows itself with from now on; nobody sees it again. */
  readonly token: string;
}
