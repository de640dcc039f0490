/** Told between pieces of work. Throwing from it ends the reading: that is how a person cancels. */
export type Progress = (done: number, total: number) => void | Promise<void>;

/** Gives other work a turn, so that a message to cancel can arrive. */
export const breathe = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

const PIECE = 1 << 20;

/** Feeds UTF-8 bytes in pieces of a megabyte, so that a large sheet never stands in memory as one text. */
export async function feed(bytes: Uint8Array, write: (text: string) => void, told: Progress): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += PIECE) {
    write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    await told(Math.min(at + PIECE, bytes.length), bytes.length);
    await breathe();
  }
  const rest = decoder.decode();
  if (rest !== '') write(rest);
}
