import { randomUUID } from 'node:crypto';
import { holds, type Person, type Position } from '../../domain/person.ts';
import { normalUsername } from '../../protocol/username.ts';
import { peopleWithNumbers } from '../employee-numbers.ts';
import type { Endpoint } from '../endpoint.ts';
import { randomPassword } from '../password.ts';
import { saveStaff } from '../staff.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { positionFrom } from './position-options.ts';
import { seat } from './seat.ts';

/** `user add|list|password|grant …`; `user end` may run beside the endpoint and stands in its own file. */
export function user(endpoint: Endpoint, { words, ...rest }: Given, print: Print): Promise<number> {
  const [verb, ...others] = words;
  const given = { ...rest, words: others };
  if (verb === 'add') return add(endpoint, given, print);
  if (verb === 'list') return list(endpoint, given, print);
  if (verb === 'password') return password(endpoint, given, print);
  if (verb === 'grant') return grant(endpoint, given, print);
  throw new UsageError('user add | list | password | grant | end');
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
  await endpoint.storage.read(tenant, async (view) => {
    const positions = (await view.rowsOfType('position')).map((row) => row.body as Position);
    const names = new Map(
      (await view.rowsOfType('person')).map((row) => [row.id, (row.body as Person).name] as const),
    );
    for (const { username, person } of await view.accounts()) {
      const held = positions.filter((one) => one.person === person && holds(one, endpoint.now()));
      const seats = held.map((one) => (given.flag('ids') ? `${seat(one)}=${one.id}` : seat(one)));
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
  await saveStaff(endpoint.storage, tenant, { people: [], positions: [position], logins: [] });
  print(`${tenant}  ${username}  ${seat(position)}  ${position.id}`);
  return 0;
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
