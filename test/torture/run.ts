import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '../support/chromium.ts';
import { cleared } from './browser/cleared.ts';
import { FIREFOX } from './browser/engine.ts';
import { browserKills } from './browser/kills.ts';
import { noRoom } from './browser/no-room.ts';
import { oldTab } from './browser/old-tab.ts';
import { twoTabs } from './browser/two-tabs.ts';
import { diskFull } from './endpoint/disk-full.ts';
import { endpointKills } from './endpoint/kills.ts';
import { spoiledAnswers } from './endpoint/lies.ts';
import { reportOf, sectionOf } from './report.ts';
import { keepRun, keptRun, type Stage } from './stage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REPORT = join(import.meta.dirname, 'report.md');

/** Share of the full size, and the stages by name; the report is written for the whole, from the last full run of each. */
const { values } = parseArgs({
  options: { share: { type: 'string', default: '1' }, only: { type: 'string', multiple: true } },
});
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

const STAGES: Readonly<Record<string, () => Promise<Stage>>> = {
  'endpoint-kills': () => endpointKills(times(500)),
  'spoiled-answers': () => spoiledAnswers(times(60)),
  'disk-full': diskFull,
  'kills-chromium': () => browserKills('chromium', times(200)),
  'kills-firefox': () => browserKills('firefox', times(60)),
  'no-room-chromium': () => noRoom(times(40)),
  'cleared-chromium': () => cleared(times(12)),
  'old-tab-chromium': () => oldTab('chromium', times(10)),
  'two-tabs-chromium': () => twoTabs('chromium', times(20)),
  'two-tabs-firefox': () => twoTabs('firefox', times(10)),
};
const chosen = values.only ?? Object.keys(STAGES);
const commit = said('git', '-C', ROOT, 'rev-parse', '--short', 'HEAD');

let faults = 0;
for (const id of chosen) {
  const run = STAGES[id];
  if (!run) throw new Error(`No stage is called ${id}: ${Object.keys(STAGES).join(', ')}`);
  const from = Date.now();
  const result = await run();
  const seconds = (Date.now() - from) / 1000;
  if (share === 1) keepRun(id, { ...result, at: new Date(from).toISOString(), seconds, commit });
  faults += result.faults.length;
  process.stdout.write(`${sectionOf(result)}\n- ${Math.round(seconds)} s\n\n`);
}

const runs = Object.keys(STAGES).map(keptRun);
const whole = runs.filter((one) => one !== null);
if (share === 1 && whole.length === runs.length) {
  const { executablePath } = await chromium();
  const versions = {
    Node: process.version,
    Chromium: said(executablePath, '--version'),
    Firefox: said(FIREFOX, '--version'),
  };
  writeFileSync(REPORT, reportOf(whole, versions));
}
process.stdout.write(`${chosen.length} stages, ${faults} faults\n`);
process.exit(faults === 0 ? 0 : 1);

function said(command: string, ...words: string[]): string {
  return execFileSync(command, words, { encoding: 'utf8' })
    .trim()
    .replace(/^(Chromium|Mozilla Firefox) /, '');
}
