import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { alertsHref, type NoticeLine } from '../../documents/notice-text.ts';
import type { NoticeWords } from '../../documents/notice-words.ts';
import { isLoopback } from '../config.ts';
import type { MailConfig } from './notice-config.ts';

/** Sends the daily mail. */
export interface Mailer {
  /** Domains that may be written to. */
  readonly domains: readonly string[];
  /** @throws when the mail server did not take it. */
  send(to: string, lines: readonly NoticeLine[], words: NoticeWords): Promise<void>;
  close(): void;
}

const PATIENCE = 20_000;

/** Opens a mail server; what is sent to another machine is encrypted or not sent. @throws when the password cannot be read. */
export function openMailer(config: MailConfig, siteUrl: string): Mailer {
  const { host, port, user, passwordFile, from, domains } = config;
  const pass = passwordFile === null ? '' : (readFileSync(passwordFile, 'utf8').split('\n')[0] ?? '').trim();
  const isHere = isLoopback(host);
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    requireTLS: !isHere,
    ignoreTLS: isHere,
    connectionTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    ...(user === null ? {} : { auth: { user, pass } }),
  });
  return {
    domains,
    send: async (to, lines, words) => {
      const subject = `Kinerja: ${words.several(lines.length)}`;
      const headers = { 'auto-submitted': 'auto-generated' };
      await transport.sendMail({ from, to, subject, headers, text: mailText(lines, siteUrl, words) });
    },
    close: () => transport.close(),
  };
}

function mailText(lines: readonly NoticeLine[], siteUrl: string, words: NoticeWords): string {
  const paragraphs = lines.map(
    ({ what, about, why, act, href }) => `${what}: ${about}\n${why} ${act}\n${siteUrl}${href}`,
  );
  return [...paragraphs, words.ending(`${siteUrl}${alertsHref()}`)].join('\n\n');
}
