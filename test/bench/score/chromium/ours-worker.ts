import { ourRound } from '../ours.ts';

addEventListener('message', ({ data }) => postMessage(ourRound(data)));
