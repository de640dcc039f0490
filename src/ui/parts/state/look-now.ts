import { connection } from '../../../app/live/sync-status.ts';
import { pokeSync } from '../../../app/sync-worker.ts';
import { words } from '../../words/words.ts';
import { announce } from '../frame/announce.ts';

/** Asks the endpoint at once. The press is answered in words: without a network nothing else changes on the screen. */
export function lookNow(): void {
  pokeSync();
  const { sync } = words.peek().shell;
  announce(connection.peek() === 'offline' ? sync.goesItself : sync.asking);
}
