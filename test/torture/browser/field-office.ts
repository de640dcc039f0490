import { rmSync } from 'node:fs';
import { importExchange } from '../../../src/endpoint/rows/import-exchange.ts';
import { openEndpoint } from '../../../src/endpoint/site/open-endpoint.ts';
import { indicator, TENANT } from '../../support/builders.ts';
import { type SpawnedServer, seededFolder, spawnEndpoint, testSet } from '../../support/server.ts';

export interface FieldOffice {
  readonly dataDir: string;
  readonly server: SpawnedServer;
  /** Ends the endpoint and begins it again at the same address, with another build of the app. */
  release(appDir: string): Promise<SpawnedServer>;
  discard(): Promise<void>;
}

/** A real endpoint with the built app and as many open tasks for one officer as are asked for. */
export async function fieldOffice(tasks: number): Promise<FieldOffice> {
  const dataDir = await seededFolder();
  const { storage } = openEndpoint(dataDir);
  const set = testSet(TENANT);
  const more = Array.from({ length: tasks }, (_, i) => indicator(`UJI-${String(i + 1).padStart(3, '0')}`));
  await importExchange(
    storage,
    TENANT,
    { ...set, indicators: [...set.indicators, ...more] },
    {
      now: Date.now(),
      replace: false,
    },
  );
  await storage.close();
  let server = await spawnEndpoint(dataDir);
  return {
    dataDir,
    get server() {
      return server;
    },
    release: async (appDir) => {
      const PORT = new URL(server.url).port;
      await server.stop();
      server = await spawnEndpoint(dataDir, { PORT, APP_DIR: appDir });
      return server;
    },
    discard: async () => {
      await server.kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
