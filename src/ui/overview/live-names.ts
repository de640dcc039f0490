import { areaName, unitName, unitShortName } from '../../app/live/names.ts';
import type { Names } from './names.ts';

/** Names that follow the store while a screen is drawn. */
export const LIVE_NAMES: Names = { unit: unitName, unitShort: unitShortName, area: areaName };
