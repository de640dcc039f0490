import type { ChangeFault, ChangeKind } from '../../../domain/sheets/change/sheet-change.ts';
import type { SheetKind } from '../../../domain/sheets/meaning/fields.ts';
import type { BudgetStage } from '../../../domain/strategy.ts';
import type { Words } from '../dictionary.ts';

const kinds: Record<SheetKind, string> = {
  plan: 'Programmes, activities, sub-activities',
  indicators: 'Indicators',
  targets: 'Targets',
  budgets: 'Budgets',
  realizations: 'Realizations',
  people: 'List of employees',
};

const fields: Readonly<Record<string, string>> = {
  'sub-activity-code': 'Sub-activity code',
  'sub-activity-name': 'Sub-activity name',
  'activity-code': 'Activity code',
  'activity-name': 'Activity name',
  'programme-code': 'Programme code',
  'programme-name': 'Programme name',
  code: 'Code',
  name: 'Name',
  'unit-code': 'Unit code',
  'unit-name': 'Unit name',
  'indicator-code': 'Indicator code',
  indicator: 'Indicator',
  'measure-unit': 'Unit of measure',
  goal: 'Goal',
  objective: 'Objective',
  baseline: 'Baseline',
  formula: 'Definition or formula',
  'data-source': 'Data source',
  polarity: 'Polarity',
  target: 'Target',
  'account-code': 'Account code',
  'account-name': 'Account name',
  year: 'Year',
  stage: 'Budget stage',
  ceiling: 'Ceiling',
  realized: 'Spent',
  physical: 'Physical progress',
  'cash-plan': 'Cash plan',
  realization: 'Realization',
  'employee-number': 'Employee number',
  'person-name': 'Name of employee',
  rank: 'Rank',
  position: 'Position',
  employment: 'Kind of employment',
  since: 'Since',
  until: 'Until',
  role: 'Role',
};

const stages: Record<BudgetStage, string> = {
  'KUA-PPAS': 'KUA-PPAS / Renja',
  RAPBD: 'RAPBD / RKA',
  APBD: 'APBD / DPA',
  'before-change': 'Before revision',
  'APBD-P': 'Revised APBD / DPPA',
  RKPA: 'Revised RKA',
  'in-year': 'Position within the year',
  'cash-plan': 'Cash plan',
  realization: 'Realization',
  final: 'End of year',
};

const changes: Record<ChangeKind, string> = {
  added: 'New',
  changed: 'Changed',
  same: 'Same',
  removed: 'Removed',
};

/** Headers of the exchange format, as a person calls them. */
const cells: Record<string, string> = {
  name: 'Name',
  text: 'Text',
  plan: 'Plan',
  level: 'Level',
  code: 'Code',
  parent: 'Parent',
  year: 'Year',
  year_from: 'From year',
  year_to: 'To year',
  indicators: 'Indicators',
  owner: 'Owner',
  measure_unit: 'Unit of measure',
  polarity: 'Polarity',
  formula: 'Formula',
  aggregation: 'Aggregation',
  perspective: 'Perspective',
  frequency: 'Frequency',
  key: 'Key indicator',
  decimals: 'Decimals',
  baseline_year: 'Baseline year',
  baseline: 'Baseline',
  min_evidence: 'Least evidence',
  successor: 'Successor',
  weight: 'Weight',
  indicator: 'Indicator',
  area: 'Area',
  period: 'Period',
  operator: 'Sign',
  amount: 'Value',
  value: 'Value',
  upper: 'Upper bound',
  stage: 'Stage',
  stated_on: 'Stated on',
  unit: 'Unit',
  disaggregation: 'Disaggregation',
  government: 'Government',
  as_of: 'As of',
  ceiling: 'Ceiling',
  realized: 'Spent',
  employee_number: 'Employee number',
  title: 'Post',
  role: 'Role',
  capacity: 'Capacity',
  since: 'Since',
  until: 'Until',
};

