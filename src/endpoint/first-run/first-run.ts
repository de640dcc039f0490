import { civilDay } from '../../domain/calendar.ts';
import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import { invariant } from '../../domain/result.ts';
import { randomPassword } from '../accounts/password.ts';
import { saveStaff } from '../accounts/staff.ts';
import { documentDossiers } from '../demo/latihan/document-list.ts';
import { evaluationDossiers } from '../demo/latihan/evaluation-list.ts';
import { improvementDossiers } from '../demo/latihan/improvement-list.ts';
import { leaderDossiers } from '../demo/latihan/leader-list.ts';
import { mapDossiers } from '../demo/latihan/map-list.ts';
import { latihanPapers } from '../demo/latihan/paper-list.ts';
import { peopleDossiers } from '../demo/latihan/people-list.ts';
import { publicationDossiers } from '../demo/latihan/publication-list.ts';
import { reportDossiers } from '../demo/latihan/report-list.ts';
import { skpDossiers } from '../demo/latihan/skp-list.ts';
import { withTeam } from '../demo/latihan/team-list.ts';
import { teamDossiers } from '../demo/latihan/team-records.ts';
import { makeLatihan } from '../demo/latihan.ts';
import {
  type DemoAccount,
  type DemoStaff,
  LATIHAN_TENANT,
  latihanStaff,
  NTB_TENANT,
  ntbStaff,
} from '../demo/people.ts';
import type { Endpoint } from '../endpoint.ts';
import { readExchange } from '../exchange/exchange-folder.ts';
import { importExchange } from '../rows/import-exchange.ts';
import type { Tenant } from '../storage/port.ts';
import { DemoDevices } from './demo-devices.ts';
import { playDossiers } from './dossier-player.ts';
import { storeExample } from './example-evidence.ts';
import { playPapers } from './paper-player.ts';
import { Player } from './player.ts';

/** The same figures on every machine and at every new beginning. */
const SEED = 2019;

export interface FirstLogin extends DemoAccount {
  readonly password: string;
}

/**
 * Fills an empty database with the NTB data set and the training tenant, each with one account per role. The
 * passwords are random and exist in clear only in the answer.
 */
export async function firstRun(endpoint: Endpoint, ntbFolder: string): Promise<readonly FirstLogin[]> {
  return [...(await openNtb(endpoint, ntbFolder)), ...(await openLatihan(endpoint))];
}

async function openNtb(endpoint: Endpoint, folder: string): Promise<readonly FirstLogin[]> {
  const read = await readExchange(folder);
  invariant(read.ok, 'The data set that comes with the source has no fault.');
  const tenant = newTenant(endpoint, NTB_TENANT, 'Provinsi Nusa Tenggara Barat', false);
  await openTenant(endpoint, tenant, read.value);
  return appoint(endpoint, tenant.id, ntbStaff(read.value.units));
}

async function openLatihan(endpoint: Endpoint): Promise<readonly FirstLogin[]> {
  const today = civilDay(endpoint.now(), 'Asia/Makassar');
  const { set, entries } = makeLatihan(SEED, today);
  const tenant = newTenant(endpoint, LATIHAN_TENANT, 'Latihan', true);
  await openTenant(endpoint, tenant, set);
  // Whoever recorded the oldest figure sat there by then.
  const firstDay = `${Math.min(...entries.map(({ period }) => Number(period.slice(0, 4))))}-01-01`;
  const logins = await appoint(endpoint, tenant.id, withTeam(latihanStaff(set.units, firstDay), today));
  const example = await storeExample(endpoint.dataDir, tenant.id);
  await endpoint.storage.write(tenant.id, async (transaction) => {
    const reference = await endpoint.references.of(tenant.id, transaction);
    const devices = new DemoDevices(endpoint, tenant.timeline);
    const stage = { endpoint, tenant: tenant.id, devices, reference, example };
    await new Player(stage).play(transaction, entries);
    await playPapers(stage, transaction, latihanPapers(set.units, today));
    const firstYear = Number(today.slice(0, 4)) - 1;
    await playDossiers(stage, transaction, [
      ...documentDossiers(firstYear),
      ...reportDossiers(firstYear),
      ...evaluationDossiers(firstYear),
      ...mapDossiers(),
      ...leaderDossiers(today),
      ...improvementDossiers(today),
      ...peopleDossiers(today),
      ...publicationDossiers(set.indicators),
      ...skpDossiers(set, today),
      ...teamDossiers(set, today),
    ]);
  });
  return logins;
}

const newTenant = (endpoint: Endpoint, id: string, name: string, example: boolean): Tenant => ({
  id,
  name,
  timeZone: 'Asia/Makassar',
  example,
  timeline: Buffer.from(endpoint.randomBytes(12)).toString('base64url'),
});

async function openTenant(endpoint: Endpoint, tenant: Tenant, set: ExchangeSet): Promise<void> {
  const now = endpoint.now();
  await endpoint.storage.addTenant(tenant, now);
  await importExchange(endpoint.storage, tenant.id, set, { now, replace: false });
}

async function appoint(endpoint: Endpoint, tenant: string, staff: DemoStaff): Promise<readonly FirstLogin[]> {
  const logins = staff.accounts.map((account) => ({
    ...account,
    password: randomPassword(endpoint.randomBytes),
  }));
  const { people, positions } = staff;
  await saveStaff(endpoint.storage, tenant, { people, positions, logins });
  return logins;
}
