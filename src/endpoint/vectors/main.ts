import { readFileSync } from 'node:fs';
import { evaluateCase, type WorkedCase } from './evaluate-case.ts';

const USAGE = 'npm run --silent vectors -- FILE';

function casesIn(file: string): readonly WorkedCase[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(read)) throw new TypeError(`${file}: not a list of cases`);
  return read as readonly WorkedCase[];
}

function main(file: string | undefined): number {
  if (!file) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    for (const one of casesIn(file)) process.stdout.write(`${JSON.stringify(evaluateCase(one))}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

process.exitCode = main(process.argv[2]);
