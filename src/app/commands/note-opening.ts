import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import { openReplicaNow } from '../opened.ts';

/** Looking away and back again within this time is one reading, ms. */
const ONE_READING = 10 * 60_000;

const lately = new Map<string, number>();

/** Notes that records of others are on the screen, or leave it in a table; the endpoint hears of it with the next contact. */
export async function noteOpenings(entities: readonly string[]): Promise<void> {
  const at = now();
  const { owner, replica } = openReplicaNow();
  const opened = entities.filter((entity) => {
    const reading = `${owner.person} ${entity}`;
    if (at - (lately.get(reading) ?? Number.NEGATIVE_INFINITY) < ONE_READING) return false;
    lately.set(reading, at);
    return true;
  });
  if (opened.length === 0) return;
  await replica.store.noteOpenings(opened.map((entity) => ({ id: newId(), entity, at })));
}
