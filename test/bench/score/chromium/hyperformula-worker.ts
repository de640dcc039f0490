import { peerRound } from '../hyperformula.ts';

addEventListener('message', ({ data }) => postMessage(peerRound(data)));
