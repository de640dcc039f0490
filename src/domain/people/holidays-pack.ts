import { HOLIDAYS_2024 } from './holidays-2024.ts';
import { HOLIDAYS_2025 } from './holidays-2025.ts';
import { HOLIDAYS_2026 } from './holidays-2026.ts';
import { HOLIDAYS_2027 } from './holidays-2027.ts';
import type { HolidayPack } from './working-days.ts';

/** Every year Kinerja knows; other years are `calendar-missing`, never guessed. */
export const HOLIDAY_PACKS: readonly HolidayPack[] = [
  HOLIDAYS_2024,
  HOLIDAYS_2025,
  HOLIDAYS_2026,
  HOLIDAYS_2027,
];
