import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/style/tokens.css', import.meta.url), 'utf8');

const CLASSES = [0, 1, 2, 3, 4, 5].flatMap((n): [string, string, number][] => [
  [`--class-${n}-ink`, `--class-${n}-tint`, 4.5],
  [`--class-${n}-ink`, '--surface', 4.5],
  [`--class-${n}-ink`, '--bg', 4.5],
]);

/** Text needs 4.5, borders of controls and drawings that carry meaning need 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...['--surface', '--bg', '--sunken'].flatMap((ground): [string, string, number][] => [
    ['--text', ground, 4.5],
    ['--text-2', ground, 4.5],
    ['--text-3', ground, 4.5],
    ['--info-ink', ground, 4.5],
    ['--control-line', ground, 3],
    ['--thread', ground, 3],
  ]),
  ...['--info-tint', '--class-1-tint', '--class-2-tint', '--class-5-tint'].flatMap(
    (ground): [string, string, number][] => [
      ['--text', ground, 4.5],
      ['--text-2', ground, 4.5],
      ['--text-3', ground, 4.5],
    ],
  ),
  ['--info-ink', '--info-tint', 4.5],
  ['--gold-text', '--surface', 4.5],
  ['--on-primary', '--primary', 4.5],
  ['--on-primary', '--primary-hover', 4.5],
  ['--on-badge', '--badge', 4.5],
  ['--on-header', '--header', 4.5],
  ['--on-header-2', '--header', 4.5],
  ['--focus', '--bg', 3],
  ['--focus', '--surface', 3],
  ['--focus-on-header', '--header', 3],
  ...CLASSES,
];

const LIGHT = tokensOf(':root {');
const THEMES = {
  light: LIGHT,
  'dark by choice': new Map([...LIGHT, ...tokensOf(':root[data-theme="dark"] {')]),
  'dark by device': new Map([...LIGHT, ...tokensOf(':root:not([data-theme="light"]) {')]),
};

describe.each(Object.entries(THEMES))('%s', (_, tokens) => {
  test.each(PAIRS)('%s on %s reaches %d to 1', (ink, ground, least) => {
    expect(ratio(tokens.get(ink), tokens.get(ground))).toBeGreaterThanOrEqual(least);
  });
});

test('the device and the person get the same dark theme', () => {
  expect([...THEMES['dark by device']]).toEqual([...THEMES['dark by choice']]);
});

function tokensOf(selector: string): Map<string, string> {
  const from = css.indexOf(selector);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/gi)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

function ratio(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return 0;
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
