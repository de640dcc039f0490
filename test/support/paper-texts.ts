import { agreementName } from '../../src/domain/dossier/kinds/agreement.ts';
import { position } from './people.ts';

/** Two officials of one unit with an agreement and an action plan, on the shipped plan of NTB. */
export const HEAD = position('head', 'BAPPEDA', 'kepala');
export const GOVERNOR = position('governor', 'BAPPEDA', 'gubernur');
const NODE = 'RPJMD-NTB-2025-2029:5.01.02';
export const CODE = '0123456789ABCDEFGHJKMNPQRS';
export const agreementKey = {
  kind: 'agreement',
  unit: 'BAPPEDA',
  year: 2024,
  name: agreementName(HEAD.id, 0),
};
export const planKey = { kind: 'action-plan', unit: 'BAPPEDA', year: 2024, name: '' };

export const agreementTexts = {
  second: GOVERNOR.id,
  'line/a/indicator': 'WISATAWAN',
  'line/b/indicator': 'INFLASI',
  'line/a/objective': 'RPJMD-NTB-2025-2029:S1.1.1',
  'programme/a/node': NODE,
  attitude: 'Jujur & terbuka',
  code: CODE,
};
export const planRow = {
  'row/a/indicator': 'MISKIN',
  'row/a/activity': 'Koordinasi <kabupaten/kota>',
  'row/a/q1': '1234.5',
  'row/a/q4': '4',
  'row/a/budget': NODE,
  'row/a/owner': HEAD.id,
};
