import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import { openReplicaNow } from '../opened.ts';

/** Looking away and back again within this time is one reading, ms. */
const ONE_READING = 10 * 60_000;

const lately = new Map<string, number>();

/** Notes that records of another are on the screen; the endpoint hears of it with the next contact. */
export async function noteOpenings(entities: readonly string[]): Promise<void> {
  const at = now();
  const { owner, replica } = openReplicaNow();
  for (const entity of entities) {
    const reading = `${owner.person} ${entity}`;
    if (at - (lately.get(reading) ?? Number.NEGATIVE_INFINITY) < ONE_READING) continue;
    lately.set(reading, at);
    await replica.store.noteOpening({ id: newId(), entity, at });
  }
}
