import { gunzipSync } from 'node:zlib';
import { canonical, type EntryKey, entryId, sha } from './names.ts';

export interface Pack {
  readonly scope: number;
  readonly year: number;
  readonly seq: number;
  readonly sha: string;
}

export interface PackedRow {
  readonly id: string;
  readonly ver: number;
  readonly seq: number;
  readonly body: EntryBody;
}

// biome-ignore lint/suspicious/noExplicitAny: a stranger has no types of the product; the tests look at the values.
type EntryBody = EntryKey & Record<string, any>;
// biome-ignore lint/suspicious/noExplicitAny: columns are nested as deep as the bodies are.
type Column = readonly [string, any, any?];
type Pools = Readonly<Record<'uuid' | 'sha256', string>>;

/** "A pack inflates to": its rows. Throws when the bytes are not those the manifest names. */
export function readPack(tenant: string, offered: Pack, bytes: Uint8Array): PackedRow[] {
  if (sha(bytes) !== offered.sha) throw new Error('The bytes are not those of the pack.');
  const pack = JSON.parse(gunzipSync(bytes).toString('utf8'));
  const [ids, vers, seqs, bodies] = [pack.ids, pack.vers, pack.seqs, pack.bodies].map((column: Column) =>
    values(column, pack.rows, pack.pools),
  ) as [string[], number[], number[], EntryBody[]];
  return bodies.map((body, i) => ({
    id: ids[i] ?? entryId(tenant, body),
    ver: vers[i] as number,
    seq: seqs[i] as number,
    body: withSeen(body, pack),
  }));
}

function values([kind, first, second]: Column, count: number, pools: Pools): unknown[] {
  const rows = Array.from({ length: count }, (_, i) => i);
  switch (kind) {
    case 'constant':
      return rows.map(() => first);
    case 'whole': {
      let sum = 0;
      return rows.map((i) => (sum += first[i]));
    }
    case 'plain':
      return first;
    case 'dictionary':
      return values(second, count, pools).map((place) => first[place as number]);
    case 'pooled':
      return values(second, count, pools).map((place) => pooled(pools, first, place as number));
    case 'object': {
      const members = second.map((column: Column) => values(column, count, pools));
      return rows.map((i) => Object.fromEntries(first.map((key: string, k: number) => [key, members[k][i]])));
    }
    case 'list': {
      const lengths = values(first, count, pools) as number[];
      const items = values(
        second,
        lengths.reduce((sum, length) => sum + length, 0),
        pools,
      );
      return lengths.map((length) => items.splice(0, length));
    }
    case 'mixed': {
      const kinds = values(first, count, pools) as number[];
      const parts = second.map((column: Column, k: number) =>
        values(column, kinds.filter((one) => one === k).length, pools),
      );
      return kinds.map((one) => parts[one].shift());
    }
    default:
      throw new Error(`unknown column ${kind}`);
  }
}

function pooled(pools: Pools, form: 'uuid' | 'sha256', place: number): string {
  const length = form === 'uuid' ? 32 : 64;
  const digits = pools[form].slice(place * length, (place + 1) * length);
  return form === 'uuid' ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : digits;
}

interface Rules {
  readonly rules: string | null;
  readonly formulas: Readonly<Record<string, unknown>>;
}

function withSeen(body: EntryBody, { rules, formulas }: Rules): EntryBody {
  const { value: status, ...rest } = body.status;
  if (status.seen !== 1) return body;
  const { indicator, unit, area, period, disaggregation } = body;
  const seen = sha(
    canonical({
      entry: [indicator, unit, area, period, disaggregation],
      value: body.value.value,
      evidence: body.evidence
        .filter((file: { detached: boolean; late: boolean }) => !file.detached && !file.late)
        .map((file: { sha: string }) => file.sha)
        .sort(),
      formula: formulas[indicator] ?? null,
      pack: status.pack ?? rules,
    }),
  );
  return { ...body, status: { ...rest, value: { ...status, seen } } };
}
