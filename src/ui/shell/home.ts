import type { Role } from '../../domain/person.ts';

/** Where each role begins. */
const HOMES: Readonly<Record<Role, string>> = {
  officer: '/tugas',
  verifier: '/setujui',
  head: '/setujui',
  planner: '/ikhtisar',
  evaluator: '/ikhtisar',
  personnel: '/saya',
  governor: '/ikhtisar',
  admin: '/saya',
};

export const homeOf = (role: Role): string => HOMES[role];
