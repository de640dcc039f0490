import { expect, test } from 'vitest';
import { measuredPeriod } from '../../src/domain/measured-period.ts';

test.for([
  ['2024-M03', 'semester', 'last', '2024-S1'],
  ['2024-M09', 'semester', 'last', '2024-S2'],
  ['2025-M02', 'semester', 'last', '2025-S1'],
  ['2025-M08', 'semester', 'last', '2025-S2'],
  ['2024-S2', 'semester', 'last', '2024-S2'],
  ['2024-FY', 'semester', 'last', '2024-FY'],
  ['2024-H1', 'semester', 'last', '2024-H1'],
  ['2024-M03', 'semester', 'sum', '2024-M03'],
  ['2024-M03', 'semester', 'average', '2024-M03'],
  ['2024-M03', 'monthly', 'last', '2024-M03'],
  ['2024-M03', 'quarterly', 'last', '2024-M03'],
] as const)('%s of a %s indicator (%s) measures %s', ([period, frequency, aggregation, measured]) => {
  expect(measuredPeriod(period, { frequency, aggregation })).toBe(measured);
});
