import type { Place } from '../config.ts';
import type { Endpoint } from '../endpoint.ts';
import { API_SCOPES, makeKey, revokeKey } from '../keys/access-keys.ts';
import type { KeyKind } from '../storage/open-port.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { besideEndpoint } from './beside-endpoint.ts';
import { existingTenant, type Print } from './exchange-commands.ts';

interface Words {
  readonly command: string;
  /** Said with the secret, which is printed this once. */
  readonly made: string;
  readonly scopes: readonly string[];
}

const WORDS: Readonly<Record<KeyKind, Words>> = {
  api: {
    command: 'api-key',
    made: 'Kunci hanya ditampilkan sekali ini. / The key is shown only this once.',
    scopes: API_SCOPES,
  },
  wall: {
    command: 'wall',
    made: 'Ketik kode ini di /layar dalam 30 menit. / Type this code at /layar within 30 minutes.',
    scopes: ['wall'],
  },
};

/** `api-key add|revoke|list` and `wall add|revoke|list`. May run beside the endpoint, which asks the database each time. */
const keyCommand =
  (kind: KeyKind) =>
  async (place: Place, { words, ...rest }: Given, print: Print): Promise<number> => {
    const [verb, ...others] = words;
    const { command } = WORDS[kind];
    if (verb !== 'add' && verb !== 'revoke' && verb !== 'list')
      throw new UsageError(`${command} add | revoke | list`);
    const given = { ...rest, words: others };
    return besideEndpoint(place, async (endpoint) => {
      const tenant = await existingTenant(endpoint, given);
      if (verb === 'add') await add(endpoint, tenant, kind, given, print);
      if (verb === 'revoke') {
        const id = required(given.words[0], 'ID');
        if (!(await revokeKey(endpoint, tenant, kind, id)))
          throw new UsageError(`Tidak ada kunci ${id}. / There is no key ${id}.`);
      }
      if (verb !== 'add') await list(endpoint, tenant, kind, print);
      return 0;
    });
  };

export const apiKeyCommand = keyCommand('api');
export const wallCommand = keyCommand('wall');

async function add(
  endpoint: Endpoint,
  tenant: string,
  kind: KeyKind,
  given: Given,
  print: Print,
): Promise<void> {
  const name = required(given.words[0], 'NAMA');
  const { scopes: all, made } = WORDS[kind];
  const scopes = (given.option('scopes') ?? all.join(',')).split(',');
  const unknown = scopes.find((scope) => !all.includes(scope));
  if (unknown !== undefined) throw new UsageError(`--scopes: ${unknown}? ${all.join(', ')}`);
  const { secret } = await makeKey(endpoint, tenant, { kind, name, scopes });
  print(made);
  print(secret);
}

async function list(endpoint: Endpoint, tenant: string, kind: KeyKind, print: Print): Promise<void> {
  const day = (at: number | null): string => (at === null ? '–' : new Date(at).toISOString().slice(0, 10));
  for (const key of await endpoint.storage.read(tenant, (view) => view.accessKeys(kind))) {
    const waits = key.pairBefore === null ? '' : 'menunggu kode / waiting for its code';
    const state = key.revokedAt === null ? waits : `dicabut / revoked ${day(key.revokedAt)}`;
    print(
      [tenant, key.id, key.name, key.scopes, day(key.madeAt), day(key.seenAt), state].join('  ').trimEnd(),
    );
  }
}
