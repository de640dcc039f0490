import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/style/print.css', import.meta.url), 'utf8');

test('what only leads elsewhere on a screen is not on paper: buttons, and the arrow at the end of a row', () => {
  const [, hidden = ''] = css.match(/([^{}]*)\{\s*display: none;/) ?? [];
  const selectors = hidden.split(',').map((one) => one.trim());
  expect(selectors).toEqual(expect.arrayContaining(['.button', '.row-link > .icon:last-child']));
});
