import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FIREFOX } from './browser/engine.ts';
import { browserKills } from './browser/kills.ts';
import { twoTabs } from './browser/two-tabs.ts';
import { diskFull } from './endpoint/disk-full.ts';
import { endpointKills } from './endpoint/kills.ts';
import { spoiledAnswers } from './endpoint/lies.ts';
import type { Stage } from './stage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REPORT = join(import.meta.dirname, 'report.md');

/** Share of the full size; the report is only written for the whole. */
const { values } = parseArgs({ options: { share: { type: 'string', default: '1' } } });
const share = Number(values.share);
const times = (whole: number): number => Math.max(4, Math.round(whole * share));

const NEEDED: readonly (readonly [isThere: boolean, sentence: string])[] = [
  [process.platform === 'linux', 'Linux: the disk is filled on a tmpfs, processes are found in /proc.'],
  [process.getuid?.() === 0, 'root: a small tmpfs is mounted to fill it.'],
  [existsSync(FIREFOX), `${FIREFOX}: apt-get install firefox-esr.`],
  [existsSync(join(ROOT, 'dist/app/index.html')), 'The built app: npm run build.'],
];
const lacking = NEEDED.filter(([isThere]) => !isThere).map(([, sentence]) => sentence);
if (lacking.length > 0) {
  process.stderr.write(`Missing, nothing was run:\n${lacking.map((line) => `  ${line}\n`).join('')}`);
  process.exit(1);
}

const STAGES: readonly (() => Promise<Stage>)[] = [
  () => endpointKills(times(500)),
  () => spoiledAnswers(times(60)),
  diskFull,
  () => browserKills('chromium', times(200)),
  () => browserKills('firefox', times(60)),
  () => twoTabs('chromium', times(20)),
  () => twoTabs('firefox', times(10)),
];

const from = Date.now();
const done: Stage[] = [];
for (const stage of STAGES) {
  const result = await stage();
  done.push(result);
  process.stdout.write(`${sectionOf(result)}\n`);
}
const minutes = Math.round((Date.now() - from) / 60_000);
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, ${minutes} minutes`;
const date = new Date(from).toISOString().slice(0, 10);
const report = [
  `# Torture report\n\n${date}, ${machine}. \`npm run test:torture\`.\n`,
  ...done.map(sectionOf),
].join('\n');
if (share === 1) writeFileSync(REPORT, report);
const faults = done.reduce((sum, { faults: found }) => sum + found.length, 0);
process.stdout.write(`${done.length} stages, ${faults} faults\n`);
process.exit(faults === 0 ? 0 : 1);

function sectionOf({ name, facts, faults: found }: Stage): string {
  const lines = [
    ...facts,
    found.length === 0 ? 'Nothing was lost, doubled or told wrongly.' : `${found.length} faults:`,
  ];
  return `## ${name}\n\n${[...lines, ...found.slice(0, 50)].map((line) => `- ${line}`).join('\n')}\n`;
}
