/** One download for the pages of this area: what they share is packed with them, and each alone would cost a request. */
export { LensScreen } from './lens/lens-screen.tsx';
export { MapScreen } from './strategy-map/map-screen.tsx';
export { TileScreen } from './tile-map/tile-screen.tsx';
export { ValueScreen } from './value-for-money/value-screen.tsx';
