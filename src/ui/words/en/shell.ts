import type { Words } from '../dictionary.ts';

export const shell: Words['shell'] = {
  appName: 'Kinerja',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main sections',
  breadcrumbs: 'Where this page is',
  back: 'Back',
  actions: 'Actions',
  nav: {
    tasks: 'Tasks',
    outbox: 'Outbox',
    figures: 'Figures',
    account: 'Me',
    scorecard: 'Scorecard',
    review: 'Approve',
    verify: 'Verify',
    overview: 'Overview',
    indicators: 'Indicators',
  },
  sync: {
    allSent: (at) => `All sent ${at}`,
    unsent: (n) => `${n} not sent`,
    unsentShort: (n) => `${n} unsent`,
    sending: (done, total) => `Sending ${done}/${total}`,
    actionNeeded: 'Action needed',
    connected: (at) => `Connected · ${at}`,
    offlineDecisions: 'Offline · decisions stay on this device',
    decisionsHere: (n) => (n === 1 ? '1 decision on this device' : `${n} decisions on this device`),
    fetching: 'Downloading data',
    neverSynced: 'Never connected',
  },
  waiting: (n) => `${n} waiting`,
};
