import { randomUUID } from 'node:crypto';
import type { Person, Position } from '../../domain/person.ts';
import { normalUsername } from '../../protocol/username.ts';
import { peopleWithNumbers } from '../accounts/employee-numbers.ts';
import { randomPassword } from '../accounts/password.ts';
import { saveStaff } from '../accounts/staff.ts';
import type { Place } from '../config.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { besideEndpoint } from './beside-endpoint.ts';
import { endPosition } from './end-command.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { positionFrom } from './position-options.ts';
import { seatWithTerm } from './seat.ts';

const VERBS = { add, list, password, grant, end: endPosition } as const;

/** `user add|list|password|grant|end …`. May run beside the endpoint: what people hold unsent can still come. */
export function userCommand(place: Place, { words, ...rest }: Given, print: Print): Promise<number> {
  const [verb, ...others] = words;
  const run = VERBS[verb as keyof typeof VERBS];
  if (!run) throw new UsageError('user add | list | password | grant | end');
  return besideEndpoint(place, (endpoint) => run(endpoint, { ...rest, words: others }, print));
}

/** A new person with a post; with `--nip` whoever a list brought, with the posts it brought. */
async function add(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const tenant = await existingTenant(endpoint, given);
  const username = normalUsername(required(given.words[0], 'USERNAME'));
  const existing = await endpoint.storage.read(tenant, (view) => view.accountOf(username));
  if (existing) throw new UsageError(`Nama ${username} sudah dipakai. / ${username} is taken.`);
  const number = given.option('nip');
  const { person, ...staff } = await (number === null
    ? newPerson(endpoint, tenant, given)
    : listedPerson(endpoint, tenant, number));
  const secret = randomPassword(endpoint.randomBytes);
  const logins = [{ person, username, password: secret }];
  await saveStaff(endpoint.storage, tenant, { ...staff, logins });
  print(`${tenant}  ${username}  ${secret}`);
  return 0;
}

interface Added {
  readonly person: string;
  readonly people: readonly Person[];
  readonly positions: readonly Position[];
}

/** Who came with a list of people and has no account yet. @throws UsageError */
function listedPerson(endpoint: Endpoint, tenant: string, employeeNumber: string): Promise<Added> {
  return endpoint.storage.read(tenant, async (view) => {
    const person = (await peopleWithNumbers(view)).find((one) => one.employeeNumber === employeeNumber);
    if (!person)
      throw new UsageError(`Tidak ada NIP ${employeeNumber}. / No employee number ${employeeNumber}.`);
    const has = (await view.accounts()).find((one) => one.person === person.id);
    if (has) throw new UsageError(`Sudah punya akun ${has.username}. / Has the account ${has.username}.`);
    return { person: person.id, people: [], positions: [] };
  });
}

async function newPerson(endpoint: Endpoint, tenant: string, given: Given): Promise<Added> {
  const person = { id: randomUUID(), name: required(given.option('name'), '--name'), example: false };
  const position = await positionFrom(endpoint, tenant, person.id, given);
  return { person: person.id, people: [person], positions: [position] };
}

async function list(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const tenant = await existingTenant(endpoint, given);
  const now = endpoint.now();
  await endpoint.storage.read(tenant, async (view) => {
    const { timeZone } = await view.tenant();
    const positions = (await view.rowsOfType('position')).map((row) => row.body as Position);
    const names = new Map(
      (await view.rowsOfType('person')).map((row) => [row.id, (row.body as Person).name] as const),
    );
    for (const { username, person } of await view.accounts()) {
      const held = positions.filter((one) => one.person === person && !isOver(one, now));
      const seats = held.map((one) => {
        const said = seatWithTerm(one, timeZone, now);
        return given.flag('ids') ? `${said}=${one.id}` : said;
      });
      print([username, names.get(`person:${person}`) ?? '', ...seats].join('  '));
    }
  });
  return 0;
}

async function password(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const tenant = await existingTenant(endpoint, given);
  const { person, username } = await existingAccount(endpoint, tenant, given);
  const secret = randomPassword(endpoint.randomBytes);
  const logins = [{ person, username, password: secret }];
  await saveStaff(endpoint.storage, tenant, { people: [], positions: [], logins });
  print(`${tenant}  ${username}  ${secret}`);
  return 0;
}

async function grant(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const tenant = await existingTenant(endpoint, given);
  const { person, username } = await existingAccount(endpoint, tenant, given);
  const position = await positionFrom(endpoint, tenant, person, given);
  const timeZone = await endpoint.storage.read(tenant, async (view) => {
    const held = (await view.rowsOfType('position')).map((row) => row.body as Position);
    const { timeZone: zone } = await view.tenant();
    const same = held.find((one) => isSame(one, position));
    // A second one would stay when the first is ended, and nobody would look for it.
    if (same)
      throw new UsageError(
        `Sudah dipegang: ${seatWithTerm(same, zone, endpoint.now())}, ${same.id}. / Held already.`,
      );
    return zone;
  });
  await saveStaff(endpoint.storage, tenant, { people: [], positions: [position], logins: [] });
  print(`${tenant}  ${username}  ${seatWithTerm(position, timeZone, endpoint.now())}  ${position.id}`);
  return 0;
}

const isOver = ({ to }: Position, now: number): boolean => to !== null && to <= now;

/** The same post of one person, in terms that share a moment. */
function isSame(one: Position, other: Position): boolean {
  const post = ({ person, role, unit, area, capacity, delegatedFrom }: Position): string =>
    JSON.stringify([person, role, unit, area, capacity, delegatedFrom]);
  return post(one) === post(other) && !isOver(one, other.from) && !isOver(other, one.from);
}

/**
 * The account of the user named first.
 * @throws UsageError when there is none.
 */
export async function existingAccount(endpoint: Pick<Endpoint, 'storage'>, tenant: string, given: Given) {
  const username = normalUsername(required(given.words[0], 'USERNAME'));
  const found = await endpoint.storage.read(tenant, (view) => view.accountOf(username));
  if (!found) throw new UsageError(`Tidak ada pengguna ${username}. / No user ${username}.`);
  return found;
}
