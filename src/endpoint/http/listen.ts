import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { addressesOf, type Config } from '../config.ts';
import type { Endpoint } from '../endpoint.ts';
import { NoticeRounds } from '../notices/notice-rounds.ts';
import type { Ways } from '../notices/tell.ts';
import { httpApp } from './http.ts';
import { StaticFiles } from './static-files.ts';

export interface Listening {
  readonly port: number;
  /** Lets running requests end, closes streams and ports. */
  stop(): Promise<void>;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** A piece of a file on a bad line may take this long. */
const PATIENCE = 15 * 60_000;

/** Serves app and endpoint on every address of the host. */
export async function listen(
  endpoint: Endpoint,
  config: Pick<Config, 'host' | 'port' | 'appDir' | 'trustProxy'>,
  ways: Ways,
): Promise<Listening> {
  const files = new StaticFiles(config.appDir);
  const app = httpApp(endpoint, { files, trustProxy: config.trustProxy, ways });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const servers: Server[] = [];
  let port = config.port;
  for (const [i, address] of addressesOf(config.host).entries()) {
    const server = createServer({ requestTimeout: PATIENCE, keepAliveTimeout: 65_000 }, answer);
    if (await bind(server, port, address, i > 0)) servers.push(server);
    if (i === 0) port = (server.address() as AddressInfo).port;
  }
  const sweep = () => {
    app.uploads.deliveries.sweep().catch((error: unknown) => console.error('sweep failed', error));
  };
  sweep();
  const sweeping = setInterval(sweep, DAY).unref();
  const rounds = new NoticeRounds(endpoint, ways);
  const round = () => {
    rounds.run().catch((error: unknown) => console.error('notices failed', error));
  };
  const going = setInterval(round, MINUTE).unref();
  return {
    port,
    stop: async () => {
      clearInterval(sweeping);
      clearInterval(going);
      ways.mailer?.close();
      app.events.closeAll();
      await Promise.all(servers.map(close));
    },
  };
}

/** A machine without the second family still serves the first. */
function bind(server: Server, port: number, address: string, isOptional: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (isOptional ? resolve(false) : reject(error)));
    server.listen(port, address, () => resolve(true));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), 5000).unref();
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
