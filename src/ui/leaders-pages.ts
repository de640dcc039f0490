/** One download for the pages of this area: what they share is packed with them, and each alone would cost a request. */
export { DirectiveScreen } from './directives/directive-screen.tsx';
export { DirectivesScreen } from './directives/directives-screen.tsx';
export { InstitutionScreen } from './institutions/institution-screen.tsx';
export { InstitutionsScreen } from './institutions/institutions-screen.tsx';
export { MeetingScreen } from './meetings/meeting-screen.tsx';
export { MeetingsScreen } from './meetings/meetings-screen.tsx';
export { ProgrammeScreen } from './programmes/programme-screen.tsx';
export { ProgrammesScreen } from './programmes/programmes-screen.tsx';
