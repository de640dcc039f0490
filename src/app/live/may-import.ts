import { permission } from '../../domain/workflow/permission.ts';
import { role } from './position.ts';

/** What the one table says of the position at work; the endpoint asks it again. */
const may = (query: 'sheet.import' | 'sheet.publish' | 'sheet.staff'): boolean =>
  role.value !== null &&
  permission(query, { role: role.value, relation: 'tenant', state: 'draft', made: 'nothing' }) ===
    'permitted';

export const mayImport = (): boolean => may('sheet.import');
export const mayPublish = (): boolean => may('sheet.publish');
export const mayBringStaff = (): boolean => may('sheet.staff');
