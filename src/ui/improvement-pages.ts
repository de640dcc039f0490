/** One download for the pages of this area: what they share is packed with them, and each alone would cost a request. */
export { CycleScreen } from './improvement/cycle-screen.tsx';
export { ImprovementScreen } from './improvement/improvement-screen.tsx';
export { RecordScreen } from './improvement/record-screen.tsx';
export { RegisterScreen } from './improvement/register-screen.tsx';
export { SignalListScreen } from './improvement/signal-list-screen.tsx';
export { SignalScreen } from './improvement/signal-screen.tsx';
