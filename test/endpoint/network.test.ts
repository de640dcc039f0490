import { expect, test } from 'vitest';
import { networkOf } from '../../src/endpoint/http/network.ts';

test.for([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::1', '0:0:0:0::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:1:2:3:4', '2001:db8:0:0::/64'],
  ['2001:db8:1::', '2001:db8:1:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['203.0.113.9:40312', '203.0.113.9'],
  ['[2001:db8::7]:40312', '2001:db8:0:0::/64'],
  ['', ''],
  ['not an address', 'not an address'],
] as const)('the caller at %s is %s', ([address, network]) => {
  expect(networkOf(address)).toBe(network);
});
