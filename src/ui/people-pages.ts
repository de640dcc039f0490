/** One download for the pages of this area: what they share is packed with them, and each alone would cost a request. */
export { AwardScreen } from './people/award-screen.tsx';
export { CaseScreen } from './people/case-screen.tsx';
export { CasesScreen } from './people/cases-screen.tsx';
export { MeritScreen } from './people/merit-screen.tsx';
export { RecognitionScreen } from './people/recognition-screen.tsx';
export { PersonScreen } from './skp/person-screen.tsx';
export { SkpScreen } from './skp/skp-screen.tsx';
