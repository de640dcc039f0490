import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { type NoticeConfig, readNoticeConfig } from './notices/notice-config.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Address of a PostgreSQL database; null for the embedded one in the data folder. */
  readonly databaseUrl: string | null;
  /** Folder of the built app. */
  readonly appDir: string;
  /** A proxy in front tells the caller's address in `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** How people are told of alerts outside the app. */
  readonly notices: NoticeConfig;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Settings from the environment: PORT, HOST, DATA_DIR, DATABASE_URL, APP_DIR, TRUST_PROXY, and those of `readNoticeConfig`. @throws when one is none. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env.PORT || '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${env.PORT}`);
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    throw new Error('DATABASE_URL is no address of PostgreSQL (postgres://…).');
  }
  return {
    host: env.HOST || 'localhost',
    port,
    dataDir: resolve(env.DATA_DIR || 'data'),
    databaseUrl,
    appDir: env.APP_DIR ? resolve(env.APP_DIR) : join(ROOT, 'dist', 'app'),
    trustProxy: env.TRUST_PROXY === '1',
    notices: readNoticeConfig(env),
  };
}

/** Where a site's data are. */
export type Place = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** The data sets that come with the source. */
export const SHIPPED_NTB = join(ROOT, 'src', 'data', 'ntb');

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  const kind = isIP(host);
  return (kind === 4 && host.startsWith('127.')) || (kind === 6 && host === '::1');
}

/** Addresses to listen on. `localhost` is both families: a browser may try either first. */
export const addressesOf = (host: string): readonly string[] =>
  host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
