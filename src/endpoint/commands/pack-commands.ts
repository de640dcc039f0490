import { readFile } from 'node:fs/promises';
import { fail, type Result } from '../../domain/result.ts';
import type { PackFault } from '../../domain/rule-pack/check.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import { knownPacks } from '../../domain/scoring/known-packs.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import { readRulePack } from '../../domain/scoring/rule-pack-check.ts';
import type { Endpoint } from '../endpoint.ts';
import { addPack } from '../rows/add-pack.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { existingTenant, type Print } from './exchange-commands.ts';

/** `pack add|list|show …`: the scoring rules of a tenant. */
export function pack(endpoint: Endpoint, { words, ...rest }: Given, print: Print): Promise<number> {
  const [verb, ...others] = words;
  const given = { ...rest, words: others };
  if (verb === 'add') return add(endpoint, given, print);
  if (verb === 'list') return list(endpoint, given, print);
  if (verb === 'show') return show(endpoint, given, print);
  throw new UsageError('pack add | list | show');
}

async function add(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const file = required(given.words[0], 'FILE');
  const tenant = await existingTenant(endpoint, given);
  const read = packIn(await readFile(file, 'utf8'));
  if (!read.ok) {
    for (const { path, reason } of read.problem) print(`${file}:${path}:${reason}`);
    print(
      `${read.problem.length} kesalahan; tidak ada yang diubah. / ${read.problem.length} faults; nothing was changed.`,
    );
    return 1;
  }
  const name = packName(read.value);
  const added = await addPack(endpoint.storage, tenant, read.value);
  if (added === 'taken') {
    print(
      `${name} sudah ada dengan isi lain; beri versi baru. / ${name} exists with other rules; give it a new version.`,
    );
    return 1;
  }
  print(`${tenant}: ${name} ${added === 'added' ? 'ditambahkan / added' : 'sudah ada / already there'}`);
  return 0;
}

function packIn(text: string): Result<RulePack, readonly PackFault[]> {
  try {
    return readRulePack(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return fail([{ path: '', reason: 'not-json' }]);
    throw error;
  }
}

async function list(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  for (const one of await packsOf(endpoint, given)) {
    const standing = one.verified ? 'sudah diperiksa / verified' : 'belum diperiksa / unverified';
    print([packName(one), `${one.from}–${one.to ?? ''}`, standing, one.title].join('\t'));
  }
  return 0;
}

async function show(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const name = required(given.words[0], 'NAMA');
  const found = (await packsOf(endpoint, given)).find((one) => packName(one) === name);
  if (!found) throw new UsageError(`Tidak ada paket ${name}. / There is no pack ${name}.`);
  print(JSON.stringify(found, null, 2));
  return 0;
}

async function packsOf(endpoint: Endpoint, given: Given): Promise<readonly RulePack[]> {
  const tenant = await existingTenant(endpoint, given);
  const rows = await endpoint.storage.read(tenant, (view) => view.rowsOfType('pack'));
  return knownPacks(rows.map(({ body }) => body as RulePack));
}
