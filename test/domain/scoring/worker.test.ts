import { Worker } from 'node:worker_threads';
import { type Endpoint, wrap } from 'comlink';
import { expect, test } from 'vitest';
import { standingOf } from '../../../src/domain/scoring/columns/standings.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scorecard } from '../../../src/domain/scoring/scorecard.ts';
import type { ScoringWorker } from '../../../workers/scoring.ts';
import { yearly } from './builders.ts';

const entryPoint = new URL('../../../workers/scoring.ts', import.meta.url).href;

// A worker of Node speaks through parentPort; the entry point listens on the global, as a worker of a browser does.
const boot = `
const { parentPort } = require('node:worker_threads');
globalThis.addEventListener = (_, listen) => parentPort.on('message', (data) => listen({ data, origin: '' }));
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
import(${JSON.stringify(entryPoint)}).then(() => parentPort.postMessage('ready'));
`;

async function start() {
  const worker = new Worker(boot, { eval: true });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const listeners = new Map<unknown, (message: unknown) => void>();
  const endpoint: Endpoint = {
    postMessage: (message) => worker.postMessage(message),
    addEventListener: (_, listener) => {
      const heard = (message: unknown) => (listener as (event: unknown) => void)({ data: message });
      listeners.set(listener, heard);
      worker.on('message', heard);
    },
    removeEventListener: (_, listener) => worker.off('message', listeners.get(listener) ?? (() => {})),
  };
  return { worker, scoring: wrap<ScoringWorker>(endpoint) };
}

test('what comes back from the worker is digit for digit what the pure function gives', async () => {
  const { worker, scoring } = await start();
  try {
    const items = [yearly('A', '6621', '6737'), yearly('B', null, '5'), yearly('C', '1', '3')];
    const question = { unit: 'U', year: 2024, items, perspectiveWeights: null, pack: DEFAULT_PACK };
    const expected = scorecard(question);
    expect(await scoring.scorecard(question)).toEqual(expected);
    const [standing] = await scoring.standings([question], DEFAULT_PACK);
    expect(standing).toEqual(standingOf(expected));
    const [first] = await scoring.attainments(items.map((item) => ({ item, pack: DEFAULT_PACK })));
    expect(first?.scores.approved.capped?.display).toBe('98.28');
    const points = [{ series: 'A', period: '2024-FY', value: '5' }];
    const [trend] = await scoring.trends([
      { series: 'A', polarity: 'higher', band: null, points, periods: null },
    ]);
    expect(trend?.latest).toEqual({ period: '2024-FY', value: '5' });
    expect((await scoring.plausibility('5', [], null, 'higher'))?.code).toBe('no-previous');
  } finally {
    await worker.terminate();
  }
});