function fault(one: ChangeFault): string {
  switch (one.code) {
    case 'not-a-number':
      return `“${one.text}” is no number.`;
    case 'not-a-date':
      return `“${one.text}” is no date.`;
    case 'ambiguous-number':
      return `“${one.text}” can mean ${one.first} or ${one.second}. Write it without grouping, or with two decimals.`;
    case 'ambiguous-date':
      return `“${one.text}” can be read in two ways. Write the name of the month.`;
    case 'not-an-employee-number':
      return `“${one.text}” is no employee number: it has 18 digits.`;
    case 'digits-lost':
      return `“${one.text}” was stored as a number and lost its last digits. Store the column as text.`;
    case 'unknown-unit':
      return one.text === ''
        ? 'Neither the row nor the title names a unit. Choose the unit above.'
        : `Unit “${one.text}” is not known. Make the names equal, or ask the administrator of the server to add it.`;
    case 'unknown-indicator':
      return `Indicator “${one.text}” is not known. Import the indicators first, or make the names equal.`;
    case 'not-a-plan-code':
      return `“${one.text}” is no code of a programme, activity or sub-activity (as 1.02.02.2.01.0001): an account, or its leading zeros are gone. Store the column of codes as text.`;
    case 'unknown-node':
      return `“${one.text}” is not known and has no code.`;
    case 'year-missing':
      return 'Neither titles nor columns name the year. Fill in the year above.';
    case 'code-missing':
      return 'The code is required.';
    case 'error-in-file':
      return `The cell holds the formula error ${one.text}.`;
    case 'twice':
      return `Already stated in ${one.first}.`;
    case 'several-people':
      return `More than one person named “${one.text}” works in that unit. Write the employee number.`;
    case 'role-missing':
      return 'No role is named. Fill a column “Peran”, or choose a role above.';
    case 'unknown-role':
      return `A list does not give the role “${one.text}”. Use officer, verifier, head, planner, evaluator or personnel.`;
    case 'since-missing':
      return 'No day on which the post began. Fill the column (TMT), or give a year above: the post then begins on 1 January.';
    case 'ends-too-early':
      return 'The post ends before it begins.';
    case 'overlaps':
      return `Overlaps the post of ${one.name} (${[one.title, one.unit].filter((part) => part !== '').join(', ')}). End that one first.`;
    case 'against-format':
      return one.reason;
  }
}

