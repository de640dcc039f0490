import { parentPort } from 'node:worker_threads';
import { ourRound } from '../ours.ts';
import { megabytesHeld } from './memory.ts';

parentPort?.on('message', (round: number) =>
  parentPort?.postMessage({ ...ourRound(round), megabytes: megabytesHeld() }),
);
