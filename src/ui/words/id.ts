import { account } from './id/account.ts';
import { alerts } from './id/alerts.ts';
import { brief } from './id/brief.ts';
import { budget } from './id/budget.ts';
import { cardBeside } from './id/card-beside.ts';
import { cases } from './id/cases.ts';
import { conflict } from './id/conflict.ts';
import { dates } from './id/dates.ts';
import { delegation } from './id/delegation.ts';
import { directives } from './id/directives.ts';
import { documents } from './id/documents.ts';
import { entry } from './id/entry.ts';
import { explain } from './id/explain.ts';
import { fetchProgress } from './id/fetch-progress.ts';
import { figures } from './id/figures.ts';
import { finding } from './id/finding.ts';
import { grid } from './id/grid.ts';
import { help } from './id/help.ts';
import { imports } from './id/imports.ts';
import { improvement } from './id/improvement.ts';
import { institutions } from './id/institutions.ts';
import { lens } from './id/lens.ts';
import { lke } from './id/lke.ts';
import { meetings } from './id/meetings.ts';
import { notices } from './id/notices.ts';
import { outbox } from './id/outbox.ts';
import { overview } from './id/overview.ts';
import { papers } from './id/papers.ts';
import { parts } from './id/parts.ts';
import { problems } from './id/problems.ts';
import { programmes } from './id/programmes.ts';
import { publication } from './id/publication.ts';
import { reasons } from './id/reasons.ts';
import { recognition } from './id/recognition.ts';
import { review } from './id/review.ts';
import { rightEnding } from './id/right-ending.ts';
import { scorecard } from './id/scorecard.ts';
import { shell } from './id/shell.ts';
import { signIn } from './id/sign-in.ts';
import { skp } from './id/skp.ts';
import { states } from './id/states.ts';
import { status } from './id/status.ts';
import { strategyMap } from './id/strategy-map.ts';
import { tasks } from './id/tasks.ts';
import { tileMap } from './id/tile-map.ts';
import { tree } from './id/tree.ts';
import { valueForMoney } from './id/value-for-money.ts';
import { viewer } from './id/viewer.ts';
import { walls } from './id/walls.ts';
import { working } from './id/working.ts';

/** Every visible sentence in Indonesian, one file per area of the screen. Its shape binds the other languages. */
export const id = {
  signIn,
  fetchProgress,
  finding,
  figures,
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
