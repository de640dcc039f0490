import type { SignInProblem } from '../../app/gate.ts';
import { ageText } from './date.ts';
import { words } from './words.ts';

/** What went wrong at sign-in, and what to do. */
export function signInSentence(problem: SignInProblem): string {
  const text = words.value.signIn;
  switch (problem.code) {
    case 'wrong-credentials':
      return text.wrong;
    case 'too-many-tries':
      return text.tooMany(ageText(0, problem.retryAfter * 1000));
    case 'device-key-changed':
      return text.keyChanged;
    case 'device-revoked':
      return text.revoked;
    case 'too-many-devices':
      return text.tooManyDevices(problem.most);
    case 'other-person':
      return text.otherPerson;
    case 'unreachable':
      return text.offline;
    case 'busy':
    case 'failed':
      return text.failed;
  }
}

/** The same where only the password was asked for: it may have been changed since the person last typed it. */
export const renewalSentence = (problem: SignInProblem): string =>
  problem.code === 'wrong-credentials' ? words.value.signIn.wrongRenewal : signInSentence(problem);
