/** One download for the pages of this area: what they share is packed with them, and each alone would cost a request. */
export { DocumentScreen } from './documents/document-screen.tsx';
export { DocumentsScreen } from './documents/documents-screen.tsx';
export { ActionPlanScreen } from './papers/action-plan-screen.tsx';
export { AgreementScreen } from './papers/agreement-screen.tsx';
export { AgreementsScreen } from './papers/agreements-screen.tsx';
export { ReportScreen } from './papers/report-screen.tsx';
