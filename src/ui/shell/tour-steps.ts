import type { Role } from '../../domain/person.ts';
import type { Place } from './places.ts';

/** What a newcomer sees on the first day, by role; the places are explained by their help. */
export const TOURS: Readonly<Record<Role, readonly Place[]>> = {
  officer: ['tasks', 'outbox', 'figures', 'find', 'alerts'],
  verifier: ['verify', 'scorecard', 'outbox', 'find', 'alerts'],
  head: ['review', 'scorecard', 'directives', 'tree', 'find', 'alerts'],
  planner: ['overview', 'tree', 'actionPlans', 'documents', 'find', 'alerts'],
  evaluator: ['overview', 'lke', 'institutions', 'find'],
  personnel: ['recognition', 'cases', 'skp', 'find', 'alerts'],
  governor: ['overview', 'indicators', 'directives', 'institutions', 'find', 'alerts'],
  admin: ['account', 'imports', 'walls', 'find', 'alerts'],
};
