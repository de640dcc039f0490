import { isIP } from 'node:net';

// Some proxies tell the port as well, and a caller has a new one each time.
const WITH_PORT = /^(?:(\d+\.\d+\.\d+\.\d+)|\[([^\]]+)\]):\d+$/;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;

/**
 * What one caller can be told by: an IPv4 address as it is, of an IPv6 address the first 64 bits, because whoever has
 * one such address has all of them (RFC 4291 §2.5.1). Text that is no address comes back unchanged.
 */
export function networkOf(told: string): string {
  const [, plain, bracketed] = WITH_PORT.exec(told) ?? [];
  const address = plain ?? bracketed ?? told;
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped) return mapped;
  if (isIP(address) !== 6) return address;
  const [left = '', right = ''] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [head, tail] = [groups(left), groups(right)];
  const zeros = Array.from({ length: Math.max(0, GROUPS - head.length - tail.length) }, () => '0');
  const all = [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16).toString(16));
  return `${all.slice(0, GROUPS / 2).join(':')}::/64`;
}
