import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchmarkResult } from './result.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });

// The peers live beside the benchmarks and nowhere else: nothing of the product can come to lean on them.
execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  stdio: ['ignore', 'ignore', 'inherit'],
});
const { score, scoreInNode } = await import('./score/benchmark.ts');
const { pulling } = await import('./pull/benchmark.ts');
const { sending } = await import('./send/benchmark.ts');
const { upward } = await import('./send/upward.ts');
const { acceptance } = await import('./accept/benchmark.ts');
const { scrolling } = await import('./scroll/benchmark.ts');
const { live } = await import('./live/benchmark.ts');
const { planTree } = await import('./tree/benchmark.ts');
const all = [score, scoreInNode, pulling, sending, upward, acceptance, scrolling, planTree, live];

const wanted = all.filter(({ ids }) => values.only === undefined || ids.includes(values.only));
if (wanted.length === 0) {
  console.error(`No such benchmark. There are: ${all.flatMap(({ ids }) => ids).join(', ')}`);
  process.exit(2);
}

const results: BenchmarkResult[] = [];
for (const benchmark of wanted) {
  const lines = await benchmark.run();
  results.push(...lines.filter(({ id }) => values.only === undefined || id === values.only));
}

console.error(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
const text = `${JSON.stringify(results, null, 2)}\n`;
if (values.json === undefined) process.stdout.write(text);
else writeFileSync(values.json, text);
