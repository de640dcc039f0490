import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionPlanDocument } from '../../src/documents/action-plan-document.ts';
import { agreementDocument } from '../../src/documents/agreement-document.ts';
import type { PaperDocument } from '../../src/documents/document.ts';
import { reportDocument } from '../../src/documents/report-document.ts';
import { draftedBlocks } from '../../src/documents/report-sentences.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { agreementName } from '../../src/domain/dossier/kinds/agreement.ts';
import { LKE_PACK } from '../../src/domain/dossier/kinds/lke.ts';
import { proposedLinks } from '../../src/domain/dossier/readings/lke-links.ts';
import { actionPlanFaults, actionPlanPaper } from '../../src/domain/papers/action-plan-paper.ts';
import { proposedRows } from '../../src/domain/papers/action-plan-proposal.ts';
import { agreementPaper } from '../../src/domain/papers/agreement-paper.ts';
import { proposedAnnex } from '../../src/domain/papers/agreement-proposal.ts';
import { lkePaper } from '../../src/domain/papers/lke-paper.ts';
import type { PaperFacts } from '../../src/domain/papers/paper-facts.ts';
import { reportPaper } from '../../src/domain/papers/report-paper.ts';
import { reportFigures } from '../../src/domain/report/report-figures.ts';
import { subComponentsOf } from '../../src/domain/sakip/evaluation-pack.ts';
import type { Target } from '../../src/domain/target.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { paperSources } from '../../src/endpoint/commands/paper-sources.ts';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { paperFacts } from '../../src/endpoint/rows/paper-facts.ts';
import { NOW } from '../support/builders.ts';
import { filledDossier } from '../support/filled-dossier.ts';
import { position } from '../support/people.ts';
import { openPlace } from '../support/server.ts';
import { siteSet, YEAR } from '../support/site-set.ts';

const HEAD = position('head', 'DINKES', 'kepala');
const GOVERNOR = position('governor', 'PEMDA', 'gubernur');
const QUARTERLY = ['71.1', '77.3', '83.7', '90'] as const;

let folder: string;
let endpoint: Endpoint;
let facts: PaperFacts;

/** One plan with its targets and budget, as it is imported once; the quarters of one indicator are among them. */
const imported = (() => {
  const set = siteSet('Sehat', 0);
  const annual = set.targets.find(({ id }) => id === `IMUNISASI-52-${YEAR}`) as Target;
  const quarters = QUARTERLY.map((amount, i) => ({
    ...annual,
    id: `${annual.id}-Q${i + 1}`,
    period: `${YEAR}-Q${i + 1}`,
    amount,
  }));
  return { ...set, targets: [...set.targets, ...quarters] };
})();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'typed-once-'));
  endpoint = await openPlace(join(folder, 'data'));
  const { storage } = endpoint;
  const tenant = { id: 'ntb', name: 'Provinsi', timeZone: 'Asia/Makassar' as const, example: false };
  await storage.addTenant({ ...tenant, timeline: 'ntb-1' }, NOW);
  await importExchange(storage, 'ntb', imported, { now: NOW, replace: false });
  const people = [HEAD, GOVERNOR].map(({ person }) => ({ id: person, name: person, example: true }));
  await saveStaff(storage, 'ntb', { people, positions: [HEAD, GOVERNOR], logins: [] });
  facts = await storage.read('ntb', paperFacts);
}, 120_000);
afterAll(async () => {
  await endpoint.storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const drafted = (): { readonly agreement: Dossier; readonly plan: Dossier } => {
  const name = agreementName(HEAD.id, 0);
  const key = { kind: 'agreement', unit: 'DINKES', year: YEAR, name };
  const annex = proposedAnnex('DINKES', YEAR, facts);
  const agreement = filledDossier(key, { second: GOVERNOR.id, ...annex }, 'agreed');
  const blank = filledDossier({ kind: 'action-plan', unit: 'DINKES', year: YEAR, name: '' }, {}, 'draft');
  const rows = proposedRows(blank, agreement, facts);
  const activities = Object.keys(rows)
    .filter((path) => path.endsWith('/indicator'))
    .map((path) => [path.replace('indicator', 'activity'), 'Kunjungan ke desa'] as const);
  return {
    agreement,
    plan: filledDossier(blank, { ...rows, ...Object.fromEntries(activities) }, 'approved'),
  };
};

/** Texts of the cells of every table with lines. */
const cellsOf = ({ sections }: PaperDocument): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.is === 'table' && block.hasLines ? block.rows.flat().map(({ text }) => text) : [],
    ),
  );

const WRITTEN = { 'text/duties': 'Tugas', 'text/issues': 'Isu', 'text/improvement': 'Perbaikan' };

const reportOf = (year: number, state: string): Dossier =>
  filledDossier({ kind: 'performance-report', unit: 'DINKES', year, name: '' }, WRITTEN, state);

/** The evaluation worksheet with every piece of evidence that is offered for what was signed. */
function worksheet(signed: readonly Dossier[]): Dossier {
  const documents = signed.map((dossier) => ({ id: dossier.kind, dossier, name: dossier.kind }));
  const links = subComponentsOf(LKE_PACK).flatMap(({ criteria }) =>
    criteria.flatMap(({ id }) =>
      proposedLinks(id, YEAR, { documents, entries: [] }, []).map(
        ({ target }, i) => [`link/${id}/${i}`, target] as const,
      ),
    ),
  );
  const key = { kind: 'lke', unit: 'DINKES', year: YEAR, name: '' };
  return filledDossier(key, { 'answer/1.b.8/self': 'Y', ...Object.fromEntries(links) }, 'draft');
}

