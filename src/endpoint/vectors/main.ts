import { readFileSync } from 'node:fs';
import { evaluateCase } from './evaluate-case.ts';

const USAGE = 'npm run --silent vectors -- FILE';
/** Some editors begin a UTF-8 file with it; JSON knows it not. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Cases of a file, or a sentence on why there are none. */
function casesIn(file: string | undefined): readonly unknown[] | string {
  if (!file) return `No file was named: ${USAGE}`;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return `${file} cannot be read: ${(error as Error).message}`;
  }
  try {
    const read: unknown = JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
    return Array.isArray(read) ? read : `${file} holds no list of cases.`;
  } catch (error) {
    return `${file} is not JSON: ${(error as Error).message}`;
  }
}

function main(file: string | undefined): number {
  const cases = casesIn(file);
  if (typeof cases === 'string') {
    process.stderr.write(`${cases}\n`);
    return 2;
  }
  for (const one of cases) process.stdout.write(`${JSON.stringify(evaluateCase(one))}\n`);
  return 0;
}

process.exitCode = main(process.argv[2]);
