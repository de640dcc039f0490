import { parentPort } from 'node:worker_threads';
import { peerRound } from '../hyperformula.ts';
import { megabytesHeld } from './memory.ts';

parentPort?.on('message', (round: number) => {
  let megabytes = 0;
  const found = peerRound(round, () => {
    megabytes = megabytesHeld();
  });
  parentPort?.postMessage({ ...found, megabytes });
});
