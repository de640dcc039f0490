import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import type { ExchangeFault } from '../../domain/exchange/fault.ts';
import { fail, type Result } from '../../domain/result.ts';
import { formatExchange } from './format-exchange.ts';
import { parseExchange } from './parse-exchange.ts';

/**
 * Reads a folder in the exchange format: all of it, or every fault in it.
 * Throws only what the file system throws (folder missing, no right to read).
 */
export async function readExchange(folder: string): Promise<Result<ExchangeSet, readonly ExchangeFault[]>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort();
  const texts: Record<string, string> = {};
  const faults: ExchangeFault[] = [];
  for (const file of files) {
    const text = fromUtf8(await readFile(join(folder, file)));
    texts[file] = text ?? '';
    if (text === null) faults.push({ file, line: null, field: null, reason: 'Berkas bukan UTF-8.' });
  }
  const parsed = parseExchange(texts);
  if (faults.length === 0) return parsed;
  const spoilt = new Set(faults.map(({ file }) => file));
  const others = parsed.ok ? [] : parsed.problem.filter(({ file }) => !spoilt.has(file));
  return fail([...faults, ...others]);
}

/** Writes a set in normal form; each file appears complete or not at all. The folder is made when missing. */
export async function writeExchange(folder: string, set: ExchangeSet): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(formatExchange(set))) {
    const unfinished = join(folder, `.${file}.unfinished`);
    await writeFile(unfinished, text, 'utf8');
    await rename(unfinished, join(folder, file));
  }
}

function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
