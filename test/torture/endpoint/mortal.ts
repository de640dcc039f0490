import { listen } from '../../../src/endpoint/http/listen.ts';
import { openWays } from '../../../src/endpoint/notices/open-ways.ts';
import { gatheredPushes } from '../../../src/endpoint/push/push.ts';
import { openEndpoint } from '../../../src/endpoint/site/open-endpoint.ts';
import { type DeathPoint, watchedBus, watchedStorage } from './death-points.ts';

// The real endpoint, in a process that ends by SIGKILL when it reaches DIE_AT for the DIE_NTH time.
const { DATA_DIR = '', PORT = '0', DIE_AT, DIE_NTH = '1' } = process.env;
let left = Number(DIE_NTH);

function reached(point: DeathPoint): void {
  if (point !== DIE_AT) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

const opened = openEndpoint(DATA_DIR);
const storage = watchedStorage(opened.storage, reached);
const endpoint = {
  ...opened,
  storage,
  pushes: gatheredPushes({ ...opened, storage }),
  bus: watchedBus(opened.bus, reached),
};
const config = { host: '127.0.0.1', port: Number(PORT), appDir: DATA_DIR, trustProxy: false };
const { port } = await listen(endpoint, config, await openWays(endpoint, { siteUrl: null, mail: null }));
process.stdout.write(`http://127.0.0.1:${port}\n`);