export const imports: Words['imports'] = {
  title: 'Import a spreadsheet',
  open: 'Open the import of workbooks',
  subtitle: 'Plans, indicators, targets, budgets and people from Excel or CSV',
  where:
    'Reading and comparing run on this device, also without a connection. Applying needs one: the server reads the file again and decides.',
  forbidden: {
    title: 'Imports are not the work of this position',
    body: 'Spreadsheets are imported by planners and administrators. Choose another position under Me, or send the file to a planner.',
  },
  file: 'File',
  choose: 'Choose an XLSX, CSV or HTML (.xls) file',
  another: 'Choose another file',
  putAway: 'Close this file',
  reading: (name: string) => `Reading ${name}`,
  cancel: 'Stop reading',
  faults: {
    empty: 'The file is empty.',
    'binary-xls': 'An old .xls or one with a password. Save it as .xlsx without a password.',
    'open-document': 'An OpenDocument file. Save it as .xlsx.',
    'not-a-sheet': 'This file is no spreadsheet.',
    damaged: 'The file is damaged or cut off.',
    'too-large': 'The content of the file is too large.',
    'no-table': 'There is no table in this file.',
    'broke-off':
      'Reading broke off by an error of the app. Nothing changed. Try again; if it happens again, split the file.',
  },
  unreadable: (name: string) => `${name} cannot be read`,
  table: 'Table',
  sheet: 'Sheet',
  hiddenSheet: (name: string) => `${name} (hidden)`,
  tableAt: (n: number, title: string, records: string) => `${n}. ${title} · ${records} records`,
  untitled: 'without a title',
  whichTable: 'Table on this sheet',
  noTable: 'This sheet has no table.',
  kind: 'What the table holds',
  chooseKind: 'Choose what it holds',
  kinds,
  year: 'Year',
  yearFromFile: (year: string) => `from the file: ${year}`,
  yearMissing: 'not named in the titles',
  unit: 'Unit',
  unitFromFile: 'From the file',
  plan: 'Plan',
  planOfUnit: 'Annual plan of the unit and year',
  planOwn: 'New plan, own code',
  planCode: 'Code of the new plan',
  planKnown: 'its rows are added to this plan',
  planNew: 'made when it is not there',
  planCodeHint: 'makes a new plan; others do not change',
  role: 'Role',
  roleFromFile: 'From the column “Peran”',
  stage: 'Budget stage',
  stageFromFile: 'From the file',
  stages,
  stageAssumed: 'The file names no budget stage, so it is taken as APBD. Choose another if it is not.',
  whole: 'This table is complete: rows of its kind that the file does not have are removed',
  columns: 'Meaning of the columns',
  remembered: 'Remembered from an earlier file of the same form.',
  proposed: 'Guessed from the headers. What you correct is remembered for the next file.',
  column: 'Column',
  heading: 'Header in the file',
  sample: (text: string) => `e.g. ${text}`,
  meaning: 'Meaning',
  meaningOf: (letters: string) => `Meaning of column ${letters}`,
  ignored: 'Not used',
  unused: (n: number) => `${n} columns not used`,
  fields,
  preview: 'What would change',
  comparing: 'Comparing with what is there',
  changes,
  bad: 'Refused',
  counts: 'Numbers of rows',
  nothing: 'No rows here.',
  badTitle: (n: string) => `${n} cells are refused; nothing can be applied until all are right`,
  cell: 'Cell',
  reason: 'Reason',
  row: 'Row',
  cellsChanged: 'Content',
  was: (before: string, after: string) => `${before} becomes ${after}`,
  blank: 'blank',
  cells,
  flags: { yes: 'yes', no: 'no' },
  capacities: {
    definitive: 'definitive',
    acting: 'acting (Plt.)',
    substitute: 'substitute (Plh.)',
    delegate: 'delegate (a.n.)',
  },
  fault,
  earlier: 'Previous',
  later: 'Next',
  range: (from: string, to: string, of: string) => `${from} to ${to} of ${of}`,
  people:
    'Stored: name, employee number, post, unit and its time. A list makes no account; an administrator gives each (user add --nip).',
  peopleForbidden: 'A post is a right. Only administrators may store a list of people.',
  published: 'Realizations are compared with those on the server when they are applied; here all look new.',
  publishedForbidden:
    'Realizations from a file stand approved without a verifier. Only an administrator may import them.',
  apply: 'Apply all of it',
  applyNothing: 'Nothing changes.',
  applying: 'The server reads the file and stores it',
  results: {
    stored: (n: string) => `${n} rows stored. This import can be undone below.`,
    'broke-off':
      'Applying broke off by an error of the app. If this file is not among the earlier imports, nothing was changed. Choose it again.',
    refused: 'The server refused the cells listed below. Nothing was changed.',
    moved:
      'The data changed since the preview. Nothing was stored; the preview below is new. Check it, then apply again.',
    unreadable: 'The server cannot read this table. Nothing was changed.',
    forbidden: 'Your position may not change these rows. Nothing was changed.',
    'too-large': 'The file is larger than the server takes (24 MB). Nothing was changed.',
    unsent: 'There is no connection to the server. The preview stays here; apply again when connected.',
  },
  lookAt: (place: string) => `Look at ${place}`,
  history: 'Earlier imports',
  historyEmpty: 'No imports yet.',
  historyAsking: 'Asking the server',
  historyOffline: 'The list of imports is on the server; there is no connection.',
  by: (name: string, at: string) => `${name} · ${at}`,
  commandLine: 'Command line',
  sums: (added: string, changed: string, removed: string) =>
    `${added} new, ${changed} changed, ${removed} removed`,
  undone: (at: string) => `Undone ${at}`,
  undo: 'Undo import',
  undoAsk: 'Undo this import?',
  undoWhat: (file: string) =>
    `All rows that ${file} changed go back to what they were. If somebody changed any since, nothing is undone.`,
  keep: 'Do not undo',
  undoDone: (n: string) => `${n} rows restored.`,
  undoGone: 'This import is undone already.',
  undoChanged: (keys: string) => `Not undone: changed since the import: ${keys}.`,
  undoUnsent: 'No answer from the server. Try again when connected.',
};
