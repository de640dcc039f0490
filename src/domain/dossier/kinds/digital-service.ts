import { PEMDI_2026 } from '../../improvement/maturity-packs.ts';
import type { Kind } from '../kind.ts';
import { answerersOf, keepersOf } from './register-authors.ts';

/** The rules a service is held against. */
export const SERVICE_PACK = PEMDI_2026;

const RUNNING = ['running'];

/** A digital service with what the unit itself says of each aspect; the level is computed, never typed. */
export const digitalService: Kind = {
  name: 'digital-service',
  class: 'plan',
  isYearly: false,
  names: /^[a-z0-9-]{1,40}$/,
  states: ['running', 'retired'],
  fields: [
    { path: 'title', shape: { of: 'text', max: 200 }, write: keepersOf(RUNNING) },
    { path: 'users', shape: { of: 'text', max: 300 }, write: keepersOf(RUNNING) },
    { path: 'address', shape: { of: 'text', max: 300 }, write: keepersOf(RUNNING) },
    { path: 'owner', shape: { of: 'ref', to: 'position' }, write: keepersOf(RUNNING) },
    { path: 'review', shape: { of: 'day' }, write: keepersOf(RUNNING) },
    ...SERVICE_PACK.aspects.rows.map(({ id }) => ({
      path: `aspect/${id}`,
      shape: { of: 'decimal', min: SERVICE_PACK.least, max: SERVICE_PACK.most } as const,
      write: keepersOf(RUNNING),
    })),
  ],
  steps: {
    retire: { to: 'retired', rules: answerersOf(RUNNING), needsReason: true },
    revive: { to: 'running', rules: answerersOf(['retired']), needsReason: true },
  },
  attach: keepersOf(RUNNING),
};
