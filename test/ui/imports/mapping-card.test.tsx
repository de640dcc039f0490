import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { OpenDesk } from '../../../src/app/sheets/desk.ts';
import type { Mapping } from '../../../src/domain/sheets/meaning/mapping.ts';
import { MappingCard } from '../../../src/ui/imports/mapping-card.tsx';

test('on a phone the columns of a file stand as text, so that no choice is cut at the edge', () => {
  const column = { letters: 'N', path: ['Penanggung Jawab'], sample: 'BAPPEDA' };
  const at = { tables: [{ columns: [column] }], table: 0, isRemembered: true } as unknown as OpenDesk;
  const mapping = { kind: 'indicators', fields: ['unit'] } as unknown as Mapping;
  const card = render(<MappingCard at={at} mapping={mapping} />);
  expect(card).toContain('table table--text');
  expect(card).toContain('Arti kolom N');
});
