import { render } from 'preact';
import type { ThreadCount } from '../../../../src/ui/parts/value/threads.tsx';
import { ScoreRows } from '../../../../src/ui/scorecard/score-rows.tsx';
import type { IndicatorRow } from '../../../../src/ui/scorecard/scorecard-model.ts';
import { loadWords } from '../../../../src/ui/words/words.ts';
import '../../../../src/ui/style/kinerja.css';

const row = (i: number): IndicatorRow => ({
  key: String(i),
  name: `Indikator kinerja nomor ${i} dari unit ${i % 48}`,
  lowerIsBetter: i % 7 === 0,
  example: false,
  against: `${50 + (i % 60)},2 dari 85 indeks`,
  attainment: String(40 + (i % 80)),
  shown: `${40 + (i % 80)},20`,
  threads: ((i % 5) + 1) as ThreadCount,
  ruleUnverified: true,
  raw: null,
  beside: i % 3 === 0 ? 'sementara 98,20' : null,
  explainHref: '/kartu-skor',
});

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Draws a card of so many rows. */
async function draw(rows: number): Promise<void> {
  await loadWords();
  render(<ScoreRows rows={Array.from({ length: rows }, (_, i) => row(i))} />, document.body);
  await frame();
  await frame();
}

/** An empty page of that height, px. */
async function drawNothing(height: number): Promise<void> {
  document.body.style.height = `${height}px`;
  await frame();
  await frame();
}

/** Scrolls through it by so many px a frame, and says how many frames that took. */
async function scrollThrough(pace: number): Promise<number> {
  let frames = 0;
  for (let y = 0; y < document.body.scrollHeight && frames < 120; y += pace, frames += 1) {
    window.scrollTo(0, y);
    await frame();
  }
  return frames;
}

Object.assign(globalThis, { draw, drawNothing, scrollThrough });