const typedIn = ({ fields }: Dossier): readonly string[] => Object.values(fields).map(({ value }) => value);

test('from one imported plan and budget to agreement, action plan, quarterly table, report and evidence not one figure is typed', () => {
  const { agreement, plan } = drafted();
  const report = reportOf(YEAR, 'issued');
  const written = [agreement, plan, report, worksheet([agreement, plan, report])].flatMap(typedIn);
  const { planNodes, indicators } = imported;
  const names = new Set([...planNodes.map(({ id }) => id), ...indicators.map(({ code }) => code)]);
  // What holds a digit is the name of an imported row.
  expect(written.filter((text) => /\d/.test(text) && !names.has(text))).toEqual([]);

  const paper = agreementPaper(agreement, facts);
  expect(paper.lines.map(({ target }) => target?.id)).toEqual(
    ['IMUNISASI', 'KEPUASAN', 'STUNTING', 'SERAPAN'].map((code) => `${code}-52-${YEAR}`),
  );
  expect(paper.programmes).toEqual([
    { code: '1.02.02', name: 'Pemenuhan upaya kesehatan', ceiling: '132500000000' },
  ]);

  const { rows } = actionPlanPaper(plan, facts);
  expect(rows.map(({ target, ceiling }) => [target?.id, ceiling])).toEqual(
    paper.lines.map(({ target }) => [target?.id, '132500000000']),
  );
  const [first] = rows;
  expect(first?.quarters.map(({ amount, from }) => [amount, from?.id])).toEqual(
    QUARTERLY.map((amount, i) => [amount, `IMUNISASI-52-${YEAR}-Q${i + 1}`]),
  );
});

test('every figure on paper is that of an imported row, and where a row is missing the paper says so', () => {
  const { agreement, plan } = drafted();
  const actionPlan = actionPlanPaper(plan, facts);
  const cells = [
    ...cellsOf(agreementDocument(agreementPaper(agreement, facts), false, null)),
    ...cellsOf(actionPlanDocument(actionPlan, false)),
  ];
  // Numbers of rows are no figures.
  const figures = new Set(cells.filter((text) => /\d/.test(text) && !/^(bersama no\. )?\d$/.test(text)));
  // An indicator measured once a year aims at its annual target in the last quarter.
  const shown = ['18', '18 %', '71,1', '77,3', '83,7', '85', '85 indeks', '90', '90 %', '95', '95 %'];
  expect([...figures].sort()).toEqual([...shown, 'Rp 132.500.000.000,00'].sort());
  expect(actionPlanFaults(plan, actionPlan)).toEqual([]);
  const fewer = { ...facts, targets: facts.targets.filter(({ indicator }) => indicator !== 'STUNTING') };
  expect(actionPlanFaults(plan, actionPlanPaper(plan, fewer))).toEqual([
    { code: 'no-quarter', of: 'Prevalensi stunting' },
  ]);
});

test('the report takes its figures from the same rows, and what was signed is offered as evidence', async () => {
  const { agreement, plan } = drafted();
  const report = reportOf(YEAR, 'draft');
  const sources = {
    ...(await endpoint.storage.read('ntb', paperSources)),
    dossiers: [agreement, plan, report],
  };
  const figures = reportFigures(sources, 'DINKES', YEAR, NOW);
  const cells = cellsOf(reportDocument(reportPaper(report, facts, figures, draftedBlocks), true));
  for (const text of ['90 %', '85 indeks', '18 %', '95 %', 'Rp 132.500.000.000,00', '80,2 %'])
    expect(cells).toContain(text);
  const signed = worksheet([agreement, plan, reportOf(YEAR - 1, 'issued')]);
  const { lines } = lkePaper(signed, facts, (target) => target);
  const evidence = Object.fromEntries(lines.map((line) => [line.id, line.evidence]));
  expect([evidence['1.b.8'], evidence['1.c.4'], evidence['3.b.3']]).toEqual([
    ['dossier:agreement'],
    ['dossier:action-plan'],
    ['dossier:performance-report'],
  ]);
});

test('a target imported anew is in every paper at once, for it stands in none of them', async () => {
  const changed = imported.targets.map((one) =>
    one.id === `IMUNISASI-52-${YEAR}` ? { ...one, amount: '91.5' } : one,
  );
  await importExchange(
    endpoint.storage,
    'ntb',
    { ...imported, targets: changed },
    { now: NOW, replace: false },
  );
  const later = await endpoint.storage.read('ntb', paperFacts);
  const { agreement, plan } = drafted();
  expect(agreementPaper(agreement, later).lines[0]?.target?.amount).toBe('91.5');
  expect(actionPlanPaper(plan, later).rows[0]?.target?.amount).toBe('91.5');
  const sources = await endpoint.storage.read('ntb', paperSources);
  const [first] = reportFigures({ ...sources, dossiers: [agreement, plan] }, 'DINKES', YEAR, NOW).indicators;
  expect(first?.target?.amount).toBe('91.5');
});
