import { expect, test } from 'vitest';
import { renewalSentence, signInSentence } from '../../../src/ui/words/sign-in-sentence.ts';

test('whoever is asked for the password alone hears of a changed one, and of every other refusal as at sign-in', () => {
  expect(renewalSentence({ code: 'wrong-credentials' })).toContain('administrator sudah menggantinya');
  expect(signInSentence({ code: 'wrong-credentials' })).toContain('Nama akun');
  for (const problem of [{ code: 'device-revoked' }, { code: 'too-many-tries', retryAfter: 60 }] as const)
    expect(renewalSentence(problem)).toBe(signInSentence(problem));
});
