import { Dexie } from 'dexie';

interface DumpedIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
}

interface DumpedTable {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly DumpedIndex[];
  readonly records: readonly unknown[];
}

/** A person's store as it lay on a device, with the key that opens it and what it has to send. */
export interface StoreDump {
  readonly version: number;
  /** AES-GCM, base64. */
  readonly key: string;
  readonly tables: readonly DumpedTable[];
}

const isBytes = (value: unknown): value is { readonly bytes: string } =>
  typeof value === 'object' && value !== null && 'bytes' in value && Object.keys(value).length === 1;

const packed = (_: string, value: unknown): unknown =>
  value instanceof ArrayBuffer ? { bytes: Buffer.from(value).toString('base64') } : value;

const unpacked = (_: string, value: unknown): unknown =>
  isBytes(value) ? Uint8Array.from(Buffer.from(value.bytes, 'base64')).buffer : value;

export const dumpText = (dump: object): string => JSON.stringify(dump, packed, 1);
export const parseDump = <T extends StoreDump>(text: string): T => JSON.parse(text, unpacked) as T;

/** Every table of a database as the browser keeps it, without a line of the product's code. */
export async function dumpStore(name: string, key: CryptoKey): Promise<StoreDump> {
  const db = await opened(indexedDB.open(name));
  const tables: DumpedTable[] = [];
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique } = store.index(index);
      return { name: index, keyPath, unique };
    });
    const records = await opened(store.getAll());
    tables.push({ name: table, keyPath: store.keyPath as string | string[], indexes, records });
  }
  const { version } = db;
  db.close();
  const raw = Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('base64');
  return { version, key: raw, tables };
}

/** Lays the dump down under a name, as an older build left it. Answers its key, as a device holds it. */
export async function layStore(dump: StoreDump, name: string): Promise<CryptoKey> {
  const request = indexedDB.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const { name: table, keyPath, indexes } of dump.tables) {
      const store = request.result.createObjectStore(table, { keyPath });
      for (const { name: index, keyPath: path, unique } of indexes)
        store.createIndex(index, path, { unique });
    }
  };
  const db = await opened(request);
  for (const { name: table, records } of dump.tables) {
    const store = db.transaction(table, 'readwrite').objectStore(table);
    for (const record of records) await opened(store.put(record));
  }
  db.close();
  const raw = new Uint8Array(Buffer.from(dump.key, 'base64'));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Every record of a table, through the browser's own interface. */
export async function recordsOf<T>(name: string, table: string): Promise<T[]> {
  const dexie = new Dexie(name);
  await dexie.open();
  const records = await dexie.table<T>(table).toArray();
  dexie.close();
  return records;
}

const opened = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
