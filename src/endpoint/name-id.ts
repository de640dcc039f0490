import { hash } from 'node:crypto';

/** UUID version 5 (RFC 9562 §5.5) with the runtime's SHA-1: the endpoint names an entry for every change it judges. */
export function nameId(name: string, namespace: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const hex = hash('sha1', Buffer.concat([space, Buffer.from(name)]), 'hex');
  const variant = VARIANTS[Number.parseInt(hex.charAt(16), 16) & 0b11];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The digit that carries the variant, by the two bits it keeps. */
const VARIANTS = '89ab';
