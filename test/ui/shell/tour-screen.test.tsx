import { LocationProvider } from 'preact-iso';
import { render } from 'preact-render-to-string';
import { afterEach, expect, test, vi } from 'vitest';
import { TourScreen } from '../../../src/ui/shell/tour-screen.tsx';
import { pageText } from '../page-checks.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const tourAt = (step: number): string => {
  vi.stubGlobal('location', new URL(`http://x/tur?langkah=${step}`));
  return pageText(
    render(
      <LocationProvider>
        <TourScreen />
      </LocationProvider>,
    ),
  );
};

test('the tour goes forward and back, but not beyond its ends', () => {
  const [first, second, last] = [1, 2, 9].map(tourAt);
  expect([first, second, last].map((text) => text?.includes('Langkah sebelumnya'))).toEqual([
    false,
    true,
    true,
  ]);
  expect([first, second, last].map((text) => text?.includes('Lanjut'))).toEqual([true, true, false]);
});
