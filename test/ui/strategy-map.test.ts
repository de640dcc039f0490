import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PERSPECTIVES } from '../../src/domain/indicator.ts';
import type { MapNode } from '../../src/domain/strategy-map/map-nodes.ts';
import type { TestedLink } from '../../src/domain/strategy-map/strategy-map.ts';
import { mapLayout, seatTowards } from '../../src/ui/strategy-map/map-layout.ts';

const nodeAt = (id: string, perspective: MapNode['perspective']) => ({ id, perspective }) as MapNode;
const maps = fc
  .array(fc.constantFrom(...PERSPECTIVES), { minLength: 1, maxLength: 24 })
  .map((places) => places.map((one, i) => nodeAt(`n${i}`, one)));

test('at every width each node stands in its own band, inside the picture, and covers no other', () => {
  fc.assert(
    fc.property(maps, fc.integer({ min: 320, max: 1600 }), (nodes, width) => {
      const { seats, bands, height } = mapLayout(nodes, [], width);
      expect(seats).toHaveLength(nodes.length);
      for (const [i, seat] of seats.entries()) {
        const band = bands.find(({ perspective }) => perspective === seat.node.perspective);
        expect(seat.y).toBeGreaterThanOrEqual(band?.y ?? Number.NaN);
        expect(seat.y + seat.height).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
        expect(seat.x).toBeGreaterThanOrEqual(0);
        expect(seat.x + seat.width).toBeLessThanOrEqual(width);
        expect(seat.y + seat.height).toBeLessThanOrEqual(height);
        for (const other of seats.slice(i + 1))
          expect(
            seat.x + seat.width <= other.x || other.x + other.width <= seat.x || seat.y !== other.y,
          ).toBe(true);
      }
    }),
  );
});

test('arrow keys come to every node and never leave the map', () => {
  fc.assert(
    fc.property(maps, fc.integer({ min: 320, max: 1600 }), (nodes, width) => {
      const { seats } = mapLayout(nodes, [], width);
      const reached = new Set(seats.slice(0, 1));
      for (const seat of reached)
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = seatTowards(seats, seat, key);
          if (next) reached.add(next);
        }
      expect(reached.size).toBe(seats.length);
    }),
  );
});

test('words of two arrows between the same rows stand beside one another', () => {
  const nodes = [nodeAt('a', 'customer'), nodeAt('b', 'internal-process'), nodeAt('c', 'internal-process')];
  const links = ['b', 'c'].map((from) => ({ from, to: 'a' }) as TestedLink);
  const [one, other] = mapLayout(nodes, links, 1000).arrows.map(({ middle }) => middle);
  const apart =
    Math.abs((one?.x ?? 0) - (other?.x ?? 0)) >= 112 || Math.abs((one?.y ?? 0) - (other?.y ?? 0)) >= 24;
  expect(apart).toBe(true);
});
