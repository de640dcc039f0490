import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encryptMessage, LONGEST_MESSAGE } from '../../src/endpoint/notices/encrypt-message.ts';
import {
  applicationServerKey,
  authorization,
  PUSH_KEY_FILE,
  pushKeyOf,
} from '../../src/endpoint/notices/push-key.ts';
import { isPushService } from '../../src/endpoint/notices/push-service.ts';
import { decryptMessage } from '../support/push-receiver.ts';

/** RFC 8291, appendix A. */
const RFC = {
  text: 'When I grow up, I want to be a watermelon',
  browser: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  privateKey: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  message: [
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml',
    'mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT',
    'pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  ].join(''),
};
const bytes = (text: string) => Buffer.from(text, 'base64url');

test('the example of RFC 8291 is encrypted to the same bytes, and a message opens with the keys of its browser alone', () => {
  const chance = { salt: bytes(RFC.salt), privateKey: bytes(RFC.privateKey) };
  expect(encryptMessage(RFC.text, RFC, chance).toString('base64url')).toBe(RFC.message);
  const keys = { privateKey: RFC.browser, auth: RFC.auth };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const message = encryptMessage(text, RFC, chance);
      expect(decryptMessage(message, keys)).toBe(text);
      expect(() => decryptMessage(message, { ...keys, auth: RFC.salt })).toThrow();
    }),
    { numRuns: 30 },
  );
  expect(encryptMessage('x'.repeat(LONGEST_MESSAGE), RFC, chance)).toHaveLength(4096);
});

test('the key is made once, for its owner alone, and its tokens hold for one push service and half a day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-'));
  try {
    const key = pushKeyOf(folder);
    expect(pushKeyOf(folder)).toEqual(key);
    expect(statSync(join(folder, PUSH_KEY_FILE)).mode & 0o777).toBe(0o600);
    const at = Date.UTC(2026, 10, 27);
    const header = authorization(key, 'https://push.example', 'https://kinerja.example', at);
    const [, head = '', claims = '', signature = '', shown = ''] =
      /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
    expect(shown).toBe(applicationServerKey(key));
    expect(bytes(shown)).toHaveLength(65);
    expect(JSON.parse(bytes(head).toString())).toEqual({ typ: 'JWT', alg: 'ES256' });
    expect(JSON.parse(bytes(claims).toString())).toEqual({
      aud: 'https://push.example',
      exp: at / 1000 + 43_200,
      sub: 'https://kinerja.example',
    });
    const publicKey = createPublicKey({ key: { ...key.publicKey }, format: 'jwk' });
    const seal = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), seal, bytes(signature))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('only push services of browsers are spoken to, over TLS', () => {
  const services = [
    'https://fcm.googleapis.com/fcm/send/x',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://web.push.apple.com/x',
    'https://wns2-sg2p.notify.windows.com/w/?token=x',
  ];
  expect(services.filter(isPushService)).toEqual(services);
  const others = [
    'http://fcm.googleapis.com/fcm/send/x',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com@example.org/x',
    'https://fcm.googleapis.com.example.org/x',
    'https://push.apple.com.example.org/x',
    'https://127.0.0.1/x',
    'https://localhost/x',
    'file:///etc/passwd',
    'x',
  ];
  expect(others.filter(isPushService)).toEqual([]);
});
