import type { Words } from './dictionary.ts';
import { account } from './en/account.ts';
import { alerts } from './en/alerts.ts';
import { brief } from './en/brief.ts';
import { budget } from './en/budget.ts';
import { cardBeside } from './en/card-beside.ts';
import { cases } from './en/cases.ts';
import { conflict } from './en/conflict.ts';
import { dates } from './en/dates.ts';
import { delegation } from './en/delegation.ts';
import { directives } from './en/directives.ts';
import { documents } from './en/documents.ts';
import { entry } from './en/entry.ts';
import { explain } from './en/explain.ts';
import { fetchProgress } from './en/fetch-progress.ts';
import { figures } from './en/figures.ts';
import { finding } from './en/finding.ts';
import { grid } from './en/grid.ts';
import { help } from './en/help.ts';
import { imports } from './en/imports.ts';
import { improvement } from './en/improvement.ts';
import { institutions } from './en/institutions.ts';
import { lens } from './en/lens.ts';
import { lke } from './en/lke.ts';
import { meetings } from './en/meetings.ts';
import { notices } from './en/notices.ts';
import { outbox } from './en/outbox.ts';
import { overview } from './en/overview.ts';
import { papers } from './en/papers.ts';
import { parts } from './en/parts.ts';
import { problems } from './en/problems.ts';
import { programmes } from './en/programmes.ts';
import { publication } from './en/publication.ts';
import { reasons } from './en/reasons.ts';
import { recognition } from './en/recognition.ts';
import { review } from './en/review.ts';
import { rightEnding } from './en/right-ending.ts';
import { scorecard } from './en/scorecard.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { skp } from './en/skp.ts';
import { states } from './en/states.ts';
import { status } from './en/status.ts';
import { strategyMap } from './en/strategy-map.ts';
import { tasks } from './en/tasks.ts';
import { tileMap } from './en/tile-map.ts';
import { tree } from './en/tree.ts';
import { valueForMoney } from './en/value-for-money.ts';
import { viewer } from './en/viewer.ts';
import { walls } from './en/walls.ts';
import { working } from './en/working.ts';

/** The second language, loaded when it is chosen. */
export const en: Words = {
  signIn,
  fetchProgress,
  figures,
  finding,
  account,
  alerts,
  notices,
  brief,
  budget,
  cases,
  cardBeside,
  conflict,
  dates,
  delegation,
  publication,
  directives,
  documents,
  entry,
  explain,
  grid,
  help,
  imports,
  lens,
  improvement,
  institutions,
  lke,
  meetings,
  outbox,
  overview,
  papers,
  parts,
  problems,
  programmes,
  reasons,
  recognition,
  review,
  scorecard,
  shell,
  rightEnding,
  skp,
  states,
  status,
  strategyMap,
  tasks,
  tileMap,
  tree,
  viewer,
  valueForMoney,
  walls,
  working,
};
