import { expect, test } from 'vitest';
import { blankDossier } from '../../../src/domain/dossier/dossier.ts';
import { appraisal } from '../../../src/domain/dossier/kinds/personal/appraisal.ts';
import { disciplineCase } from '../../../src/domain/dossier/kinds/personal/discipline-case.ts';
import { dossierAbout } from '../../../src/ui/outbox/dossier-about.ts';

const NAMES = { unit: () => 'Dinkes', person: (id: string) => `Nama ${id}` };
const of = (kind: string, name: string) => blankDossier({ kind, unit: 'DINKES', year: 2026, name }, 'draft');

test('appraisals of several people can be told apart; an own one and a discipline case name nobody', () => {
  expect(dossierAbout(of(appraisal.name, 'budi/2026'), 'ani', NAMES)).toBe('Dinkes · 2026 · Nama budi');
  expect(dossierAbout(of(appraisal.name, 'ani/2026'), 'ani', NAMES)).toBe('Dinkes · 2026');
  expect(dossierAbout(of(disciplineCase.name, 'budi/1'), 'ani', NAMES)).toBe('Dinkes · 2026');
});
